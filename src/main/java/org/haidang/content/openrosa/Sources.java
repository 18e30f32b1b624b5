package org.haidang.content.openrosa;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haidang.content.workbook.Beside;
import org.haidang.content.workbook.Refusal;
import org.w3c.dom.Element;

/**
 * The data a form takes from files beside it, put into the form itself, so that a pack is whole.
 */
final class Sources {

  private static final String SOURCE = "src";
  private static final Pattern FILE = Pattern.compile("jr://file(?:-csv)?/(?:.*/)?([^/]+)");
  private static final Pattern LAST_SAVED = Pattern.compile("jr://instance/last-saved");
  private static final Pattern PULLDATA =
      Pattern.compile("pulldata\\s*\\(\\s*['\"]([^'\"/]+?)(?i:\\.csv)?['\"]");
  private static final Pattern COLUMN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final FormXml form;
  private final Beside beside;
  private final Remarks remarks;

  Sources(FormXml form, Beside beside, Remarks remarks) {
    this.form = form;
    this.beside = beside;
    this.remarks = remarks;
  }

  void arrange() throws IOException {
    lookedUp();
    lookUps();
    for (var instance : FormXml.children(form.model(), "instance")) {
      var source = instance.getAttribute(SOURCE).strip();
      if (!source.isEmpty() && FormXml.children(instance).findAny().isEmpty()) {
        fill(instance, source);
      }
      instance.removeAttribute(SOURCE);
    }
  }

  /** Files that {@code pulldata()} names and the form does not list. */
  private void lookedUp() {
    var listed = new HashSet<String>();
    FormXml.children(form.model(), "instance").forEach(it -> listed.add(it.getAttribute("id")));
    FormXml.all(form.document().getDocumentElement())
        .flatMap(Sources::attributes)
        .flatMap(text -> PULLDATA.matcher(text).results())
        .map(found -> found.group(1))
        .filter(listed::add)
        .toList()
        .forEach(name -> form.model().appendChild(csv(form, name)));
  }

  /** An instance of the rows of a file, which is named without its ending. */
  static Element csv(FormXml form, String name) {
    var instance = form.element("instance");
    instance.setAttribute("id", name);
    instance.setAttribute(SOURCE, "jr://file-csv/" + name + ".csv");
    return instance;
  }

  private void lookUps() {
    FormXml.all(form.document().getDocumentElement())
        .forEach(
            element -> {
              var attributes = element.getAttributes();
              for (var i = 0; i < attributes.getLength(); i++) {
                var text = attributes.item(i).getNodeValue();
                attributes.item(i).setNodeValue(LookUps.replaced(text));
              }
            });
  }

  private static Stream<String> attributes(Element element) {
    var attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(i -> attributes.item(i).getNodeValue())
        .filter(text -> text.contains("pulldata"));
  }

  private void fill(Element instance, String source) throws IOException {
    var file = FILE.matcher(source);
    if (LAST_SAVED.matcher(source).matches()) {
      remarks.notice("", Flaw.LAST_SAVED);
      var empty = (Element) form.root().cloneNode(true);
      FormXml.all(empty)
          .filter(it -> FormXml.children(it).findAny().isEmpty())
          .forEach(it -> it.setTextContent(""));
      instance.appendChild(empty);
    } else if (file.matches()) {
      table(instance, file.group(1));
    } else {
      remarks.fault("", Flaw.NO_SUCH_SOURCE, source);
    }
  }

  private void table(Element instance, String file) throws IOException {
    try {
      var rows = beside.table(file);
      if (rows == null) {
        remarks.fault("", Flaw.NEEDS_FILE, file);
        return;
      }
      var root = form.element("root");
      root.setAttribute("xmlns", "");
      rows.forEach(row -> root.appendChild(item(row)));
      if (rows.isEmpty()) {
        root.appendChild(item(Map.of("name", "", "label", "")));
      }
      instance.appendChild(root);
    } catch (Refusal refusal) {
      remarks.fault(file, refusal.reason());
    }
  }

  private Element item(Map<String, String> row) {
    var item = form.element("item");
    row.forEach(
        (column, text) -> {
          if (COLUMN.matcher(column).matches()) {
            var child = form.element(column);
            child.setTextContent(text);
            item.appendChild(child);
          }
        });
    return item;
  }
}
