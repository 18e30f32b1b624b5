package org.haidang.ui.form;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;

/** One entry of a repeat. To be used on the FX thread. */
public final class EntryViewModel {

  private static final int LONGEST = 30;

  private final String path;
  private final List<FormItem> items;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final BooleanProperty folded = new SimpleBooleanProperty();

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

  /** Whether it is folded away but for its title. */
  public BooleanProperty foldedProperty() {
    return folded;
  }

  /** Its first answer in words, by which people know it; empty while there is none. */
  public String known() {
    return fields()
        .filter(field -> field.type() == QuestionType.TEXT)
        .map(field -> field.valueProperty().get())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value)
        .orElse("");
  }

  void refresh(String label, int place) {
    title.set(label + " " + place);
    items.forEach(FormItem::refresh);
  }
}
