package org.haidang.ui.desk.call.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.desk.Colleagues;
import org.haidang.desk.Draft;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.HandMessages.Hint;
import org.haidang.sync.OfferMessages.Offer;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.State;
import org.haidang.ui.desk.call.shift.StripLine.Deed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The shift as one desk has to do with it: its own raised hand and what is said to it, others'
 * hands, calls offered. To be used on the FX thread.
 */
public final class ShiftViewModel {

  private final Colleagues colleagues;
  private final Host host;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final GivingViewModel giving;
  private final ReadOnlyObjectWrapper<StripLine> line = new ReadOnlyObjectWrapper<>(StripLine.NONE);
  private final Map<Object, Message> told = new HashMap<>();
  private @Nullable Board board;
  private int back;
  private boolean front;

  /** The desk around it. */
  public interface Host {

    /** The contact in hand; null when none is. */
    @Nullable UUID inHand();

    /** Opens a call from a draft. */
    void open(Callable<Draft> draft, String news);

    /** The contact in hand went to a colleague: it is taken away. */
    void lose(UUID contact);

    /** Goes to the raised hand of {@code contact}. */
    void goTo(UUID contact);
  }

  /** The shift of {@code colleagues}. */
  public ShiftViewModel(
      Colleagues colleagues, Host host, Background background, Messages messages, Clock clock) {
    this.colleagues = colleagues;
    this.host = host;
    this.background = background;
    this.messages = messages;
    this.clock = clock;
    giving = new GivingViewModel(colleagues, host, background, messages);
    var _ = colleagues.listen(() -> background.onScreen(this::heard));
  }

  /** Giving the call in hand to a colleague. */
  public GivingViewModel giving() {
    return giving;
  }

  /** What the strip says. */
  public ReadOnlyObjectProperty<StripLine> lineProperty() {
    return line.getReadOnlyProperty();
  }

  /** How the desk stands; said as often as one likes. */
  public void stand(State state, @Nullable UUID contact, Instant started, boolean danger) {
    colleagues.stand(state, contact, started, danger);
    show();
  }

  /** The desk comes to the front, or goes. */
  public void front(boolean now) {
    front = now;
    tellOthers();
    show();
  }

  /** The clock goes on. */
  public void tick() {
    show();
  }

  private void heard() {
    var now = colleagues.board().orElse(null);
    if (now == null || board == null || now.hints().size() != board.hints().size()) {
      back = 0;
    }
    board = now;
    giving.heard(now);
    tellOthers();
    show();
  }

  /** F8: asks for help in a call; between calls takes an offered one, or goes to a raised hand. */
  public void help() {
    if (host.inHand() != null) {
      colleagues.raise(!colleagues.raised());
      back = 0;
      show();
    } else {
      offered().ifPresentOrElse(this::take, () -> hand().ifPresent(up -> host.goTo(up.contact())));
    }
  }

  /** Shift+F8: in a call the hint before; between calls does not take an offered call. */
  public void helpOther() {
    if (host.inHand() != null) {
      back++;
      show();
    } else {
      offered()
          .ifPresent(
              offer ->
                  background.run(
                      () -> {
                        colleagues.refuse(offer.contact(), offer.login());
                        return true;
                      },
                      _ -> show(),
                      messages::tell));
    }
  }

  private void take(Offer offer) {
    host.open(
        () -> {
          var draft = colleagues.take(offer.contact(), offer.login());
          if (draft == null) {
            throw new HaidangException(ErrorCode.RECORD_MISSING);
          }
          return draft;
        },
        "together.taken");
  }

  private Optional<Offer> offered() {
    var now = board;
    return now == null ? Optional.empty() : now.offered().stream().findFirst();
  }

  private Optional<Hand> hand() {
    var now = board;
    return now == null ? Optional.empty() : now.hands().stream().findFirst();
  }

  /** A quiet line for hands and offers that the strip does not show; gone when they are. */
  private void tellOthers() {
    var now = new HashMap<Object, Message>();
    boolean busy = host.inHand() != null || !front;
    var known = board;
    if (known != null && busy) {
      for (var hand : known.hands()) {
        if (hand.helpers().contains(colleagues.account().displayName())) {
          continue;
        }
        now.put(
            hand.contact(),
            new Message.Note(
                hand.danger() ? "together.hand.danger" : "together.hand",
                List.of(hand.name(), minutes(hand.started()))));
      }
      for (var offer : known.offered()) {
        now.put(
            offer,
            new Message.Note(
                offer.danger() ? "together.offered.danger" : "together.offered",
                List.of(offer.name(), minutes(offer.started()))));
      }
    }
    told.forEach(
        (about, message) -> {
          if (!now.containsKey(about)) {
            messages.withdraw(message);
          }
        });
    now.forEach(
        (about, message) -> {
          if (told.containsKey(about)) {
            now.put(about, told.get(about));
          } else {
            messages.tell(message);
          }
        });
    told.clear();
    told.putAll(now);
  }

  private long minutes(long started) {
    return Math.max(0, Duration.between(colleagues.here(started), clock.instant()).toMinutes());
  }

  private void show() {
    line.set(host.inHand() == null ? between() : inCall());
  }

  private StripLine between() {
    var offer = offered();
    if (offer.isPresent()) {
      var it = offer.get();
      return new StripLine(
          it.danger() ? "together.offered.danger" : "together.offered",
          List.of(it.name(), minutes(it.started())),
          it.danger(),
          List.of(new Deed("F8", "together.take"), new Deed("Shift+F8", "together.refuse")));
    }
    return hand()
        .map(
            it ->
                new StripLine(
                    it.danger() ? "together.hand.danger" : "together.hand",
                    List.of(it.name(), minutes(it.started())),
                    it.danger(),
                    List.of(new Deed("F8", "together.come"))))
        .orElse(StripLine.NONE);
  }

  private StripLine inCall() {
    var waiting = giving.waiting();
    if (waiting.isPresent()) {
      return waiting.get();
    }
    if (!colleagues.raised()) {
      return StripLine.NONE;
    }
    var down = List.of(new Deed("F8", "together.down"));
    var known = board;
    if (known == null) {
      return new StripLine("together.up.offline", List.of(), false, down);
    }
    if (!known.hints().isEmpty()) {
      return hint(known.hints());
    }
    return known.helpers().isEmpty()
        ? new StripLine("together.up", List.of(), false, down)
        : new StripLine(
            "together.up.with", List.of(String.join(", ", known.helpers())), false, down);
  }

  private StripLine hint(List<Hint> hints) {
    int at = hints.size() - 1 - Math.floorMod(back, hints.size());
    var hint = hints.get(at);
    return hints.size() == 1
        ? new StripLine(
            "together.hint",
            List.of(hint.name(), hint.text()),
            false,
            List.of(new Deed("F8", "together.down")))
        : new StripLine(
            "together.hints",
            List.of(hint.name(), hint.text(), at + 1, hints.size()),
            false,
            List.of(new Deed("Shift+F8", "together.earlier"), new Deed("F8", "together.down")));
  }
}
