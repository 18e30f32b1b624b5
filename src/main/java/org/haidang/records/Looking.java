package org.haidang.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.haidang.records.Search.Range;
import org.haidang.records.Search.Snippet;

/**
 * Looks for what was typed in a record's texts: whether it stands there, and where it is best
 * shown. Immutable, thread-safe.
 */
public final class Looking {

  private static final int BEFORE = 28;
  private static final int AFTER = 96;
  private static final String LEFT_OUT = "…";

  private final Typed typed;
  private final List<Typed.Phrase> phrases;
  private final ByteScan scan;
  private final List<PhraseScan> phraseScans;

  /** Looks for {@code typed}. */
  public Looking(Typed typed) {
    this.typed = typed;
    this.phrases = typed.phrases();
    this.phraseScans = phrases.stream().map(PhraseScan::new).toList();
    this.scan = new ByteScan(typed.words().filter(Typed.Word::isToned).toList());
  }

  /** Whether nothing was typed. */
  public boolean asksNothing() {
    return typed.isEmpty();
  }

  /** The phrases that were typed. */
  public List<Typed.Phrase> phrases() {
    return phrases;
  }

  /**
   * Whether a phrase may stand in one of the values of a record, told from its UTF-8 JSON alone;
   * false only when it does not.
   *
   * @param number which of {@link #phrases}
   */
  public boolean mayHave(int number, byte[] json) {
    return phraseScans.get(number).mayBeIn(json);
  }

  private boolean has(String text, int number) {
    return phraseScans.get(number).mayBeIn(text) && has(text, phrases.get(number));
  }

  /** Whether {@code phrase} stands in {@code text}, its words next to each other. */
  public static boolean has(String text, Typed.Phrase phrase) {
    return !runs(Spelled.in(text), phrase).isEmpty();
  }

  /** Whether every phrase stands in one of {@code passages}, its words next to each other. */
  public boolean hasPhrases(List<Passage> passages) {
    return IntStream.range(0, phrases.size())
        .allMatch(number -> passages.stream().anyMatch(p -> has(p.text(), number)));
  }

