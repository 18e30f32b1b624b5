package org.haidang.desk;

import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.jspecify.annotations.Nullable;

/** Where a path of one form is in another: through the entries of the same lists only. */
record Relocation(Pack from, Pack to) {

  @Nullable String of(String path, String was, String is) {
    var list = list(from, was);
    if (!list.equals(list(to, is))) {
      return null;
    }
    if (list.isEmpty()) {
      return is;
    }
    // The ids of entries stand at the same places; what follows the list is another.
    int end = path.length() - (was.length() - list.length());
    return path.substring(0, end) + is.substring(list.length());
  }

  /** The innermost list of entries that {@code path} stands in; empty for none. */
  private static String list(Pack pack, String path) {
    var found = "";
    var level = pack.sections();
    while (true) {
      var next =
          level.stream()
              .filter(node -> Paths.within(path, node.path()) && !node.path().equals(path))
              .findFirst();
      if (next.isEmpty() || !(next.get() instanceof org.haidang.content.FormNode.Group group)) {
        return found;
      }
      if (group.repeat()) {
        found = group.path();
      }
      level = group.children();
    }
  }
}
