package org.haidang.store.central;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.records.Facet;
import org.haidang.records.Terms;
import org.haidang.records.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, in the language of {@code tsquery}: every part; a word that somebody went on from
 * as it stands, the unfinished one as a beginning. Pure.
 */
public final class SearchQuery {

  /** Fewer letters begin so many words that an index reads half of itself for them. */
  private static final int LETTERS = 3;

  /** As many digits. */
  private static final int DIGITS = 4;

  private final boolean begun;

  private SearchQuery(boolean begun) {
    this.begun = begun;
  }

  /** The query; empty when nothing is asked for. */
  public static String of(Typed typed) {
    return of(typed, false);
  }

  /** The terms of chips: of one respect any, of every respect one; empty when there are none. */
  static String of(Set<Facet> facets) {
    var values = new EnumMap<Facet.Of, Set<String>>(Facet.Of.class);
    for (var facet : facets) {
      values.computeIfAbsent(facet.of(), _ -> new TreeSet<>()).add(exactly(Terms.facet(facet)));
    }
    return values.values().stream()
        .map(some -> "(" + String.join(" | ", some) + ")")
        .collect(Collectors.joining(" & "));
  }

  /** As {@link #of(Typed)}; where {@code begun}, every word may be a beginning. */
  static String of(Typed typed, boolean begun) {
    var query = new SearchQuery(begun);
    return joined(typed.parts().stream().map(query::part));
  }

  /**
   * Those parts of the query that are worth an index; empty when there are none. A number in short
   * groups is asked for as one number here: each group alone is in hundreds of thousands.
   */
  static String narrow(Typed typed, boolean begun) {
    var query = new SearchQuery(begun);
    return joined(typed.parts().stream().map(query::narrowPart));
  }

  private static String joined(Stream<@Nullable String> parts) {
    return parts.filter(Objects::nonNull).collect(Collectors.joining(" & "));
  }

  private @Nullable String narrowPart(Typed.Part part) {
    return switch (part) {
      case Typed.Word word -> isNarrow(word) ? word(word) : null;
      case Typed.Phrase phrase ->
          all(phrase.words().stream().filter(this::isNarrow).map(this::word).toList());
      case Typed.Digits number ->
          number.groups().stream().allMatch(group -> group.length() >= DIGITS)
              ? number(number)
              : number.beginnings().stream().allMatch(digits -> digits.length() >= DIGITS)
                  ? anyOf(number.beginnings().stream().map(SearchQuery::beginning).toList())
                  : null;
      case Typed.Day _, Typed.Year _ -> part(part);
    };
  }

  private boolean isNarrow(Typed.Word word) {
    return word.folded().length() >= LETTERS || !(word.unfinished() || begun);
  }

  private @Nullable String part(Typed.Part part) {
    return switch (part) {
      case Typed.Word word -> word(word);
      // No places are kept: the words of a phrase are all there, in whatever order.
      case Typed.Phrase phrase -> all(phrase.words().stream().map(this::word).toList());
      case Typed.Digits number -> number(number);
      case Typed.Day day -> exactly(day.term());
      case Typed.Year year -> "(" + exactly(year.term()) + " | " + beginning(year.digits()) + ")";
    };
  }

  private String word(Typed.Word word) {
    return word.unfinished() || begun ? beginning(word.folded()) : exactly(word.folded());
  }

  private static @Nullable String number(Typed.Digits number) {
    var groups = all(number.groups().stream().map(SearchQuery::beginning).toList());
    return anyOf(
        Stream.concat(
                number.beginnings().stream().map(SearchQuery::beginning), Stream.ofNullable(groups))
            .distinct()
            .toList());
  }

  private static @Nullable String anyOf(List<String> ways) {
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
