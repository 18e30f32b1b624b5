package org.haidang.ui.form;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.content.FormNode;

/** Questions that belong together. To be used on the FX thread. */
public final class GroupViewModel implements FormItem {

  private final FormScope scope;
  private final FormNode.Group group;
  private final String path;
  private final List<FormItem> items;
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper relevant = new ReadOnlyBooleanWrapper(true);

  GroupViewModel(FormScope scope, FormNode.Group group, String path) {
    this.scope = scope;
    this.group = group;
    this.path = path;
    this.items = FormItems.of(scope, group, path);
    refreshSelf();
  }

  @Override
  public String path() {
    return path;
  }

  /** How its author wants it to look. */
  Look look() {
    return new Look(group.appearance());
  }

  /** What stands in it. */
  public List<FormItem> items() {
    return items;
  }

  @Override
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty relevantProperty() {
    return relevant.getReadOnlyProperty();
  }

  @Override
  public Stream<FieldViewModel> fields() {
    return items.stream().flatMap(FormItem::fields);
  }

  @Override
  public void refresh() {
    refreshSelf();
    items.forEach(FormItem::refresh);
  }

  private void refreshSelf() {
    label.set(scope.text(group.label(), path));
    relevant.set(scope.form().state(path).relevant());
  }
}
