package org.haidang.ui.desk.call;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Contacts;
import org.haidang.desk.Recognising;
import org.haidang.desk.SaveOutcome;
import org.haidang.duties.Duties;
import org.haidang.model.Channel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The desk: ready, or in a call. One made anew for each sign-in: the first time it is shown it goes
 * on with the call that was cut off last, if there is one. To be used on the FX thread.
 */
public final class CallDeskViewModel {

  private static final String ABUSIVE = "abusive";

  private final CallDesk desk;
  private final Contacts contacts;
  private final CallBacks callBacks;
  private final NumberLooks looks;
  private final CallMoves moves;
  private final Companions beside;
  private final @Nullable Recognising recognising;
  private final Wording wording;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<@Nullable CallViewModel> call = new ReadOnlyObjectWrapper<>();
  private final LastSavedViewModel lastSaved;
  private final WaitingViewModel waiting;
  private final AvailabilityViewModel availability;
  private final IncomingViewModel incoming;
  private final LineViewModel line;
  private final Opening opening;
  private final TakingUp again;
  private boolean firstTime = true;

  private final Hearing listening;

  /**
   * A desk that is ready.
   *
   * @param duties what is due and handed over; null where there is nothing of it
   * @param recognising finds who may have called before; null where nothing does
   * @param lastLine id of the pack of the line chosen last, kept from day to day; may be empty
   * @param company one's other computers, and who else is on shift
   */
  public CallDeskViewModel(
      CallDesk desk,
      Contacts contacts,
      @Nullable Duties duties,
      @Nullable Recognising recognising,
      Wording wording,
      Background background,
      Messages messages,
      Clock clock,
      StringProperty lastLine,
      Company company) {
    this.desk = desk;
    this.contacts = contacts;
    this.recognising = recognising;
    this.wording = wording;
    this.background = background;
    this.messages = messages;
    this.clock = clock;
    listening = new Hearing(messages);
    opening = new Opening(() -> call.get() != null, this::begin, background, messages);
    lastSaved = new LastSavedViewModel(contacts, background, messages);
    waiting = new WaitingViewModel(desk, duties, company.mirrors(), clock, background, messages);
    availability = new AvailabilityViewModel(clock);
    incoming = new IncomingViewModel(desk, duties, clock, background, messages);
    line = new LineViewModel(desk, lastLine);
    looks = new NumberLooks(desk, background, messages);
    callBacks = new CallBacks(desk, duties, looks, background, messages);
    moves = new CallMoves(desk, this::inHand, this::turn);
    beside =
        new Companions(
            company,
            new Companions.Host(
                desk,
                this::inHand,
                opening::open,
                this::lost,
                () -> waiting.read(() -> {}),
                () -> availability.stateProperty().get()),
            looks,
            background,
            messages,
            clock);
    again = new TakingUp(desk, opening, beside, lastSaved, callBacks, this::inHand, messages);
  }

  /** The call in hand; null when ready for the next. */
  public ReadOnlyObjectProperty<@Nullable CallViewModel> callProperty() {
    return call.getReadOnlyProperty();
  }

  /** The contact saved last. */
  public LastSavedViewModel lastSaved() {
    return lastSaved;
  }

  /** What waits for this counselor. */
  public WaitingViewModel waiting() {
    return waiting;
  }

  /** Whether the next contact may come. */
  public AvailabilityViewModel availability() {
    return availability;
  }

  /** What is known of the next contact. */
  public IncomingViewModel incoming() {
    return incoming;
  }

  /** On which line the next contact comes. */
  public LineViewModel line() {
    return line;
  }

  /** Whom and what the desk is not alone with. */
  Companions beside() {
    return beside;
  }

  /** What is taken up again. */
  TakingUp again() {
    return again;
  }

  /** Whether a form is being opened. */
  public ReadOnlyBooleanProperty openingProperty() {
    return opening.goingProperty();
  }

  /** The desk comes to the front. */
  public void shown() {
    listening.begin(contacts.listen(() -> background.onScreen(this::contactsChanged)));
    beside.shown();
    lastSaved.refresh();
    line.refresh();
    inHand().ifPresent(CallViewModel::shown);
    waiting.read(firstTime ? this::goOn : () -> {});
    firstTime = false;
  }

  private void goOn() {
    waiting.cutOff().ifPresent(again::cutOff);
  }

  private void contactsChanged() {
    lastSaved.refresh();
    waiting.read(() -> {});
  }

