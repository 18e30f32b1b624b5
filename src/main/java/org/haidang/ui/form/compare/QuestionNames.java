package org.haidang.ui.form.compare;

import java.util.List;
import java.util.Optional;
import org.haidang.content.FormNode;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Pack;
import org.haidang.content.Paths;

/** What people call the questions of a pack. Stateless. */
public final class QuestionNames {

  private QuestionNames() {}

  /**
   * A question with the group it stands in, {@code Possible victim › Age}; empty when {@code pack}
   * has it not.
   *
   * @param path with or without the ids of entries
   */
  public static Optional<String> of(Pack pack, String path, String language) {
    return of(pack.sections(), "", Paths.template(path), language);
  }

  private static Optional<String> of(
      List<FormNode> nodes, String group, String template, String language) {
    for (var node : nodes) {
      var label = node.label().in(language);
      var found =
          switch (node) {
            case Question question when question.path().equals(template) ->
                Optional.of(group.isEmpty() ? label : group + " › " + label);
            case Question _ -> Optional.<String>empty();
            case FormNode.Group inside when inside.path().equals(template) -> Optional.of(label);
            case FormNode.Group inside ->
                of(inside.children(), label.isEmpty() ? group : label, template, language);
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
