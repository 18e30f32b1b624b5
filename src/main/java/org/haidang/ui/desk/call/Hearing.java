package org.haidang.ui.desk.call;

import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** Hears of changes while a screen is in front. To be used on the FX thread. */
final class Hearing {

  private final Messages messages;
  private @Nullable AutoCloseable open;

  Hearing(Messages messages) {
    this.messages = messages;
  }

  /** Hears by {@code listening} until the end. */
  void begin(AutoCloseable listening) {
    end();
    open = listening;
  }

  /** Whether it hears now. */
  boolean going() {
    return open != null;
  }

  /** Hears no more. */
  void end() {
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
