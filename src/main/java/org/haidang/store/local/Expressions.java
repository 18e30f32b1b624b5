package org.haidang.store.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.haidang.records.Facet;
import org.haidang.records.Terms;
import org.haidang.records.Typed;

/**
 * What was typed, in FTS5's language: one expression after the other, the likeliest completions of
 * the unfinished word first, until enough is found. Pure but for the vocabulary.
 */
final class Expressions {

  /** Completions asked for at once: more would cost more than they find. */
  private static final int AT_ONCE = 30;

  private static final int FOUR = 4;

  /** No more than this many completions: somebody types the next letter sooner. */
  private static final int MOST = 4_000;

  private final Vocabulary vocabulary;

  Expressions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The expressions; their answers together are all that matches. None when nothing matches.
   *
   * @param begun whether every word may be a beginning, not the unfinished one alone
   */
  List<String> of(Typed typed, Set<Facet> facets, boolean begun) {
    var fixed = new ArrayList<String>();
    List<String> open = List.of();
    for (var part : typed.parts()) {
      var terms = alternatives(part, begun);
      if (terms.isEmpty()) {
        return List.of();
      }
      if (open.isEmpty() && terms.size() > AT_ONCE) {
        open = terms;
      } else {
        fixed.add(anyOf(terms.subList(0, Math.min(MOST, terms.size()))));
      }
    }
    facets(facets).forEach(fixed::add);
    if (open.isEmpty()) {
      return fixed.isEmpty() ? List.of() : List.of(String.join(" AND ", fixed));
    }
    return inTurn(fixed, open);
  }

  /** The commonest completions, then four times as many, and so on. */
  private static List<String> inTurn(List<String> fixed, List<String> open) {
    var all = new ArrayList<String>();
    int from = 0;
    for (int count = AT_ONCE; from < open.size() && from < MOST; count *= FOUR) {
      int to = Math.min(open.size(), from + count);
      var with = new ArrayList<>(fixed);
      with.add(anyOf(open.subList(from, to)));
      all.add(String.join(" AND ", with));
      from = to;
    }
    return all;
  }

  private List<String> alternatives(Typed.Part part, boolean begun) {
    return switch (part) {
      case Typed.Word word -> word(word, begun);
      case Typed.Phrase phrase ->
          // Positions are not in the index: the texts are looked at afterwards.
          phrase.words().stream()
              .map(word -> word(word, begun))
              .reduce(Expressions::both)
              .orElse(List.of());
      case Typed.Digits number -> number(number);
      case Typed.Day day -> List.of(quoted(day.term()));
      case Typed.Year year -> {
        var terms = new LinkedHashSet<String>();
        terms.add(quoted(year.term()));
        terms.addAll(digits(year.digits()));
        yield List.copyOf(terms);
      }
    };
  }

  private static List<String> both(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    var first = anyOf(one);
    return other.stream().map(term -> "(" + first + " AND " + term + ")").toList();
  }

  private List<String> word(Typed.Word word, boolean begun) {
    if (!word.unfinished() && !begun && vocabulary.has(word.folded())) {
      return List.of(quoted(word.folded()));
    }
    return isDigit(word.folded().charAt(0))
        ? digits(word.folded())
        : vocabulary.complete(word.folded()).stream().map(Expressions::quoted).toList();
  }

  private List<String> number(Typed.Digits number) {
    var terms = new LinkedHashSet<String>();
    for (var beginning : number.beginnings()) {
      terms.addAll(digits(beginning));
    }
    if (number.groups().size() > 1) {
      var groups = number.groups().stream().map(group -> anyOf(digits(group))).toList();
      if (groups.stream().noneMatch(String::isEmpty)) {
        terms.add("(" + String.join(" AND ", groups) + ")");
      }
    }
    return List.copyOf(terms);
  }

  /** Numbers that begin so: the short ones and, of long ones, what the vocabulary knows them by. */
  private List<String> digits(String digits) {
    if (digits.length() > FOUR) {
      return List.of(quoted(digits) + "*");
    }
    SequencedSet<String> terms = new LinkedHashSet<>();
    vocabulary.complete(digits).forEach(term -> terms.add(quoted(term)));
    vocabulary.complete(Terms.SIGN + "n" + digits).forEach(term -> terms.add(quoted(term)));
    return List.copyOf(terms);
  }

  /** Any value in one respect, every respect. */
  private static List<String> facets(Set<Facet> facets) {
    Map<Facet.Of, Set<String>> values = new LinkedHashMap<>();
    for (var facet : facets) {
      values.computeIfAbsent(facet.of(), _ -> new TreeSet<>()).add(quoted(Terms.facet(facet)));
    }
    return values.values().stream().map(some -> anyOf(List.copyOf(some))).toList();
  }

  private static String anyOf(List<String> terms) {
    return terms.isEmpty()
        ? ""
        : terms.size() == 1
            ? terms.getFirst()
            : terms.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String quoted(String term) {
    return '"' + term + '"';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
