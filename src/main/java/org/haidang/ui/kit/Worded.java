package org.haidang.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The words for what a box offers to choose from; nothing is ever typed into such a box.
 *
 * @param <T> what is chosen
 */
public final class Worded<T> extends StringConverter<T> {

  private final Function<T, String> words;

  /** Each as {@code words} says it; nothing for none. */
  public Worded(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException();
  }
}
