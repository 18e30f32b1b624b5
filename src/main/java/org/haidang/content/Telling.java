package org.haidang.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the differences of one group, in the order they are found. Confined to one thread. */
final class Telling {

  private static final int SHOWN = 120;

  private final Label group;
  private final List<Difference> differences = new ArrayList<>();

  Telling(Label group) {
    this.group = group;
  }

  List<Difference> differences() {
    return differences;
  }

  void say(Label words) {
    differences.add(new Difference(group, words));
  }

  /** Something about {@code subject} went from one text to another; nothing when it did not. */
  void change(Label subject, String name, @Nullable String before, @Nullable String after) {
    var from = before == null ? "" : before;
    var to = after == null ? "" : after;
    if (!from.equals(to)) {
      say(changed(subject, DiffNames.name(name), from, to));
    }
  }

  private static Label changed(Label subject, Label name, String from, String to) {
    if (from.isEmpty()) {
      return DiffWords.GAINED.of(subject, name, shortened(to));
    }
    return to.isEmpty()
        ? DiffWords.LOST.of(subject, name, shortened(from))
        : DiffWords.CHANGED.of(subject, name, shortened(from), shortened(to));
  }

  /** As the other, for a text in several languages: a sentence for each language that changed. */
  void change(Label subject, String name, Label before, Label after) {
    for (var tag : DiffWords.languages(before, after)) {
      var from = before.byLanguage().getOrDefault(tag, "");
      var to = after.byLanguage().getOrDefault(tag, "");
      if (!from.equals(to)) {
        var language = DiffWords.language(tag);
        var what = DiffWords.each(in -> DiffNames.name(name).in(in) + " (" + language.in(in) + ")");
        say(changed(subject, what, from, to));
      }
    }
  }

  /** Whether those that both lists have stand in another order. */
  static <T> boolean reordered(List<T> before, List<T> after) {
    var kept = new LinkedHashSet<>(before);
    kept.retainAll(new LinkedHashSet<>(after));
    var now = new LinkedHashSet<>(after);
    now.retainAll(kept);
    return !Objects.equals(List.copyOf(kept), List.copyOf(now));
  }

  /** Those of {@code some} that are not among {@code others}, by their key. */
  static <T> List<T> without(List<T> some, List<T> others, Function<T, String> key) {
    var keys = others.stream().map(key).toList();
    return some.stream().filter(it -> !keys.contains(key.apply(it))).toList();
  }

  static Label shortened(Label label) {
    return DiffWords.each(language -> shortened(label.in(language)));
  }

  static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }
}
