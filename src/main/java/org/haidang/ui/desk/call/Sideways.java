package org.haidang.ui.desk.call;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.haidang.desk.Availability;
import org.haidang.desk.Colleagues;
import org.haidang.desk.Draft;
import org.haidang.sync.ShiftMessages.State;
import org.haidang.ui.desk.call.shift.GivingViewModel;
import org.haidang.ui.desk.call.shift.ShiftStates;
import org.haidang.ui.desk.call.shift.ShiftViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** The desk among those of colleagues. To be used on the FX thread. */
final class Sideways implements ShiftViewModel.Host {

  private final Companions.Host host;
  private final Clock clock;
  private final @Nullable ShiftViewModel shift;
  private Consumer<UUID> go = _ -> {};

  /** Among {@code colleagues}; null where nothing knows of any. */
  Sideways(
      @Nullable Colleagues colleagues,
      Companions.Host host,
      Background background,
      Messages messages,
      Clock clock) {
    this.host = host;
    this.clock = clock;
    shift =
        colleagues == null
            ? null
            : new ShiftViewModel(colleagues, this, background, messages, clock);
  }

  /** What this desk has to do with the shift; empty where nobody is known of. */
  Optional<ShiftViewModel> shift() {
    return Optional.ofNullable(shift);
  }

  /** Goes to raised hands with {@code way}. */
  void onGo(Consumer<UUID> way) {
    go = way;
  }

  private Optional<GivingViewModel> offering() {
    return shift().map(ShiftViewModel::giving).filter(giving -> giving.offered().isPresent());
  }

  /** Gives the call in hand to a colleague, or takes the offer back. */
  void give() {
    offering()
        .ifPresentOrElse(
            giving -> giving.withdraw(() -> {}),
            () -> host.inHand().get().ifPresent(each -> each.zoneProperty().set(Zone.GIVING)));
  }

  /** Takes back what is offered, then does {@code then} unless it was taken before. */
  void withdrawn(Runnable then) {
    offering().ifPresentOrElse(giving -> giving.withdraw(then), then);
  }

  /** Says how the desk stands to whoever else is on shift. */
  void stand(Availability.State availability) {
    var to = shift;
    if (to == null) {
      return;
    }
    host.inHand()
        .get()
        .ifPresentOrElse(
            each ->
                to.stand(
                    each.clock().overProperty().get() ? State.WRAP_UP : State.IN_CALL,
                    each.call().contact(),
                    each.started(),
                    each.danger().raisedProperty().get()),
            () -> to.stand(ShiftStates.of(availability), null, clock.instant(), false));
  }

  @Override
  public @Nullable UUID inHand() {
    return host.inHand().get().map(each -> each.call().contact()).orElse(null);
  }

  @Override
  public void open(Callable<Draft> draft, String news) {
    host.open().accept(() -> host.desk().resume(draft.call()), news);
  }

  @Override
  public void lose(UUID contact) {
    var _ = host.lost().test(contact);
  }

  @Override
  public void goTo(UUID contact) {
    go.accept(contact);
  }
}
