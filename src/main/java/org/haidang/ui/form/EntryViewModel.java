package org.haidang.ui.form;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.content.FormNode;

/** One entry of a repeat. To be used on the FX thread. */
public final class EntryViewModel {

  private final String path;
  private final List<FormItem> items;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

  EntryViewModel(FormScope scope, FormNode.Group group, String path) {
    this.path = path;
    this.items = FormItems.of(scope, group, path);
  }

  /** Such as {@code victims/{id}}. */
  public String path() {
    return path;
  }

  /** What stands in it. */
  public List<FormItem> items() {
    return items;
  }

  /** The repeat's label and the entry's place. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Every field in it, in order. */
  public Stream<FieldViewModel> fields() {
    return items.stream().flatMap(FormItem::fields);
  }

  /** Whether nothing is answered in it. */
  public boolean isEmpty() {
    return fields().allMatch(field -> field.valueProperty().get().isEmpty());
  }

  void refresh(String label, int place) {
    title.set(label + " " + place);
    items.forEach(FormItem::refresh);
  }
}
