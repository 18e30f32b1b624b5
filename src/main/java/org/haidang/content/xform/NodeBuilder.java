package org.haidang.content.xform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;

/** Makes the form's nodes, which screens are built from without an engine. */
final class NodeBuilder {

  /** The column of the parts that questions play at the desk. */
  static final String PART = "bind::haidang:part";

  private static final Set<String> NO = Set.of("", "no", "false", "0", "false()");

  private final Lists lists;
  private final Wording wording;
  private final References references;

  NodeBuilder(Lists lists, Wording wording, References references) {
    this.lists = lists;
    this.wording = wording;
    this.references = references;
  }

  FormNode node(Item item) {
    var label = wording.shown(item, Wording.LABEL);
    if (!item.isQuestion()) {
      return new FormNode.Group(
          item.path(),
          label,
          words(item.row.get("appearance")),
          item.kind == Item.Kind.REPEAT,
          item.kind == Item.Kind.REPEAT && !item.row.get(Rules.REPEAT_COUNT).isEmpty(),
          item.children.stream().map(this::node).toList());
    }
    return new FormNode.Question(
        item.path(),
        item.type,
        label,
        wording.shown(item, Wording.HINT),
        choices(item),
        words(item.row.get("appearance")),
        !NO.contains(item.row.get("bind::haidang:pii").toLowerCase(Locale.ROOT)),
        item.row.get("bind::haidang:htcds"),
        words(item.row.get(PART)),
        parameters(item),
        Unable.reason(item));
  }

  /** The choices, with {@code ${path}} in their texts. */
  private List<Choice> choices(Item item) {
    var choices = lists.list(item.list);
    if (choices == null || !item.isSelect()) {
      return List.of();
    }
    return choices.stream()
        .map(
            it ->
                isFilled(it.label())
                    ? new Choice(
                        it.name(), references.label(item.row, "type", it.label()), it.columns())
                    : it)
        .toList();
  }

  private static boolean isFilled(Label label) {
    return label.byLanguage().values().stream().anyMatch(it -> it.contains("${"));
  }

  private static Map<String, String> parameters(Item item) {
    var given = Parameters.of(item.row.get(Rules.PARAMETERS)).orElse(Map.of());
    if (item.type != QuestionType.RANGE) {
      return given;
    }
    var range = new HashMap<>(Map.of("start", "1", "end", "10", "step", "1"));
    range.putAll(given);
    return range;
  }

  static Set<String> words(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
