package org.haidang.ui.desk.people;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys that go through the list while it, or its search box, has the focus. */
record ListKeys(Node view, PeopleListViewModel list, SheetViewModel sheet, ListPane listPane) {

  private static final int SCREENFUL = 15;

  /** Whether {@code key} was one of them. */
  boolean use(KeyEvent key) {
    boolean inList =
        listPane.search().isFocused()
            || (view.getScene() != null && inTable(view.getScene().getFocusOwner()));
    if (!inList) {
      return false;
    }
    return switch (key.getCode()) {
      case DOWN -> PeopleKeys.run(() -> listPane.move(1));
      case UP -> PeopleKeys.run(() -> listPane.move(-1));
      case PAGE_DOWN -> PeopleKeys.run(() -> listPane.move(SCREENFUL));
      case PAGE_UP -> PeopleKeys.run(() -> listPane.move(-SCREENFUL));
      case HOME -> key.isShortcutDown() && PeopleKeys.run(() -> listPane.move(-list.rows().size()));
      case END -> key.isShortcutDown() && PeopleKeys.run(() -> listPane.move(list.rows().size()));
      case SPACE -> key.isShortcutDown() && PeopleKeys.run(this::mark);
      case ENTER -> PeopleKeys.run(this::open);
      default -> false;
    };
  }

  private boolean inTable(@Nullable Node node) {
    return node != null && inside(node, listPane.table());
  }

  static boolean inside(Node node, Node around) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(around)) {
        return true;
      }
    }
    return false;
  }

  private void mark() {
    var chosen = list.selected().get();
    if (chosen != null) {
      list.toggleMark(chosen);
    }
  }

  private void open() {
    var chosen = list.selected().get();
    if (chosen != null) {
      sheet.open(chosen);
    }
  }
}
