package org.haidang.content.openrosa;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The repeats of a form: each has one template, and begins without entries, since the desk gives
 * every entry its id.
 */
final class Repeats {

  private final FormXml form;
  private final Remarks remarks;

  Repeats(FormXml form, Remarks remarks) {
    this.form = form;
    this.remarks = remarks;
  }

  void arrange(Set<String> repeats) {
    repeats.forEach(this::arrange);
  }

  private void arrange(String path) {
    var steps = List.of(path.substring(1).split("/"));
    if (steps.size() > 1 && steps.getFirst().equals(form.root().getNodeName())) {
      within(form.root(), steps.subList(1, steps.size()), path);
    }
  }

  private void within(Element parent, List<String> steps, String path) {
    var named =
        FormXml.children(parent).filter(it -> it.getNodeName().equals(steps.getFirst())).toList();
    if (steps.size() > 1) {
      named.forEach(it -> within(it, steps.subList(1, steps.size()), path));
      return;
    }
    if (named.isEmpty()) {
      return;
    }
    var template = named.stream().filter(Repeats::isTemplate).findFirst().orElse(named.getFirst());
    for (var entry : named) {
      if (!entry.equals(template)) {
        if (!entry.getTextContent().strip().equals(template.getTextContent().strip())) {
          remarks.notice(path, Flaw.FIRST_ENTRIES);
        }
        parent.removeChild(entry);
      }
    }
    if (!isTemplate(template)) {
      template.setAttributeNS(FormXml.JAVAROSA, "jr:template", "");
    }
  }

  private static boolean isTemplate(Element element) {
    return element.hasAttributeNS(FormXml.JAVAROSA, "template");
  }
}
