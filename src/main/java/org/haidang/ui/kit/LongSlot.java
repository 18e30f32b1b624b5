package org.haidang.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A place in a long list: its row comes when it was read. To be used on the FX thread.
 *
 * @param <T> what a row is
 */
public final class LongSlot<T> {

  private final ReadOnlyObjectWrapper<@Nullable T> row = new ReadOnlyObjectWrapper<>();

  /** The row; null while it is read, and when it was removed meanwhile. */
  public ReadOnlyObjectProperty<@Nullable T> row() {
    return row.getReadOnlyProperty();
  }

  void fill(T read) {
    row.set(read);
  }
}
