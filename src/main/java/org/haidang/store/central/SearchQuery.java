package org.haidang.store.central;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.records.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, in the language of {@code tsquery}: every part, each word as a beginning. Pure.
 */
public final class SearchQuery {

  /** Fewer letters begin so many words that an index reads half of itself for them. */
  private static final int LETTERS = 3;

  /** As many digits. */
  private static final int DIGITS = 4;

  private SearchQuery() {}

  /** The query; empty when nothing is asked for. */
  public static String of(Typed typed) {
    return typed.parts().stream()
        .map(SearchQuery::part)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" & "));
  }

  /** Those parts of the query that are worth an index; empty when there are none. */
  static String narrow(Typed typed) {
    return of(new Typed(typed.parts().stream().filter(SearchQuery::isNarrow).toList()));
  }

  private static boolean isNarrow(Typed.Part part) {
    return switch (part) {
      case Typed.Word word -> word.folded().length() >= LETTERS;
      case Typed.Phrase phrase ->
          phrase.words().stream().allMatch(word -> word.folded().length() >= LETTERS);
      // In one piece, a group as short as this would read as much beside it.
      case Typed.Digits number ->
          number.groups().stream().allMatch(group -> group.length() >= DIGITS);
      case Typed.Day _, Typed.Year _ -> true;
    };
  }

  private static @Nullable String part(Typed.Part part) {
    return switch (part) {
      case Typed.Word word -> beginning(word.folded());
      // No places are kept: the words of a phrase are all there, in whatever order.
      case Typed.Phrase phrase ->
          all(phrase.words().stream().map(word -> beginning(word.folded())).toList());
      case Typed.Digits number -> number(number);
      case Typed.Day day -> exactly(day.term());
      case Typed.Year year -> "(" + exactly(year.term()) + " | " + beginning(year.digits()) + ")";
    };
  }

  private static @Nullable String number(Typed.Digits number) {
    var groups = all(number.groups().stream().map(SearchQuery::beginning).toList());
    var ways =
        Stream.concat(
                number.beginnings().stream().map(SearchQuery::beginning), Stream.ofNullable(groups))
            .distinct()
            .toList();
    return ways.isEmpty() ? null : "(" + String.join(" | ", ways) + ")";
  }

  private static @Nullable String all(List<String> terms) {
    return terms.isEmpty() ? null : "(" + String.join(" & ", terms) + ")";
  }

  private static String beginning(String term) {
    return exactly(term) + ":*";
  }

  /** Terms are letters and digits; quoted all the same, since they come from outside. */
  private static String exactly(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
