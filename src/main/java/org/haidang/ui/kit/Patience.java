package org.haidang.ui.kit;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether an answer has been awaited for so long that people wonder, and are told that it is being
 * worked on. To be used on the FX thread.
 */
public final class Patience {

  private static final Duration LONG = Duration.ofSeconds(1);

  private final Later later;
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
  private Runnable callOff = () -> {};

  /** Nothing is awaited. */
  public Patience(Later later) {
    this.later = later;
  }

  /** Whether something has been awaited for longer than a second. */
  public ReadOnlyBooleanProperty over() {
    return over.getReadOnlyProperty();
  }

  /** Something is awaited from now on; what was awaited before is not any more. */
  public void begin() {
    callOff.run();
    callOff = later.after(LONG, () -> over.set(true));
  }

  /** Nothing is awaited any more. */
  public void end() {
    callOff.run();
    over.set(false);
  }
}
