package org.haidang.ui.desk.call.shift;

import java.util.List;

/**
 * What the strip says now. Holds keys, not words, to follow the language.
 *
 * @param key of its text
 * @param arguments for its placeholders
 * @param danger whether somebody is said to be in danger
 * @param keys what can be done, each as a key and the key of its words
 */
public record StripLine(String key, List<Object> arguments, boolean danger, List<Deed> keys) {

  /** Says nothing: the strip is not there. */
  public static final StripLine NONE = new StripLine("", List.of(), false, List.of());

  /**
   * Something that can be done.
   *
   * @param keys as printed
   * @param textKey key of what it does
   */
  public record Deed(String keys, String textKey) {}

  /** Whether it is about a raised hand, rather than a call given. */
  boolean hand() {
    return !key.startsWith("together.offered") && !key.equals("together.waiting");
  }

  public StripLine {
    arguments = List.copyOf(arguments);
    keys = List.copyOf(keys);
  }
}
