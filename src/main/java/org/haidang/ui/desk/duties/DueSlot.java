package org.haidang.ui.desk.duties;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.duties.DueList;
import org.jspecify.annotations.Nullable;

/** A place in the list, whose follow-up may still be on its way. To be used on the FX thread. */
final class DueSlot {

  private final ReadOnlyObjectWrapper<DueList.@Nullable Due> due = new ReadOnlyObjectWrapper<>();

  /** What stands there; null until it was read. */
  ReadOnlyObjectProperty<DueList.@Nullable Due> due() {
    return due.getReadOnlyProperty();
  }

  void fill(DueList.Due now) {
    due.set(now);
  }
}
