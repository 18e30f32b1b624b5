package org.haidang.content.openrosa;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The nodes of a form's main instance by their paths, {@code /data/people/age}. */
final class InstancePaths {

  private final Map<String, Element> nodes = new LinkedHashMap<>();
  private final String root;

  InstancePaths(Element root) {
    this.root = "/" + root.getNodeName();
    collect(root, this.root);
  }

  private void collect(Element element, String path) {
    // Of a repeat's entries the first is the one that counts.
    if (nodes.putIfAbsent(path, element) == null) {
      FormXml.children(element).forEach(child -> collect(child, path + "/" + child.getNodeName()));
    }
  }

  /** Every node, the root first. */
  Map<String, Element> all() {
    return nodes;
  }

  @Nullable Element node(String path) {
    return nodes.get(path);
  }

  /** A path as it stands in a bind or control, from the root. */
  String absolute(String written) {
    var path = written.strip();
    return path.startsWith("/") ? path : root + "/" + path;
  }

  String root() {
    return root;
  }
}
