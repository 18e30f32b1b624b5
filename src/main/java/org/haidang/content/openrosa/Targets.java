package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What elements point at, as the engine finds it: blanks around a path are nobody's, and what an
 * action in the body sets is named from the root, not from the control around it.
 */
final class Targets {

  private static final Set<String> PATHS = Set.of("ref", "nodeset", "bind");

  private final FormXml form;
  private final InstancePaths paths;

  Targets(FormXml form, InstancePaths paths) {
    this.form = form;
    this.paths = paths;
  }

  void arrange() {
    FormXml.all(form.document().getDocumentElement()).forEach(Targets::strip);
    FormXml.all(form.body())
        .filter(it -> FormXml.name(it).equals("setvalue"))
        .filter(it -> !it.getAttribute("ref").isEmpty() && !it.getAttribute("ref").startsWith("/"))
        .forEach(it -> it.setAttribute("ref", from(it.getParentNode(), it.getAttribute("ref"))));
  }

  private static void strip(Element element) {
    for (var name : PATHS) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, element.getAttribute(name).strip());
      }
    }
  }

  /** The path that {@code written} is, seen from a control or what stands around it. */
  private String from(Node around, String written) {
    if (written.startsWith("/")) {
      return written;
    }
    var steps = new ArrayList<>(List.of(place(around).substring(1).split("/", -1)));
    for (var step : written.split("/", -1)) {
      if (step.equals("..") && steps.size() > 1) {
        steps.removeLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.add(step);
      }
    }
    return "/" + String.join("/", steps);
  }

  /** Where a control, group or repeat stands in the form's answers. */
  private String place(Node control) {
    if (!(control instanceof Element element) || element.isSameNode(form.body())) {
      return paths.root();
    }
    var bind = element.getAttribute("bind");
    if (!bind.isEmpty()) {
      return FormXml.children(form.model(), "bind").stream()
          .filter(it -> it.getAttribute("id").equals(bind))
          .map(it -> paths.absolute(it.getAttribute("nodeset")))
          .findFirst()
          .orElse(paths.root());
    }
    var written = element.getAttribute("ref");
    written = written.isEmpty() ? element.getAttribute("nodeset") : written;
    return from(element.getParentNode(), written.isEmpty() ? "." : written);
  }
}
