package org.haidang.ui.form;

import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;

/** Makes the view models of what stands in a group. */
final class FormItems {

  private FormItems() {}

  /**
   * What stands in {@code group}.
   *
   * @param at the group's path with the ids of entries
   */
  static List<FormItem> of(FormScope scope, FormNode.Group group, String at) {
    return of(scope, group.children(), group.path(), at);
  }

  /**
   * One view model for each node that is ever shown.
   *
   * @param template path of what holds them, without the ids of entries; empty at the root
   * @param at the same with them
   */
  static List<FormItem> of(FormScope scope, List<FormNode> nodes, String template, String at) {
    return nodes.stream()
        .filter(FormItems::isShown)
        .map(node -> item(scope, node, at + node.path().substring(template.length())))
        .toList();
  }

  private static FormItem item(FormScope scope, FormNode node, String path) {
    return switch (node) {
      case FormNode.Question question -> new FieldViewModel(scope, question, path);
      case FormNode.Group group when group.repeat() -> new RepeatViewModel(scope, group, path);
      case FormNode.Group group -> new GroupViewModel(scope, group, path);
    };
  }

  /** Calculated questions, flags, and groups of nothing else have no place in the form. */
  static boolean isShown(FormNode node) {
    return switch (node) {
      case FormNode.Question question ->
          question.type() != QuestionType.CALCULATE && !Flags.isFlag(question);
      case FormNode.Group group -> group.children().stream().anyMatch(FormItems::isShown);
    };
  }
}
