package org.haidang.ui.kit;

import java.util.List;
import org.haidang.platform.ErrorCode;

/** Something the person is told in the bar. Holds keys, not words, to follow the language. */
public sealed interface Message {

  /** What happened, was kept and is to be done, by the texts of {@code code}. */
  record Fault(ErrorCode code) implements Message {}

  /**
   * News that needs no action.
   *
   * @param key of its text
   * @param arguments for its placeholders; nothing personal
   */
  record Note(String key, List<Object> arguments) implements Message {
    public Note {
      arguments = List.copyOf(arguments);
    }

    /** News without placeholders. */
    public Note(String key) {
      this(key, List.of());
    }
  }
}
