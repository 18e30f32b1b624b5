package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableColumn;

/** How wide somebody drew the columns of either list. */
final class ColumnWidths {

  private final ListMemory memory;

  ColumnWidths(ListMemory memory) {
    this.memory = memory;
  }

  private static String key(Shown.Of of) {
    return "people.widths." + of.name().toLowerCase(Locale.ROOT);
  }

  /** Gives {@code columns} the widths they had. */
  void restore(List<? extends TableColumn<?, ?>> columns, Shown.Of of) {
    var kept = memory.get(key(of)).map(text -> text.split(" ", -1)).orElse(new String[0]);
    if (kept.length != columns.size()) {
      return;
    }
    for (int i = 0; i < kept.length; i++) {
      try {
        columns.get(i).setPrefWidth(Double.parseDouble(kept[i]));
      } catch (NumberFormatException e) {
        return;
      }
    }
  }

  /** Remembers the widths of {@code columns}. */
  void remember(List<? extends TableColumn<?, ?>> columns, Shown.Of of) {
    var widths = new ArrayList<String>();
    columns.forEach(column -> widths.add(String.valueOf(Math.round(column.getWidth()))));
    memory.put(key(of), String.join(" ", widths));
  }
}
