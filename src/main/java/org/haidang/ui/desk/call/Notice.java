package org.haidang.ui.desk.call;

import java.util.List;

/**
 * What the desk says about the call in hand, in its own bar.
 *
 * @param key of the text
 * @param arguments for its placeholders
 * @param warning whether something is to be mended
 */
public record Notice(String key, List<Object> arguments, boolean warning) {
  public Notice {
    arguments = List.copyOf(arguments);
  }

  static Notice quiet(String key, Object... arguments) {
    return new Notice(key, List.of(arguments), false);
  }

  static Notice warning(String key, Object... arguments) {
    return new Notice(key, List.of(arguments), true);
  }
}
