package org.haidang.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the slots of sentences for one contact; a slot means the same throughout. Confined to one
 * thread.
 */
final class Teller {

  private static final Pattern SLOT = Pattern.compile("\\{(code:)?(\\p{L}+\\d?)\\}");

  private final DemoStories stories;
  private final Dice dice;
  private final Map<String, String> words = new HashMap<>();

  Teller(DemoStories stories, Dice dice) {
    this.stories = stories;
    this.dice = dice;
  }

  /** From now on {@code slot} means {@code word}. */
  void means(String slot, String word) {
    words.put(slot, word);
  }

  /** {@code text} with its slots filled; a slot that begins with a capital begins a sentence. */
  String tell(String text) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(word(slot.group(2), slot.group(1) != null)));
  }

  private String word(String slot, boolean code) {
    var small = slot.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + slot.substring(1);
    var word =
        words.computeIfAbsent(
            small, name -> dice.pick(Objects.requireNonNull(stories.slots().get(name), name)));
    if (code) {
      return Objects.requireNonNull(stories.codes().get(word), word);
    }
    return small.equals(slot) ? word : capital(word);
  }

  /** {@code word} as it begins a sentence. */
  static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }
}
