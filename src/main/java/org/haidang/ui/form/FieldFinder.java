package org.haidang.ui.form;

import java.util.List;
import java.util.stream.Stream;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;

/** Walks a form as it stands now, through the entries of its repeats. */
final class FieldFinder {

  /**
   * A question where it stands.
   *
   * @param path with the ids of entries
   * @param entry the place, from 1, of the repeat entry it stands in; 0 outside repeats
   */
  record Found(String path, Label label, QuestionType type, int entry) {}

  private FieldFinder() {}

  /** The paths of all questions in {@code nodes}, with the ids of entries. */
  static Stream<String> paths(FormSession form, List<FormNode> nodes) {
    return found(form, nodes).map(Found::path);
  }

  /** All questions in {@code nodes}, entry by entry. */
  static Stream<Found> found(FormSession form, List<FormNode> nodes) {
    return nodes.stream().flatMap(node -> walk(form, node, "", "", 0));
  }

  private static Stream<Found> walk(
      FormSession form, FormNode node, String template, String at, int entry) {
    var path = at + node.path().substring(template.length());
    return switch (node) {
      case FormNode.Question question ->
          question.type() == QuestionType.CALCULATE || Flags.isFlag(question)
              ? Stream.of()
              : Stream.of(new Found(path, question.label(), question.type(), entry));
      case FormNode.Group group when group.repeat() -> {
        var entries = form.entries(path);
        yield Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
            .flatMap(i -> children(form, group, entries.get(i), i + 1));
      }
      case FormNode.Group group -> children(form, group, path, entry);
    };
  }

  private static Stream<Found> children(
      FormSession form, FormNode.Group group, String at, int entry) {
    return group.children().stream().flatMap(child -> walk(form, child, group.path(), at, entry));
  }
}