  /** The desk goes from the front. */
  public void hidden() {
    inHand().ifPresent(CallViewModel::hidden);
    beside.hidden();
    listening.end();
  }

  /** The clocks go on. */
  public void tick() {
    inHand().ifPresent(CallViewModel::tick);
    availability.tick();
    beside.tick();
    if (call.get() == null) {
      waiting.tick();
    }
  }

  /** Takes the next contact; a call in hand is laid aside first and waits in the list. */
  public void answer() {
    if (opening.going()
        || inHand().map(each -> each.ending().savingProperty().get()).orElse(false)) {
      return;
    }
    if (call.get() != null) {
      leave();
      incoming.channelProperty().set(Channel.CALL);
    }
    line.refresh();
    var on = line.nextProperty().get();
    incoming
        .taken(on, recognising != null)
        .ifPresent(next -> opening.saying(next.opener(), next.code()));
  }

  /** The call came on another line than thought, or the next one is to. */
  public void changeLine() {
    new ChangingLine(desk, line, opening, this::inHand, this::end, messages).next();
  }

  private void begin(Opening.Opened now) {
    var opened = now.call();
    incoming.clear();
    var view =
        new CallViewModel(
            opened,
            show -> looks.at(opened, show),
            recognising,
            wording,
            background,
            messages,
            clock);
    if (listening.going()) {
      view.shown();
    }
    call.set(view);
    if (now.toClose()) {
      view.ending().close();
    }
    if (opened.finalised()) {
      view.zoneProperty().set(Zone.AMENDING);
    }
    if (!view.clock().overProperty().get()) {
      availability.taken();
    }
    callBacks.beside(opened, view);
    beside.sideways().shift().ifPresent(it -> view.giving = it.giving());
    beside.stand();
    var earlier = view.earlier();
    var said = now.said();
    if (said != null && earlier != null) {
      earlier.heard(said);
    }
    var from = opened.number();
    if (from != null) {
      background.run(() -> desk.earlier(from, opened.started()), view::earlier, messages::tell);
    }
  }

  /** Moving the call in hand to another version of its pack. */
  CallMoves moves() {
    return moves;
  }

  private boolean turn(CallViewModel each, Callable<Call> opener, String news) {
    if (opening.going() || each.ending().savingProperty().get()) {
      return false;
    }
    var _ = each.call().park();
    end();
    opening.open(opener, news);
    return true;
  }

  /** The caller is gone; the report stays open and the time to finish it begins. */
  public void hangUp() {
    inHand()
        .ifPresent(
            each -> {
              each.ending().hangUp();
              availability.over(each.danger().raisedProperty().get());
            });
  }

  /** Saves the call in hand; the desk is ready again when it is done. */
  public void save() {
    // What is being saved nobody may take any more.
    beside.sideways().withdrawn(this::saveNow);
  }

  private void saveNow() {
    inHand()
        .ifPresent(
            each -> {
              callBacks.arrange(each);
              each.ending().save(done -> saved(each, done));
            });
  }

  private void saved(CallViewModel each, SaveOutcome.Saved done) {
    callBacks.saved(each);
    if (ABUSIVE.equals(each.closing().kind())) {
      incoming.numberNews().abusive(each.call().number(), wording.get("flag.abusive"));
    }
    availability.over(each.danger().raisedProperty().get());
    lastSaved.saved(done.change().record(), each.started());
    end();
    waiting.read(() -> {});
  }

  /** Lays the call in hand aside; an empty one is forgotten. Asks nothing. */
  public void leave() {
    inHand()
        .filter(each -> !each.ending().savingProperty().get())
        .ifPresent(
            each -> {
              availability.over(each.danger().raisedProperty().get());
              each.ending().leave(() -> waiting.read(() -> {}));
              end();
            });
  }

  /** The call went on at another computer: it is taken away here, if it is in hand. */
  private boolean lost(UUID contact) {
    var each = inHand().filter(one -> one.call().contact().equals(contact));
    each.ifPresent(
        one -> {
          one.call().lose();
          availability.over(one.danger().raisedProperty().get());
          end();
        });
    return each.isPresent();
  }

  private void end() {
    inHand().ifPresent(CallViewModel::hidden);
    opening.withdraw();
    call.set(null);
    beside.stand();
  }

  private Optional<CallViewModel> inHand() {
    return Optional.ofNullable(call.get());
  }
}
