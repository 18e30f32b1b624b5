package org.haidang.ui.form.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * What an unfinished report says so far, in the order of its form: only what was answered. Made
 * without the form's engine, so that reading it changes nothing. Thread-safe.
 */
public final class SoFar {

  private static final String NEXT = " · ";

  private final AnswerWords words;

  /**
   * An answer, or a heading above some.
   *
   * @param path of the question or of the group, with the ids of entries
   * @param answer empty for a heading
   * @param personal whether the answer is masked until asked for
   */
  public record Row(String path, String label, String answer, boolean heading, boolean personal) {}

  /** Answers in {@code words}. */
  public SoFar(AnswerWords words) {
    this.words = words;
  }

  /** The rows of {@code body}; none when {@code pack} is not on this computer. */
  public List<Row> of(Body body, @Nullable Pack pack, String language) {
    var rows = new ArrayList<Row>();
    if (pack != null) {
      for (var node : pack.sections()) {
        node(node, node.path(), body, language, rows);
      }
    }
    return rows;
  }

  private void node(FormNode node, String at, Body body, String language, List<Row> rows) {
    switch (node) {
      case FormNode.Question question -> question(question, at, body, language, rows);
      case FormNode.Group group when group.repeat() -> {
        int number = 0;
        for (var entry : entries(body, at)) {
          number++;
          rows.add(new Row(entry, group.label().in(language) + " " + number, "", true, false));
          inside(group, entry, body, language, rows);
        }
      }
      case FormNode.Group group -> {
        var own = new ArrayList<Row>();
        inside(group, at, body, language, own);
        var title = group.label().in(language);
        if (!own.isEmpty() && !title.isEmpty()) {
          rows.add(new Row(at, title, "", true, false));
        }
        rows.addAll(own);
      }
    }
  }

  private void inside(FormNode.Group group, String at, Body body, String language, List<Row> rows) {
    for (var child : group.children()) {
      node(child, at + child.path().substring(group.path().length()), body, language, rows);
    }
  }

  private void question(
      FormNode.Question question, String at, Body body, String language, List<Row> rows) {
    var raw = body.get(at);
    if (raw == null
        || question.type() == QuestionType.NOTE
        || question.type() == QuestionType.CALCULATE) {
      return;
    }
    rows.add(
        new Row(
            at,
            question.label().in(language),
            String.join(NEXT, words.of(question, raw, language)),
            false,
            question.personal()));
  }

  private static List<String> entries(Body body, String at) {
    return body.fields().keySet().stream()
        .filter(path -> path.startsWith(at + "/") && Paths.isEntry(path))
        .filter(path -> path.indexOf('/', at.length() + 1) < 0)
        .sorted(
            Comparator.comparingDouble((String path) -> place(body.get(path)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static double place(@Nullable String written) {
    try {
      return written == null ? Double.MAX_VALUE : Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }
}
