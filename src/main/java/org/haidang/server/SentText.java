package org.haidang.server;

import org.jspecify.annotations.Nullable;

/** Words as they come over the wire, where they may lack what their type promises. */
final class SentText {

  private SentText() {}

  /**
   * Whether {@code text} says something, in {@code longest} characters at most, that PostgreSQL can
   * keep: it keeps no character 0.
   */
  static boolean isText(@Nullable String text, int longest) {
    return text != null && !text.isBlank() && text.length() <= longest && text.indexOf('\0') < 0;
  }
}
