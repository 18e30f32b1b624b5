package org.haidang.content.xform;

import java.util.List;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.haidang.content.rosa.OwnNames;

/** Writes the texts of an XForm, and knows what they are called. */
final class XFormTexts {

  private final Xml xml;
  private final Survey survey;
  private final Lists lists;
  private final Wording wording;

  XFormTexts(Xml xml, Reading reading, Wording wording) {
    this.xml = xml;
    this.survey = reading.survey();
    this.lists = reading.lists();
    this.wording = wording;
  }

  /** All of them, in every language. */
  void write() {
    xml.open("itext");
    for (var language : wording.languages()) {
      var first = language.equals(wording.languages().getFirst());
      xml.open("translation", "lang", language, "default", first ? "true()" : "");
      for (var item : survey.all()) {
        text(item, language, Wording.LABEL, labelId(item));
        text(item, language, Wording.HINT, hintId(item));
        text(item, language, Wording.CONSTRAINT_MESSAGE, OwnNames.constraintText(item.path()));
        text(item, language, Wording.REQUIRED_MESSAGE, OwnNames.requiredText(item.path()));
      }
      lists.byName().forEach((list, choices) -> choiceTexts(list, choices, language));
      xml.close();
    }
    xml.close();
  }

  private void choiceTexts(String list, List<Choice> choices, String language) {
    for (var i = 0; i < choices.size(); i++) {
      xml.open("text", "id", choiceId(list, i))
          .leaf("value", choices.get(i).label().in(language))
          .close();
    }
  }

  private void text(Item item, String language, String column, String id) {
    Label label = wording.written(item, column);
    if (label.isEmpty()) {
      return;
    }
    var text = label.in(language);
    xml.open("text", "id", id).open("value");
    var matcher = References.REFERENCE.matcher(text);
    var from = 0;
    while (matcher.find()) {
      xml.text(text.substring(from, matcher.start()));
      output(item, matcher.group(1));
      from = matcher.end();
    }
    xml.text(text.substring(from)).close().close();
  }

  private void output(Item item, String name) {
    var saved = name.startsWith(References.LAST_SAVED);
    survey
        .named(saved ? name.substring(References.LAST_SAVED.length()) : name)
        .ifPresent(
            it ->
                xml.leaf(
                    "output",
                    "",
                    "value",
                    saved ? References.lastSaved(it) : References.path(item, it, false)));
  }

  static String labelId(Item item) {
    return item.ref() + ":label";
  }

  static String hintId(Item item) {
    return item.ref() + ":hint";
  }

  static String choiceId(String list, int index) {
    return "list-" + list + "-" + index;
  }
}
