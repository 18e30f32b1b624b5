package org.haidang.content.xform;

import org.haidang.content.QuestionType;

/** Writes the controls of an XForm. */
final class XFormBody {

  private final Xml xml;
  private final Rules rules;
  private final Wording wording;
  private final XFormWriter model;

  XFormBody(Xml xml, Rules rules, Wording wording, XFormWriter model) {
    this.xml = xml;
    this.rules = rules;
    this.wording = wording;
    this.model = model;
  }

  void control(Item item) {
    switch (item.kind) {
      case GROUP -> {
        xml.open("group", "ref", item.ref(), "appearance", item.row.get("appearance"));
        label(item);
        item.children.forEach(this::control);
        xml.close();
      }
      case REPEAT -> {
        xml.open("group", "ref", item.ref());
        label(item);
        xml.open("repeat", "nodeset", item.ref(), "jr:count", model.countRef(item));
        newEntry(item, item);
        item.children.forEach(this::control);
        xml.close().close();
      }
      case QUESTION -> question(item);
    }
  }

  /** The defaults that are worked out when an entry of {@code repeat} is made. */
  private void newEntry(Item repeat, Item within) {
    for (var child : within.children) {
      if (child.repeatAround() == repeat) {
        model.computedDefault(child, "odk-new-repeat");
        newEntry(repeat, child);
      }
    }
  }

  private void question(Item item) {
    if (item.type == QuestionType.CALCULATE) {
      return;
    }
    xml.open(
        element(item),
        "ref",
        item.ref(),
        "mediatype",
        item.typed.media(),
        "appearance",
        item.row.get("appearance"));
    label(item);
    if (!wording.written(item, Wording.HINT).isEmpty()) {
      xml.leaf("hint", "", "ref", "jr:itext('" + XFormTexts.hintId(item) + "')");
    }
    if (item.isFromRepeat()) {
      entries(item);
    } else if (item.isSelect()) {
      choices(item);
    }
    model.triggered(item);
    xml.close();
  }

  private static String element(Item item) {
    return switch (item.type) {
      case SELECT_ONE -> "select1";
      // The order of a rank is kept as the names of a selection are.
      case SELECT_MULTIPLE, RANK -> "select";
      case ACKNOWLEDGE -> "trigger";
      case ATTACHMENT -> "upload";
      default -> "input";
    };
  }

  private void choices(Item item) {
    var filter = rules.xpath(item, Rules.CHOICE_FILTER);
    var all = "instance('" + item.list + "')/root/item";
    var nodeset = filter == null ? all : all + "[" + filter + "]";
    xml.open("itemset", "nodeset", shuffled(item, nodeset));
    xml.leaf("value", "", "ref", model.value(item.list));
    xml.leaf("label", "", "ref", "jr:itext(itextId)").close();
  }

  /** What was answered in the entries of a repeat, as choices. */
  private void entries(Item item) {
    var answer = model.named(item.list);
    var repeat = answer == null ? null : answer.repeatAround();
    if (answer == null || repeat == null) {
      return;
    }
    var filter = rules.xpath(item, Rules.CHOICE_FILTER);
    var inside = "./" + answer.path().substring(repeat.path().length() + 1);
    var nodeset =
        References.path(item, repeat, false)
            + "["
            + inside
            + " != ''"
            + (filter == null ? "" : " and (" + filter + ")")
            + "]";
    xml.open("itemset", "nodeset", shuffled(item, nodeset));
    xml.leaf("value", "", "ref", inside.substring(2));
    xml.leaf("label", "", "ref", inside.substring(2)).close();
  }

  private String shuffled(Item item, String nodeset) {
    if (!Parameters.get(item, "randomize", "").equalsIgnoreCase("true")) {
      return nodeset;
    }
    var written = Parameters.get(item, "seed", "");
    var worked = rules.xpath(item, Rules.PARAMETERS);
    var seed = worked == null ? written : worked;
    return "randomize(" + nodeset + (seed.isEmpty() ? ")" : ", " + seed + ")");
  }

  private void label(Item item) {
    if (!wording.written(item, Wording.LABEL).isEmpty()) {
      xml.leaf("label", "", "ref", "jr:itext('" + XFormTexts.labelId(item) + "')");
    }
  }
}
