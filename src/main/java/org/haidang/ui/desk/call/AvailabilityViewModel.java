package org.haidang.ui.desk.call;

import java.time.Clock;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.desk.Availability;

/** Whether the next contact may come, and how long until it may. To be used on the FX thread. */
public final class AvailabilityViewModel {

  private final Availability availability;
  private final ReadOnlyObjectWrapper<Availability.State> state;
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");

  AvailabilityViewModel(Clock clock) {
    availability = new Availability(clock);
    state = new ReadOnlyObjectWrapper<>(availability.now());
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<Availability.State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What is left of the time to finish, {@code 2:41}; empty when there is none. */
  public ReadOnlyStringProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  void taken() {
    availability.taken();
    tick();
  }

  void over(boolean danger) {
    availability.over(danger);
    tick();
  }

  /** A little longer. */
  public void extend() {
    availability.extend();
    tick();
  }

  /** A pause, or its end. */
  public void pauseOrReady() {
    if (availability.now() instanceof Availability.State.Paused) {
      availability.ready();
    } else {
      availability.pause();
    }
    tick();
  }

  void tick() {
    var rest = availability.left();
    left.set(
        rest == null
            ? ""
            : String.format(Locale.ROOT, "%d:%02d", rest.toSeconds() / 60, rest.toSeconds() % 60));
    state.set(availability.now());
  }
}
