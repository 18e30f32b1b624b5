package org.haidang.records;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody typed into the search box, taken apart. A record is found when it has every part.
 * Immutable.
 */
public record Typed(List<Part> parts) {

  public Typed {
    parts = List.copyOf(parts);
  }

  /** One thing that is asked for. */
  public sealed interface Part {}

  /**
   * A word.
   *
   * @param folded without tones, in lower case
   * @param toned in lower case, tones as typed
   * @param unfinished whether the caret stands behind it, so that it may be a beginning
   */
  public record Word(String folded, String toned, boolean unfinished) implements Part {

    /** Whether it was typed with tones or a đ, so that they count in ranking. */
    public boolean isToned() {
      return !toned.equals(folded);
    }
  }

  /**
   * Digits, in one group or several.
   *
   * @param groups as typed, each of ASCII digits
   * @param beginnings what a telephone's number may begin with, as within the country
   * @param unfinished whether the caret stands behind it
   */
  public record Digits(List<String> groups, List<String> beginnings, boolean unfinished)
      implements Part {
    public Digits {
      groups = List.copyOf(groups);
      beginnings = List.copyOf(beginnings);
    }
  }

  /**
   * A day, a month, a day of whatever year.
   *
   * @param term its term in the index, see {@link Terms}
   */
  public record Day(String term) implements Part {}

  /** A year, which may also be another number. */
  public record Year(String digits, String term) implements Part {}

  /** Words in this order, next to each other. */
  public record Phrase(List<Word> words) implements Part {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /** What {@code text} asks for; no part when it has neither word nor number. */
  public static Typed of(String text) {
    return new Typed(new TypedReader(text).parts());
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Every word, those of phrases among them. */
  public Stream<Word> words() {
    return parts.stream()
        .flatMap(
            part ->
                switch (part) {
                  case Word word -> Stream.of(word);
                  case Phrase phrase -> phrase.words().stream();
                  case Digits _, Day _, Year _ -> Stream.empty();
                });
  }

  /** The phrases. */
  public List<Phrase> phrases() {
    return parts.stream()
        .flatMap(part -> part instanceof Phrase phrase ? Stream.of(phrase) : Stream.empty())
        .toList();
  }
}
