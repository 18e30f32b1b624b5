package org.haidang.content.openrosa;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.rosa.OwnNames;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The rules of a form, as this program's engine looks for them: what is required under the name it
 * knows, and what people do not answer marked as worked out.
 */
final class Binds {

  private static final String PREFIX = "haidang:";

  private final FormXml form;
  private final InstancePaths paths;
  private final Languages languages;
  private final Map<String, Element> binds = new HashMap<>();

  Binds(FormXml form, InstancePaths paths, Languages languages) {
    this.form = form;
    this.paths = paths;
    this.languages = languages;
    form.document()
        .getDocumentElement()
        .setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:haidang", OwnNames.NAMESPACE);
  }

  /** Puts them in order. */
  void arrange(Set<String> asked) {
    for (var bind : FormXml.children(form.model(), "bind")) {
      var path = paths.absolute(bind.getAttribute("nodeset"));
      binds.put(path, bind);
      required(bind);
      message(bind, "requiredMsg", OwnNames.requiredText(template(path)));
      message(bind, "constraintMsg", OwnNames.constraintText(template(path)));
      if (bind.hasAttribute("calculate")) {
        mark(bind, OwnNames.CALCULATED);
      } else if (isFixed(bind, path)) {
        mark(bind, Marks.FIXED);
      }
    }
    var set = set();
    paths
        .all()
        .forEach(
            (path, node) -> {
              if (set.contains(path)) {
                mark(binds.computeIfAbsent(path, this::bind), OwnNames.KEPT);
              } else if (!asked.contains(path) && FormXml.children(node).findAny().isEmpty()) {
                mark(binds.computeIfAbsent(path, this::bind), OwnNames.CALCULATED);
              }
            });
  }

  /** What actions put in: it is part of the record, as what people answer is. */
  private Set<String> set() {
    return FormXml.all(form.document().getDocumentElement())
        .filter(it -> FormXml.name(it).equals("setvalue"))
        .map(it -> paths.absolute(it.getAttribute("ref")))
        .filter(path -> !isCalculated(binds.get(path)))
        .collect(Collectors.toSet());
  }

  private static boolean isCalculated(@Nullable Element bind) {
    return bind != null && bind.hasAttribute("calculate");
  }

  private String template(String path) {
    return path.startsWith(paths.root() + "/") ? path.substring(paths.root().length() + 1) : path;
  }

  /** See {@link OwnNames#REQUIRED}: the engine's own would close circles that are none. */
  private static void required(Element bind) {
    var condition = bind.getAttribute("required").strip();
    if (!condition.isEmpty()) {
      bind.removeAttribute("required");
      bind.setAttributeNS(OwnNames.NAMESPACE, PREFIX + OwnNames.REQUIRED, condition);
    }
  }

  private void message(Element bind, String attribute, String id) {
    var written = bind.getAttributeNS(FormXml.JAVAROSA, attribute);
    if (!written.isBlank()) {
      languages.message(id, written);
      bind.removeAttributeNS(FormXml.JAVAROSA, attribute);
    }
  }

  private static void mark(Element bind, String attribute) {
    bind.setAttributeNS(OwnNames.NAMESPACE, PREFIX + attribute, "true");
  }

  /** Whether it begins empty and nothing and nobody ever changes it. */
  private boolean isFixed(Element bind, String path) {
    var node = paths.node(path);
    return bind.getAttribute("readonly").strip().equals("true()")
        && node != null
        && node.getTextContent().isBlank()
        && !bind.hasAttributeNS(FormXml.JAVAROSA, "preload")
        && FormXml.all(form.document().getDocumentElement())
            .filter(it -> FormXml.name(it).equals("setvalue"))
            .noneMatch(it -> path.endsWith("/" + last(it.getAttribute("ref"))));
  }

  private static String last(String path) {
    return path.strip().substring(path.strip().lastIndexOf('/') + 1);
  }

  private Element bind(String path) {
    var bind = form.element("bind");
    bind.setAttribute("nodeset", path);
    form.model().appendChild(bind);
    return bind;
  }
}
