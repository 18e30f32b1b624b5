package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** Numbers of so many digits are ages, hours and sums. */
  private static final int SHORT = 2;

  /** No more than this many completions: somebody types the next letter sooner. */
  private static final int MOST = 4_000;

  private final Vocabulary vocabulary;

  Expressions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * One question to FTS5.
   *
   * @param match in its language; empty for every record
   * @param begun digits that numbers in the record's texts have to begin with: too many numbers
   *     begin so for asking the index
   */
  record Ask(String match, List<String> begun) {}

  /**
   * The questions; their answers together are all that matches. None when nothing matches.
   *
   * @param begun whether every word may be a beginning, not the unfinished one alone
   */
  List<Ask> of(Typed typed, Set<Facet> facets, boolean begun) {
    var asks = new ArrayList<Ask>();
    boolean grouped = false;
    var whole = new ArrayList<List<String>>();
    var apart = new ArrayList<List<String>>();
    var unread = new ArrayList<String>();
    for (var part : typed.parts()) {
      var terms = alternatives(part, begun);
      whole.addAll(terms);
      if (part instanceof Typed.Digits number && number.groups().size() > 1) {
        grouped = true;
        groups(number, apart, unread);
      } else {
        apart.addAll(terms);
      }
    }
    if (apart.isEmpty() && !unread.isEmpty()) {
      apart.add(digits(unread.removeFirst()));
    }
    asks.addAll(inTurn(whole, facets, List.of()));
    if (grouped) {
      // One number as it was typed first; then several that happen to stand in one record.
      asks.addAll(inTurn(apart, facets, unread));
    }
    return asks;
  }

  /** The commonest completions of what has most, then four times as many, and so on. */
  private static List<Ask> inTurn(
      List<List<String>> parts, Set<Facet> facets, List<String> unread) {
    if (parts.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    var open =
        parts.stream()
            .max(Comparator.comparingInt(List::size))
            .filter(most -> most.size() > AT_ONCE)
            .orElse(List.of());
    var fixed = new ArrayList<String>();
    int openAt = open.isEmpty() ? -1 : parts.indexOf(open);
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (i != openAt) {
        fixed.add(anyOf(part.subList(0, Math.min(MOST, part.size()))));
      }
    }
    fixed.addAll(facets(facets));
    if (open.isEmpty()) {
      return fixed.isEmpty() ? List.of() : List.of(new Ask(String.join(" AND ", fixed), unread));
    }
    var all = new ArrayList<Ask>();
    int from = 0;
    for (int count = AT_ONCE; from < open.size() && from < MOST; count *= FOUR) {
      int to = Math.min(open.size(), from + count);
      var with = new ArrayList<>(fixed);
      with.add(anyOf(open.subList(from, to)));
      all.add(new Ask(String.join(" AND ", with), unread));
      from = to;
    }
    return all;
  }

  /** Of what there must be one each; positions are not in the index, so phrases are words here. */
  private List<List<String>> alternatives(Typed.Part part, boolean begun) {
    return switch (part) {
      case Typed.Word word -> List.of(word(word, begun));
      case Typed.Phrase phrase -> phrase.words().stream().map(word -> word(word, begun)).toList();
      case Typed.Digits number -> List.of(number(number, begun));
      case Typed.Day day -> List.of(List.of(quoted(day.term())));
      case Typed.Year year -> {
        var terms = new LinkedHashSet<String>();
        terms.add(quoted(year.term()));
        terms.addAll(digits(year.digits()));
        yield List.of(List.copyOf(terms));
      }
    };
  }

  private List<String> word(Typed.Word word, boolean begun) {
    if (!word.unfinished() && !begun && vocabulary.has(word.folded())) {
      return List.of(quoted(word.folded()));
    }
    return isDigit(word.folded().charAt(0))
        ? digits(word.folded())
        : vocabulary.complete(word.folded()).stream().map(Expressions::quoted).toList();
  }

  private List<String> number(Typed.Digits number, boolean begun) {
    if (number.groups().size() == 1 && !number.unfinished() && !begun) {
      // "30 triệu": a short number that somebody went on from is meant as it stands.
      var group = number.groups().getFirst();
      if (group.length() <= SHORT && vocabulary.has(group)) {
        return List.of(quoted(group));
      }
    }
    var terms = new LinkedHashSet<String>();
    for (var beginning : number.beginnings()) {
      terms.addAll(digits(beginning));
    }
    return List.copyOf(terms);
  }

  /** Its groups as numbers of their own, as in the middle of a telephone's. */
  private void groups(Typed.Digits number, List<List<String>> parts, List<String> unread) {
    var groups = number.groups();
    for (int i = 0; i < groups.size(); i++) {
      boolean last = number.unfinished() && i == groups.size() - 1;
      var group = groups.get(i);
      var terms = !last && vocabulary.has(group) ? List.of(quoted(group)) : digits(group);
      if (last && group.length() == 1) {
        unread.add(group);
      } else {
        parts.add(terms);
      }
    }
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
