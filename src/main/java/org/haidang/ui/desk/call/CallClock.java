package org.haidang.ui.desk.call;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.desk.Call;

/** How long the caller has been, or was, on the line. To be used on the FX thread. */
public final class CallClock {

  private final Call call;
  private final Clock clock;
  private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();

  CallClock(Call call, Clock clock) {
    this.call = call;
    this.clock = clock;
    tick();
  }

  /** How long, {@code 00:07:41}, as of the last {@link #tick}. */
  public ReadOnlyStringProperty elapsedProperty() {
    return elapsed.getReadOnlyProperty();
  }

  /** Whether the caller is gone. */
  public ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /** The same in whole seconds; 0 when nobody measured it. */
  long seconds() {
    if (call.late()) {
      return 0;
    }
    var end = call.hungUp();
    var since = Duration.between(call.started(), end == null ? clock.instant() : end);
    return Math.max(0, since.toSeconds());
  }

  /** The clock goes on. */
  void tick() {
    over.set(call.hungUp() != null || call.late());
    long seconds = seconds();
    elapsed.set(
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
  }
}
