package org.haidang.ui.desk.call;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.haidang.desk.Availability;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.ui.desk.call.shift.ShiftViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/**
 * Whom and what a desk is not alone with: one's other computers, and colleagues. To be used on the
 * FX thread.
 */
final class Companions {

  private final Host host;
  private final LeftBehind left;
  private final Sideways sideways;
  private final Continued continued;

  /**
   * The desk around it.
   *
   * @param inHand the call in hand
   * @param open opens a call with a word of news
   * @param lost takes a call away; whether it was in hand
   * @param changed what waits is different
   * @param availability whether the next contact may come
   */
  record Host(
      CallDesk desk,
      Supplier<Optional<CallViewModel>> inHand,
      BiConsumer<Callable<Call>, String> open,
      Predicate<UUID> lost,
      Runnable changed,
      Supplier<Availability.State> availability) {}

  Companions(
      Company company,
      Host host,
      NumberLooks looks,
      Background background,
      Messages messages,
      Clock clock) {
    this.host = host;
    left = new LeftBehind(host.desk(), looks, background, messages, host.changed());
    sideways = new Sideways(company.colleagues(), host, background, messages, clock);
    continued = new Continued(company.mirrors(), host, background, messages);
  }

  /** What stayed behind here of calls that went on elsewhere. */
  LeftBehind left() {
    return left;
  }

  /** Colleagues. */
  Sideways sideways() {
    return sideways;
  }

  /** Goes on here with a call begun elsewhere. */
  void here(UUID contact) {
    continued.here(contact);
  }

  /** Says how the desk stands. */
  void stand() {
    sideways.stand(host.availability().get());
  }

  /** The clock goes on. */
  void tick() {
    stand();
    sideways.shift().ifPresent(ShiftViewModel::tick);
  }

  /** The desk comes to the front. */
  void shown() {
    continued.shown();
    sideways.shift().ifPresent(shift -> shift.front(true));
  }

  /** The desk goes from the front. */
  void hidden() {
    continued.hidden();
    sideways.shift().ifPresent(shift -> shift.front(false));
  }
}
