package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/**
 * Makes the nodes of a parsed form. Controls may stand in any order and in groups that are none of
 * the instance; the nodes follow the instance, since an answer's path must lead through them.
 */
final class Nodes {

  private final FormDef form;
  private final Captions captions;
  private final Choices choices;
  private final Map<String, Outline.Frame> frames = new LinkedHashMap<>();
  private final List<FormNode.Question> questions = new ArrayList<>();

  Nodes(FormDef form, Captions captions) {
    this.form = form;
    this.captions = captions;
    this.choices = new Choices(form, captions);
  }

  /** The form's top level. */
  List<FormNode> sections() {
    form.getChildren().forEach(child -> walk(child, Label.NONE));
    var outline = new Outline(frames);
    for (var question : questions) {
      outline.place(question);
    }
    outline.hidden(form.getMainInstance().getRoot());
    return outline.closed();
  }

  private void walk(IFormElement element, Label around) {
    switch (element) {
      case QuestionDef question -> question(question);
      case GroupDef group -> {
        var path = path(group);
        var label = captions.of(group.getTextID(), group.getLabelInnerText());
        if (path != null && !path.isEmpty()) {
          frame(path, group, label.isEmpty() ? around : label);
        }
        var inner = group.getRepeat() ? Label.NONE : label;
        group.getChildren().forEach(child -> walk(child, inner));
      }
      default -> {
        // A form holds nothing else.
      }
    }
  }

  private void frame(String path, GroupDef group, Label label) {
    var counted = group.getRepeat() && (group.noAddRemove || group.getCountReference() != null);
    var known = frames.get(path);
    frames.put(
        path,
        known == null || group.getRepeat()
            ? new Outline.Frame(
                label.isEmpty() && known != null ? known.label() : label,
                words(group.getAppearanceAttr()),
                group.getRepeat(),
                counted)
            : known);
  }

  private void question(QuestionDef question) {
    var path = path(question);
    var element = element(question);
    if (path == null || path.isEmpty() || element == null) {
      return;
    }
    var appearance = words(question.getAppearanceAttr());
    var fixed = Marks.isFixed(element);
    var type = Kinds.of(question, element, fixed);
    questions.add(
        new FormNode.Question(
            path,
            type,
            captions.of(question.getTextID(), question.getLabelInnerText()),
            captions.of(question.getHelpTextID(), question.getHelpText()),
            choices.of(question),
            appearance,
            true,
            "",
            Set.of(),
            Kinds.parameters(question),
            Kinds.unable(question, type, appearance)));
  }

  private @Nullable TreeElement element(QuestionDef question) {
    return form.getMainInstance().getTemplatePath(FormInstance.unpackReference(question.getBind()));
  }

  /** The path below the root; null for a group that is bound to nothing. */
  private static @Nullable String path(IFormElement element) {
    if (element.getBind() == null) {
      return null;
    }
    var full = FormInstance.unpackReference(element.getBind()).genericize().toString(false);
    var slash = full.indexOf('/', 1);
    return slash < 0 ? "" : full.substring(slash + 1);
  }

  private static Set<String> words(@Nullable String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split("\\s+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }
}
