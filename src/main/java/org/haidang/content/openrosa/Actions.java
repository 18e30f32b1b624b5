package org.haidang.content.openrosa;

import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a form wants done that a desk cannot: say where a telephone is, whose it is, what it hears.
 * Taken out, and told.
 */
final class Actions {

  private static final Set<String> OF_TELEPHONES = Set.of("setgeopoint", "recordaudio");

  private Actions() {}

  static void arrange(FormXml form, Remarks remarks) {
    FormXml.all(form.document().getDocumentElement())
        .filter(it -> OF_TELEPHONES.contains(FormXml.name(it)))
        .toList()
        .forEach(
            it -> {
              remarks.notice(it.getAttribute("ref"), Flaw.ACTION, FormXml.name(it));
              it.getParentNode().removeChild(it);
            });
    for (var bind : FormXml.children(form.model(), "bind")) {
      if (bind.getAttributeNS(FormXml.JAVAROSA, "preload").equals("property")) {
        var property = bind.getAttributeNS(FormXml.JAVAROSA, "preloadParams");
        remarks.notice(bind.getAttribute("nodeset"), Flaw.PROPERTY, property);
        bind.removeAttributeNS(FormXml.JAVAROSA, "preload");
      }
    }
    manyLines(form);
  }

  /** The engine knows {@code input} alone; how many lines it has is told by its appearance. */
  private static void manyLines(FormXml form) {
    for (var area : FormXml.all(form.body()).filter(Actions::isArea).toList()) {
      var input = (Element) form.document().renameNode(area, area.getNamespaceURI(), name(area));
      input.setAttribute("appearance", (input.getAttribute("appearance") + " multiline").strip());
    }
  }

  private static boolean isArea(Element element) {
    return FormXml.name(element).equals("textarea");
  }

  private static String name(Element area) {
    return area.getPrefix() == null ? "input" : area.getPrefix() + ":input";
  }
}
