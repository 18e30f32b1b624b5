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

  /** A number so long is in few records. */
  private static final int LONG_NUMBER = 5;

  private SearchQuery() {}

  /**
   * By what the finds are ordered, in SQL: newest first. PostgreSQL takes a beginning it knows
   * nothing of for common and would read the whole table, newest first, for a number that is in two
   * records; a sum keeps it from the index of times.
   */
  public static String order(Typed typed) {
    boolean rare =
        typed.parts().stream()
            .anyMatch(
                part ->
                    part instanceof Typed.Digits number
                        && String.join("", number.groups()).length() >= LONG_NUMBER);
    return rare ? "started + interval '0 s' desc, record desc" : "started desc, record desc";
  }

  /** The query; empty when nothing is asked for. */
  public static String of(Typed typed) {
    return typed.parts().stream()
        .map(SearchQuery::part)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" & "));
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
