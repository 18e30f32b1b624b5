package org.haidang.ui.desk.call;

import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** What was told when the call in hand was opened; over with it. To be used on the FX thread. */
final class OneNote {

  private final Messages messages;
  private @Nullable Message told;

  OneNote(Messages messages) {
    this.messages = messages;
  }

  /** Tells the text of {@code key}; null tells nothing. */
  void tell(@Nullable String key) {
    if (key != null) {
      told = new Message.Note(key);
      messages.tell(told);
    }
  }

  /** Nobody has to read it any more. */
  void withdraw() {
    if (told != null) {
      messages.withdraw(told);
      told = null;
    }
  }
}
