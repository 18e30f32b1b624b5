package org.haidang.desk;

import java.util.List;
import java.util.Optional;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;

/** Where questions may be answered more than once. */
final class Repeats {

  private Repeats() {}

  /** The outermost repeat that the question at {@code path}, without ids, stands in. */
  static Optional<FormNode.Group> around(Pack pack, String path) {
    return around(pack.sections(), path);
  }

  private static Optional<FormNode.Group> around(List<FormNode> nodes, String path) {
    for (var node : nodes) {
      if (node instanceof FormNode.Group group && path.startsWith(group.path() + "/")) {
        return group.repeat() ? Optional.of(group) : around(group.children(), path);
      }
    }
    return Optional.empty();
  }
}
