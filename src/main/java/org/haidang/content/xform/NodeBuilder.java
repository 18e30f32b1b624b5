package org.haidang.content.xform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.FormNode;

/** Makes the form's nodes, which screens are built from without an engine. */
final class NodeBuilder {

  /** The column of the parts that questions play at the desk. */
  static final String PART = "bind::haidang:part";

  private static final Set<String> NO = Set.of("", "no", "false", "0", "false()");

  private final ChoicesReader.Lists lists;
  private final Wording wording;

  NodeBuilder(ChoicesReader.Lists lists, Wording wording) {
    this.lists = lists;
    this.wording = wording;
  }

  FormNode node(Item item) {
    var label = wording.shown(item, Wording.LABEL);
    if (!item.isQuestion()) {
      var children = item.children.stream().map(this::node).toList();
      return new FormNode.Group(item.path(), label, item.kind == Item.Kind.REPEAT, children);
    }
    var choices = lists.list(item.list);
    return new FormNode.Question(
        item.path(),
        item.type,
        label,
        wording.shown(item, Wording.HINT),
        choices == null ? List.of() : choices,
        words(item.row.get("appearance")),
        !NO.contains(item.row.get("bind::haidang:pii").toLowerCase(Locale.ROOT)),
        item.row.get("bind::haidang:htcds"),
        words(item.row.get(PART)));
  }

  static Set<String> words(String text) {
    return Arrays.stream(text.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
