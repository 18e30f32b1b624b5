package org.haidang.ui.desk.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Contacts;
import org.haidang.desk.Draft;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Channel;
import org.haidang.model.Place;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The desk: ready, or in a call. One made anew for each sign-in: the first time it is shown it goes
 * on with the call that was cut off last, if there is one. To be used on the FX thread.
 */
public final class CallDeskViewModel {

  private final CallDesk desk;
  private final Contacts contacts;
  private final Wording wording;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<@Nullable CallViewModel> call = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LastSaved> lastSaved =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final ObservableList<Unfinished> unfinished = FXCollections.observableArrayList();
  private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CALL);
  private final StringProperty number = new SimpleStringProperty("");
  private boolean firstTime = true;
  private @Nullable AutoCloseable listening;

  /** A desk that is ready. */
  public CallDeskViewModel(
      CallDesk desk,
      Contacts contacts,
      Wording wording,
      Background background,
      Messages messages,
      Clock clock) {
    this.desk = desk;
    this.contacts = contacts;
    this.wording = wording;
    this.background = background;
    this.messages = messages;
    this.clock = clock;
  }

  /** The call in hand; null when ready for the next. */
  public ReadOnlyObjectProperty<@Nullable CallViewModel> callProperty() {
    return call.getReadOnlyProperty();
  }

  /** The contact saved last since sign-in; null when none. */
  public ReadOnlyObjectProperty<@Nullable LastSaved> lastSavedProperty() {
    return lastSaved.getReadOnlyProperty();
  }

  /** Whether a form is being opened. */
  public ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** The unfinished calls, the last touched first. */
  public ObservableList<Unfinished> unfinished() {
    return unfinished;
  }

  /** How the next contact reaches the hotline. */
  public ObjectProperty<Channel> channelProperty() {
    return channel;
  }

  /** The next caller's number; may be blank. */
  public StringProperty numberProperty() {
    return number;
  }

  /** The desk comes to the front. */
  public void shown() {
    listening = contacts.listen(() -> background.onScreen(this::placeMayHaveChanged));
    placeMayHaveChanged();
    inHand().ifPresent(CallViewModel::shown);
    readUnfinished();
  }

  /** The desk goes from the front. */
  public void hidden() {
    inHand().ifPresent(CallViewModel::hidden);
    var open = listening;
    listening = null;
    if (open != null) {
      try {
        open.close();
      } catch (Exception e) {
        messages.tell(new HaidangException(org.haidang.platform.ErrorCode.BUG_UNFORESEEN));
      }
    }
  }

  private void list(List<Draft> drafts) {
    unfinished.setAll(drafts.stream().map(Unfinished::of).toList());
    if (firstTime) {
      firstTime = false;
      unfinished.stream()
          .filter(Unfinished::interrupted)
          .findFirst()
          .ifPresent(cutOff -> open(cutOff, "call.reopened.cut"));
    }
  }

  /** Takes the next contact. */
  public void answer() {
    if (call.get() != null || opening.get()) {
      return;
    }
    opening.set(true);
    var by = channel.get();
    var typed = number.get().isBlank() ? null : number.get();
    background.run(() -> desk.answer(by, typed), opened -> begin(opened, null), this::notOpened);
  }

  /** Goes on with an unfinished call. */
  public void reopen(Unfinished chosen) {
    open(chosen, "call.reopened");
  }

  private void open(Unfinished chosen, String noticeKey) {
    if (call.get() != null || opening.get()) {
      return;
    }
    opening.set(true);
    var notice = Notice.quiet(noticeKey);
    background.run(
        () -> desk.resume(chosen.draft()), opened -> begin(opened, notice), this::notOpened);
  }

  private void begin(Call opened, @Nullable Notice notice) {
    opening.set(false);
    number.set("");
    channel.set(Channel.CALL);
    var view = new CallViewModel(opened, wording, background, messages, clock);
    view.noticeProperty().set(notice);
    if (listening != null) {
      view.shown();
    }
    call.set(view);
  }

  private void notOpened(HaidangException fault) {
    opening.set(false);
    messages.tell(fault);
  }

  /** Saves the call in hand; the desk is ready again when it is done. */
  public void save() {
    inHand().ifPresent(each -> each.save(done -> saved(each.started(), done)));
  }

  private void saved(Instant started, SaveOutcome.Saved done) {
    lastSaved.set(new LastSaved(done.change().record(), started, new Place.OnThisComputer()));
    end();
    readUnfinished();
    placeMayHaveChanged();
  }

  /** Lays the call in hand aside; an empty one is forgotten. Asks nothing. */
  public void leave() {
    inHand()
        .filter(each -> !each.savingProperty().get())
        .ifPresent(
            each -> {
              each.leave(this::readUnfinished);
              end();
            });
  }

  private void end() {
    inHand().ifPresent(CallViewModel::hidden);
    call.set(null);
  }

  private void readUnfinished() {
    background.run(desk::unfinished, this::list, messages::tell);
  }

  private Optional<CallViewModel> inHand() {
    return Optional.ofNullable(call.get());
  }

  private void placeMayHaveChanged() {
    var last = lastSaved.get();
    if (last != null) {
      background.run(
          () -> contacts.open(last.contact()),
          found ->
              found.ifPresent(
                  opened ->
                      lastSaved.set(new LastSaved(last.contact(), last.started(), opened.place()))),
          messages::tell);
    }
  }
}