  /**
   * Whether {@code passages} alone have every word, number and phrase that was typed. Days are left
   * to the index: that a record began on a day is not personal.
   */
  public boolean isIn(List<Passage> passages) {
    var texts = passages.stream().map(p -> Spelled.in(p.text())).toList();
    for (var part : typed.parts()) {
      boolean there =
          switch (part) {
            case Typed.Word word ->
                texts.stream()
                    .flatMap(List::stream)
                    .anyMatch(it -> it.folded().startsWith(word.folded()));
            case Typed.Phrase phrase -> texts.stream().anyMatch(it -> !runs(it, phrase).isEmpty());
            case Typed.Digits number ->
                passages.stream().anyMatch(p -> !numbers(p.text(), number).isEmpty());
            case Typed.Day _, Typed.Year _ -> true;
          };
      if (!there) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of {@code passages} has a number that begins with {@code digits}. */
  public static boolean hasNumber(List<Passage> passages, String digits) {
    var number = new Typed.Digits(List.of(digits), List.of(digits), true);
    return passages.stream().anyMatch(it -> !numbers(it.text(), number).isEmpty());
  }

  /** How many of the words typed with tones stand in {@code text} with these tones. */
  public int tones(String text) {
    return scan.tones(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #tones(String)}, in the UTF-8 JSON of a record: its keys are words, too. */
  public int tones(byte[] json) {
    return scan.tones(json);
  }

  /** How many words were typed with tones. */
  public int mostTones() {
    return scan.mostTones();
  }

  /** Whether any word was typed with tones. */
  public boolean minds() {
    return scan.mostTones() > 0;
  }

  /** The best place to show: what may be seen by anybody first, most matches, longest. */
  public Snippet best(List<Passage> passages) {
    Passage best = null;
    List<Range> marks = List.of();
    int most = 0;
    for (var passage : passages) {
      var found = marks(passage.text());
      int score = found.score * 2 + (passage.personal() ? 0 : 1);
      if (found.score > 0 && score > most) {
        best = passage;
        marks = found.ranges;
        most = score;
        if (score > typed.parts().size() * 2) {
          break;
        }
      }
    }
    return best == null ? Snippet.NONE : window(best, marks);
  }

  /** Where things match in a text, and how many different things. */
  private record Marks(List<Range> ranges, int score) {}

  private Marks marks(String text) {
    var ranges = new ArrayList<Range>();
    int score = 0;
    for (var part : typed.parts()) {
      List<Range> found =
          switch (part) {
            case Typed.Word word -> ofWord(text, word);
            case Typed.Phrase phrase -> runs(Spelled.in(text), phrase);
            case Typed.Digits number -> numbers(text, number);
            case Typed.Year year ->
                ofWord(text, new Typed.Word(year.digits(), year.digits(), false));
            case Typed.Day day -> days(text, day);
          };
      score += found.isEmpty() ? 0 : 1;
      ranges.addAll(found);
    }
    return new Marks(apart(ranges), score);
  }

  private static List<Range> ofWord(String text, Typed.Word word) {
    var whole = new ArrayList<Range>();
    var begun = new ArrayList<Range>();
    Words.beginningWith(
        text,
        word.folded().charAt(0),
        (begin, end) -> {
          int length = Letters.begins(text, begin, end, word.folded());
          if (length == Letters.WHOLE) {
            whole.add(new Range(begin, end));
          } else if (length == Letters.BEGINNING) {
            begun.add(new Range(begin, Beginnings.end(text, begin, end, word.folded())));
          }
        });
    if (word.unfinished() || whole.isEmpty()) {
      whole.addAll(begun);
    }
    return whole;
  }

  private static List<Range> runs(List<Spelled> spelled, Typed.Phrase phrase) {
    var found = new ArrayList<Range>();
    var asked = phrase.words();
    for (int i = 0; i + asked.size() <= spelled.size(); i++) {
      boolean all = true;
      for (int k = 0; k < asked.size() && all; k++) {
        var word = asked.get(k);
        var here = spelled.get(i + k).folded();
        all = word.unfinished() ? here.startsWith(word.folded()) : here.equals(word.folded());
      }
      if (all) {
        found.add(new Range(spelled.get(i).begin(), spelled.get(i + asked.size() - 1).end()));
      }
    }
    return found;
  }

  private static List<Range> numbers(String text, Typed.Digits number) {
    var found = new ArrayList<Range>();
    Telephones.in(
        text,
        (digits, range) -> {
          if (number.beginnings().stream().anyMatch(digits::startsWith)) {
            found.add(range);
          }
        });
    if (found.isEmpty() && number.groups().size() == 1) {
      var digits = number.groups().getFirst();
      Words.beginningWith(
          text,
          digits.charAt(0),
          (begin, end) -> {
            if (Letters.begins(text, begin, end, digits) != 0) {
              found.add(new Range(begin, end));
            }
          });
    }
    return found;
  }

  private static List<Range> days(String text, Typed.Day asked) {
    var found = new ArrayList<Range>();
    Days.in(
        text,
        (day, range) -> {
          if (Terms.ofDay(day).contains(asked.term())) {
            found.add(range);
          }
        });
    return found;
  }

  private static List<Range> apart(List<Range> ranges) {
    var sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::begin).thenComparingInt(Range::end));
    var apart = new ArrayList<Range>();
    for (var range : sorted) {
      var before = apart.isEmpty() ? null : apart.getLast();
      if (before != null && range.begin() <= before.end()) {
        apart.set(apart.size() - 1, new Range(before.begin(), Math.max(before.end(), range.end())));
      } else {
        apart.add(range);
      }
    }
    return apart;
  }

  private static Snippet window(Passage passage, List<Range> marks) {
    var text = passage.text();
    int first = marks.getFirst().begin();
    int begin = first <= BEFORE ? 0 : Beginnings.wordAt(text, first - BEFORE, first);
    int end =
        Beginnings.wordEnd(
            text, Math.min(text.length(), Math.max(first + AFTER, marks.getFirst().end())));
    var head = begin == 0 ? "" : LEFT_OUT;
    int shift = head.length() - begin;
    var shown = new ArrayList<Range>();
    for (var mark : marks) {
      if (mark.end() <= end) {
        shown.add(new Range(mark.begin() + shift, mark.end() + shift));
      }
    }
    var cut = text.substring(begin, end).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return new Snippet(
        passage.path(),
        head + cut + (end < text.length() ? LEFT_OUT : ""),
        shown,
        passage.personal());
  }
}
