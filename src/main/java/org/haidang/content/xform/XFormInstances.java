package org.haidang.content.xform;

import java.util.List;
import org.haidang.content.Choice;
import org.haidang.content.rosa.OwnNames;

/** Writes the shape of a form's answers, and its lists. */
record XFormInstances(Xml xml, Survey survey, Lists lists, Rules rules, Wording wording) {

  /** The form's own shape, which the engine fills with the answers of the last saved record. */
  void lastSaved() {
    xml.open("instance", "id", OwnNames.LAST_SAVED).open(OwnNames.ROOT);
    survey.roots().forEach(item -> instance(item, false));
    xml.close().close();
  }

  /** What stands for {@code item}; {@code main} in the form's own instance, with its defaults. */
  void instance(Item item, boolean main) {
    var repeat = item.kind == Item.Kind.REPEAT;
    if (repeat && main && isCounted(item)) {
      xml.leaf(countName(item), "");
    }
    xml.open(item.name, "jr:template", repeat && main ? " " : "");
    item.children.forEach(child -> instance(child, main));
    if (item.isQuestion() && main) {
      xml.text(Defaults.plain(item, lists));
    }
    xml.close();
  }

  /** Whether the form says how many entries {@code repeat} has. */
  boolean isCounted(Item repeat) {
    return rules.xpath(repeat, Rules.REPEAT_COUNT) != null;
  }

  /** What holds the number of a repeat's entries, beside it; no question is called so. */
  private String countName(Item repeat) {
    var name = repeat.name + "_count";
    while (survey.child(repeat.parent, name) != null) {
      name += "_";
    }
    return name;
  }

  /** The reference to what holds the number of a repeat's entries; empty when it is not counted. */
  String countRef(Item repeat) {
    var parent = repeat.parent == null ? OwnNames.ROOT_REF : repeat.parent.ref();
    return isCounted(repeat) ? parent + "/" + countName(repeat) : "";
  }

  /** Only with the columns that some filter asks for: the engine copies every list at each call. */
  void secondary(String list, List<Choice> choices) {
    var value = lists.value(list);
    var columns =
        lists.columns().stream()
            .filter(rules::mentions)
            .filter(it -> !it.equals(value) && !it.equals(Wording.LABEL))
            .toList();
    var label = rules.mentions(Wording.LABEL) && !value.equals(Wording.LABEL);
    xml.open("instance", "id", list).open("root");
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      xml.open("item").leaf("itextId", XFormTexts.choiceId(list, i));
      xml.leaf(value, choice.name());
      for (var column : columns) {
        xml.leaf(column, choice.columns().getOrDefault(column, ""));
      }
      if (label) {
        var text = choice.label().in(wording.languages().getFirst());
        xml.leaf(Wording.LABEL, choice.columns().getOrDefault(Wording.LABEL, text));
      }
      xml.close();
    }
    xml.close().close();
  }
}
