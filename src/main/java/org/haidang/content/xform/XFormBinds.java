package org.haidang.content.xform;

import java.util.Map;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;
import org.jspecify.annotations.Nullable;

/** Writes what holds of an XForm's answers: their types, and the rules on them. */
final class XFormBinds {

  private static final Map<QuestionType, String> TYPES =
      Map.of(
          QuestionType.INTEGER, "int",
          QuestionType.DECIMAL, "decimal",
          QuestionType.DATE, "date",
          QuestionType.TIME, "time",
          QuestionType.DATE_TIME, "dateTime",
          QuestionType.RANGE, "decimal");

  private final Xml xml;
  private final Rules rules;
  private final Wording wording;

  XFormBinds(Xml xml, Rules rules, Wording wording) {
    this.xml = xml;
    this.rules = rules;
    this.wording = wording;
  }

  /** What holds of one item. */
  void bind(Item item) {
    var note = item.isQuestion() && item.type == QuestionType.NOTE;
    var locked = note || item.isCalculated();
    var preload = item.typed.preload().split(" ", 2);
    xml.open(
        "bind",
        "nodeset",
        item.ref(),
        "type",
        item.isQuestion() ? type(item) : "",
        "relevant",
        or(rules.xpath(item, Rules.RELEVANT), ""),
        "haidang:" + OwnNames.REQUIRED,
        or(rules.xpath(item, Rules.REQUIRED), ""),
        "readonly",
        locked ? "true()" : or(rules.xpath(item, Rules.READ_ONLY), ""),
        "constraint",
        or(rules.xpath(item, Rules.CONSTRAINT), ""),
        "calculate",
        item.isCalculated() ? or(rules.xpath(item, Rules.CALCULATION), "") : "",
        "jr:constraintMsg",
        message(item, Wording.CONSTRAINT_MESSAGE),
        "jr:requiredMsg",
        message(item, Wording.REQUIRED_MESSAGE),
        "jr:preload",
        preload[0],
        "jr:preloadParams",
        preload.length > 1 ? preload[1] : "",
        "haidang:" + OwnNames.CALCULATED,
        calculated(item),
        "haidang:" + OwnNames.KEPT,
        isKept(item) ? "true" : "");
    xml.close();
  }

  /** How many entries a repeat has, kept at {@code countRef}. */
  void count(Item repeat, String countRef) {
    xml.open(
            "bind",
            "nodeset",
            countRef,
            "type",
            "string",
            "readonly",
            "true()",
            "calculate",
            or(rules.xpath(repeat, Rules.REPEAT_COUNT), ""))
        .close();
  }

  /** Whether the engine itself changes an answer that is part of the record. */
  private boolean isKept(Item item) {
    return item.isQuestion()
        && (!item.row.get(Rules.TRIGGER).isEmpty()
            || calculated(item).equals(OwnNames.ONCE)
            || (item.type == QuestionType.CALCULATE && !item.isCalculated()));
  }

  private String calculated(Item item) {
    if (!item.isCalculated()) {
      return "";
    }
    var once = or(rules.xpath(item, Rules.CALCULATION), "").contains("once(");
    return once ? OwnNames.ONCE : "true";
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

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String type(Item item) {
    return switch (item.typed.preload()) {
      case "timestamp start", "timestamp end" -> "dateTime";
      case "date today" -> "date";
      default -> TYPES.getOrDefault(item.type, "string");
    };
  }
}
