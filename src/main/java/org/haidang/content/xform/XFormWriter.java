package org.haidang.content.xform;

import java.util.List;
import java.util.Map;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;
import org.jspecify.annotations.Nullable;

/** Writes a pack without faults as an XForm (ODK XForms specification). */
final class XFormWriter {

  private final Survey survey;
  private final ChoicesReader.Lists lists;
  private final Rules rules;
  private final Wording wording;
  private final Xml xml = new Xml();

  XFormWriter(Survey survey, ChoicesReader.Lists lists, Rules rules, Wording wording) {
    this.survey = survey;
    this.lists = lists;
    this.rules = rules;
    this.wording = wording;
  }

  String write(String id, String version, String title) {
    xml.open(
        "h:html",
        "xmlns",
        "http://www.w3.org/2002/xforms",
        "xmlns:h",
        "http://www.w3.org/1999/xhtml",
        "xmlns:jr",
        "http://openrosa.org/javarosa",
        "xmlns:odk",
        "http://www.opendatakit.org/xforms",
        "xmlns:haidang",
        OwnNames.NAMESPACE);
    xml.open("h:head").leaf("h:title", title).open("model");
    texts();
    xml.open("instance").open(OwnNames.ROOT, "id", id, "version", version);
    survey.roots().forEach(this::instance);
    xml.close().close();
    lists.byName().forEach((list, choices) -> secondary(list, choices));
    survey.all().forEach(this::bind);
    survey.all().stream()
        .filter(item -> item.repeatAround() == null)
        .forEach(item -> computedDefault(item, "odk-instance-first-load"));
    xml.close().close().open("h:body");
    survey.roots().forEach(item -> new XFormBody(xml, rules, wording, this).control(item));
    return xml.close().close().toString();
  }

  private void texts() {
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
      survey
          .named(matcher.group(1))
          .ifPresent(it -> xml.leaf("output", "", "value", References.path(item, it, false)));
      from = matcher.end();
    }
    xml.text(text.substring(from)).close().close();
  }

  private void instance(Item item) {
    xml.open(item.name, "jr:template", item.kind == Item.Kind.REPEAT ? " " : "");
    item.children.forEach(this::instance);
    if (item.isQuestion() && !Rules.hasComputedDefault(item)) {
      xml.text(item.row.get(Rules.DEFAULT));
    }
    xml.close();
  }

  /** Only with the columns that some filter asks for: the engine copies every list at each call. */
  private void secondary(String list, List<Choice> choices) {
    var columns = lists.columns().stream().filter(rules::mentions).toList();
    xml.open("instance", "id", list).open("root");
    for (var i = 0; i < choices.size(); i++) {
      xml.open("item").leaf("itextId", choiceId(list, i));
      xml.leaf(OwnNames.CHOICE_NAME, choices.get(i).name());
      for (var column : columns) {
        xml.leaf(column, choices.get(i).columns().getOrDefault(column, ""));
      }
      xml.close();
    }
    xml.close().close();
  }

  private void bind(Item item) {
    var note = item.isQuestion() && item.type == QuestionType.NOTE;
    var locked = note || item.isCalculated();
    xml.open(
        "bind",
        "nodeset",
        item.ref(),
        "type",
        item.isQuestion() ? type(item.type) : "",
        "relevant",
        or(rules.xpath(item, Rules.RELEVANT), ""),
        "haidang:" + OwnNames.REQUIRED,
        or(rules.xpath(item, Rules.REQUIRED), ""),
        "readonly",
        locked ? "true()" : or(rules.xpath(item, Rules.READ_ONLY), ""),
        "constraint",
        or(rules.xpath(item, Rules.CONSTRAINT), ""),
        "calculate",
        or(rules.xpath(item, Rules.CALCULATION), ""),
        "jr:constraintMsg",
        message(item, Wording.CONSTRAINT_MESSAGE),
        "jr:requiredMsg",
        message(item, Wording.REQUIRED_MESSAGE),
        "haidang:" + OwnNames.CALCULATED,
        item.isCalculated() ? "true" : "");
    xml.close();
  }

  private String message(Item item, String column) {
    if (wording.written(item, column).isEmpty()) {
      return "";
    }
    var id =
        column.equals(Wording.REQUIRED_MESSAGE)
            ? OwnNames.requiredText(item.path())
            : OwnNames.constraintText(item.path());
    return "jr:itext('" + id + "')";
  }

  /** What an item's default is worked out from, when {@code event} happens. */
  void computedDefault(Item item, String event) {
    var value = rules.xpath(item, Rules.DEFAULT);
    if (value != null) {
      xml.open("setvalue", "event", event, "ref", item.ref(), "value", value).close();
    }
  }

  static String labelId(Item item) {
    return item.ref() + ":label";
  }

  static String hintId(Item item) {
    return item.ref() + ":hint";
  }

  private static String choiceId(String list, int index) {
    return "list-" + list + "-" + index;
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static final Map<QuestionType, String> TYPES =
      Map.of(
          QuestionType.INTEGER, "int",
          QuestionType.DECIMAL, "decimal",
          QuestionType.DATE, "date",
          QuestionType.TIME, "time",
          QuestionType.DATE_TIME, "dateTime");

  private static String type(QuestionType type) {
    return TYPES.getOrDefault(type, "string");
  }
}
