package org.haidang.content.xform;

import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;

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
        xml.open("repeat", "nodeset", item.ref());
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
    var control =
        switch (item.type) {
          case SELECT_ONE -> "select1";
          case SELECT_MULTIPLE -> "select";
          default -> "input";
        };
    xml.open(control, "ref", item.ref(), "appearance", item.row.get("appearance"));
    label(item);
    if (!wording.written(item, Wording.HINT).isEmpty()) {
      xml.leaf("hint", "", "ref", "jr:itext('" + XFormWriter.hintId(item) + "')");
    }
    if (item.isSelect()) {
      var filter = rules.xpath(item, Rules.CHOICE_FILTER);
      var nodeset = "instance('" + item.list + "')/root/item";
      xml.open("itemset", "nodeset", filter == null ? nodeset : nodeset + "[" + filter + "]");
      xml.leaf("value", "", "ref", OwnNames.CHOICE_NAME);
      xml.leaf("label", "", "ref", "jr:itext(itextId)").close();
    }
    xml.close();
  }

  private void label(Item item) {
    if (!wording.written(item, Wording.LABEL).isEmpty()) {
      xml.leaf("label", "", "ref", "jr:itext('" + XFormWriter.labelId(item) + "')");
    }
  }
}
