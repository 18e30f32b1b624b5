package org.haidang.content.openrosa;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a form's body asks for, and in which repeats. */
final class Controls {

  private static final Set<String> QUESTIONS =
      Set.of(
          "input", "select", "select1", "rank", "range", "trigger", "upload", "secret", "textarea");

  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> repeats = new LinkedHashSet<>();
  private final FormXml form;
  private final InstancePaths paths;

  Controls(FormXml form, InstancePaths paths) {
    this.form = form;
    this.paths = paths;
    walk(form.body(), paths.root());
  }

  private void walk(Element parent, String around) {
    FormXml.children(parent)
        .forEach(
            element -> {
              var name = FormXml.name(element);
              var path = path(element, around);
              if (QUESTIONS.contains(name) && path != null) {
                asked.add(path);
              } else if (name.equals("repeat") && path != null) {
                repeats.add(path);
              }
              if (name.equals("group") || name.equals("repeat")) {
                walk(element, path == null ? around : path);
              }
            });
  }

  private @Nullable String path(Element control, String around) {
    var bind = control.getAttribute("bind");
    if (!bind.isEmpty()) {
      return FormXml.children(form.model(), "bind").stream()
          .filter(it -> it.getAttribute("id").equals(bind))
          .map(it -> paths.absolute(it.getAttribute("nodeset")))
          .findFirst()
          .orElse(null);
    }
    var written = control.getAttribute("ref").strip();
    written = written.isEmpty() ? control.getAttribute("nodeset").strip() : written;
    if (written.isEmpty()) {
      return null;
    }
    return written.startsWith("/") ? written : around + "/" + written.replaceFirst("^\\./", "");
  }

  /**
   * The path below the root of what is a question of the form, asked or worked out.
   *
   * @return null for other nodes
   */
  @Nullable String template(String path) {
    var node = paths.node(path);
    if (node == null || path.equals(paths.root()) || FormXml.children(node).findAny().isPresent()) {
      return null;
    }
    var group = path.substring(0, path.lastIndexOf('/'));
    var known =
        group.equals(paths.root()) || asked.stream().anyMatch(it -> it.startsWith(group + "/"));
    return known ? path.substring(paths.root().length() + 1) : null;
  }

  /** The paths of what people answer. */
  Set<String> asked() {
    return asked;
  }

  /** The paths of repeats, each before those inside it. */
  Set<String> repeats() {
    return repeats;
  }
}
