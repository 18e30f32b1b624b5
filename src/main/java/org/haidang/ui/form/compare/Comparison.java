package org.haidang.ui.form.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a record's answers, question by question: two saves, two values that disagree, or
 * the same record in two versions of its pack. Not thread-safe.
 */
public final class Comparison {

  /**
   * One of the two.
   *
   * @param pack what the body was written in; null when it is not on this computer
   */
  public record Side(Body body, @Nullable Pack pack) {}

  /**
   * A question and what the two say.
   *
   * @param section the groups it stands in, entries by their number; empty at the root
   * @param label what people read above it; its path where no pack knows it
   * @param path with the ids of entries
   * @param personal whether the answers are to be masked
   * @param left in words; none when it is empty there
   * @param right likewise
   * @param changed whether the stored values differ
   */
  public record Row(
      String section,
      String label,
      String path,
      boolean personal,
      List<String> left,
      List<String> right,
      boolean changed) {
    public Row {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  private final Side left;
  private final Side right;
  private final AnswerWords words;
  private final String language;
  private final Set<String> seen = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();

  private Comparison(Side left, Side right, AnswerWords words, String language) {
    this.left = left;
    this.right = right;
    this.words = words;
    this.language = language;
  }

  /**
   * Every question that either side answers, in the order of the right side's pack; then what only
   * the left side's pack knows, then what no pack knows.
   *
   * @param others the section of what no pack knows
   */
  public static List<Row> of(
      Side left, Side right, AnswerWords words, String language, String others) {
    var comparison = new Comparison(left, right, words, language);
    comparison.walk(right.pack());
    comparison.walk(left.pack());
    comparison.others(others);
    return List.copyOf(comparison.rows);
  }

  private void walk(@Nullable Pack pack) {
    if (pack != null) {
      pack.sections().forEach(node -> walk(node, "", "", ""));
    }
  }

  private void walk(FormNode node, String template, String at, String section) {
    var path = at + node.path().substring(template.length());
    switch (node) {
      case FormNode.Question question -> question(question, path, section);
      case FormNode.Group group when group.repeat() -> {
        int number = 0;
        for (var entry : entries(path)) {
          number++;
          inside(group, entry, within(section, group.label().in(language) + " " + number));
        }
      }
      case FormNode.Group group -> inside(group, path, within(section, group.label().in(language)));
    }
  }

  private void inside(FormNode.Group group, String at, String section) {
    group.children().forEach(child -> walk(child, group.path(), at, section));
  }

  private static String within(String section, String label) {
    return section.isEmpty() || label.isEmpty() ? section + label : section + " › " + label;
  }

  private void question(FormNode.Question question, String path, String section) {
    if (question.type() == QuestionType.NOTE || !seen.add(path)) {
      return;
    }
    var before = left.body().get(path);
    var after = right.body().get(path);
    if (before != null || after != null) {
      rows.add(
          new Row(
              section,
              question.label().in(language),
              path,
              question.personal(),
              said(left, question, before),
              said(right, question, after),
              !Objects.equals(before, after)));
    }
  }

  private List<String> said(Side side, FormNode.Question question, @Nullable String raw) {
    if (raw == null) {
      return List.of();
    }
    var pack = side.pack();
    var own = pack == null ? question : pack.question(question.path()).orElse(question);
    return words.of(own, raw, language);
  }

  private List<String> entries(String repeat) {
    var paths = new TreeSet<>(left.body().fields().keySet());
    paths.addAll(right.body().fields().keySet());
    return paths.stream()
        .filter(path -> path.startsWith(repeat + "/") && Paths.isEntry(path))
        .filter(path -> path.indexOf('/', repeat.length() + 1) < 0)
        .sorted(Comparator.comparingDouble(this::order).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private double order(String entry) {
    var there = right.body().get(entry);
    var written = there == null ? left.body().get(entry) : there;
    try {
      return written == null ? Double.MAX_VALUE : Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }

  /** Nobody can tell what they are, so they are taken for personal. */
  private void others(String section) {
    var paths = new TreeSet<>(left.body().fields().keySet());
    paths.addAll(right.body().fields().keySet());
    for (var path : paths) {
      if (path.startsWith("_") || Paths.isEntry(path) || !seen.add(path)) {
        continue;
      }
      var before = left.body().get(path);
      var after = right.body().get(path);
      rows.add(
          new Row(
              section,
              Paths.template(path),
              path,
              true,
              before == null ? List.of() : List.of(before),
              after == null ? List.of() : List.of(after),
              !Objects.equals(before, after)));
    }
  }
}
