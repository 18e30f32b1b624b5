package org.haidang.content.openrosa;

import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.rosa.Search;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Selects whose appearance is a {@code search('fruits')}, written as lists from the file that it
 * names. Their one choice says which columns are stored and shown.
 */
final class Searches {

  private static final Set<String> SELECTS = Set.of("select", "select1", "rank");
  private static final String APPEARANCE = "appearance";

  private static final Pattern TEXT = Pattern.compile("jr:itext\\(\\s*'([^']*)'");

  private final FormXml form;
  private final Remarks remarks;

  Searches(FormXml form, Remarks remarks) {
    this.form = form;
    this.remarks = remarks;
  }

  void arrange() {
    FormXml.all(form.body())
        .filter(it -> SELECTS.contains(FormXml.name(it)))
        .filter(it -> Search.isIn(it.getAttribute(APPEARANCE)))
        .toList()
        .forEach(this::arrange);
  }

  private void arrange(Element select) {
    var appearance = select.getAttribute(APPEARANCE);
    var search = Search.of(appearance).orElse(null);
    var heading = heading(select);
    var value = heading == null ? "" : text(heading, "value");
    if (search == null || heading == null || value.isEmpty()) {
      remarks.fault(select.getAttribute("ref"), Flaw.SEARCH, appearance);
      return;
    }
    // Several columns may be shown one behind the other: the first is.
    var label = text(heading, "label").split(",", 2)[0].strip();
    FormXml.children(select, "item").forEach(select::removeChild);
    select.setAttribute(APPEARANCE, search.rest());
    select.appendChild(itemset(search, value, label.isEmpty() ? value : label));
    instance(search.file());
  }

  /** The first choice that is no number: those stand for themselves. */
  private @Nullable Element heading(Element select) {
    return FormXml.children(select, "item").stream()
        .filter(it -> !text(it, "value").matches("-?\\d+"))
        .findFirst()
        .orElse(null);
  }

  /** The words of a choice's value or label, also where they stand among the form's texts. */
  private String text(Element item, String name) {
    var element = FormXml.child(item, name);
    if (element == null) {
      return "";
    }
    var id = TEXT.matcher(element.getAttribute("ref"));
    if (!id.find()) {
      return element.getTextContent().strip();
    }
    return FormXml.all(form.model())
        .filter(it -> FormXml.name(it).equals("text") && it.getAttribute("id").equals(id.group(1)))
        .findFirst()
        .map(it -> it.getTextContent().strip())
        .orElse("");
  }

  private Element itemset(Search search, String value, String label) {
    var condition = LookUps.fromQuestion(search.condition());
    var itemset = form.element("itemset");
    itemset.setAttribute(
        "nodeset",
        "instance('"
            + search.file()
            + "')/root/item"
            + (condition.isEmpty() ? "" : "[" + condition + "]"));
    itemset.appendChild(column("value", value));
    itemset.appendChild(column("label", label));
    return itemset;
  }

  private Element column(String name, String column) {
    var element = form.element(name);
    element.setAttribute("ref", column);
    return element;
  }

  private void instance(String file) {
    if (FormXml.children(form.model(), "instance").stream()
        .noneMatch(it -> it.getAttribute("id").equals(file))) {
      form.model().appendChild(Sources.csv(form, file));
    }
  }
}
