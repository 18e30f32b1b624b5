package org.haidang.ui.desk.call.shift;

import org.haidang.desk.Availability;
import org.haidang.sync.ShiftMessages.State;

/** A desk's availability as colleagues are told of it. */
public final class ShiftStates {

  private ShiftStates() {}

  /** The state of {@code availability}. */
  public static State of(Availability.State availability) {
    return switch (availability) {
      case Availability.State.Ready _ -> State.READY;
      case Availability.State.InContact _ -> State.IN_CALL;
      case Availability.State.WrapUp _ -> State.WRAP_UP;
      case Availability.State.Paused _ -> State.PAUSED;
    };
  }
}
