package org.haidang.ui.kit;

import org.haidang.platform.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Hears of changes while a screen is in front. To be used on the FX thread. */
public final class Hearing {

  private final Messages messages;
  private @Nullable AutoCloseable open;

  /** Hears nothing yet; what goes wrong at its end is told to {@code messages}. */
  public Hearing(Messages messages) {
    this.messages = messages;
  }

  /** Hears by {@code listening} until the end. */
  public void begin(AutoCloseable listening) {
    end();
    open = listening;
  }

  /** Whether it hears now. */
  public boolean going() {
    return open != null;
  }

  /** Hears no more. */
  public void end() {
    var was = open;
    open = null;
    if (was != null) {
      try {
        was.close();
      } catch (Exception e) {
        messages.tell(ErrorCode.BUG_UNFORESEEN);
      }
    }
  }
}
