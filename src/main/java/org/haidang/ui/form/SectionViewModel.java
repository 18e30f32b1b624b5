package org.haidang.ui.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.jspecify.annotations.Nullable;

/**
 * One page of the form: a group at its root, or the questions that stand there loose. What it holds
 * is made when it is first opened. To be used on the FX thread.
 */
public final class SectionViewModel {

  /** How a section stands, as its tab tells. */
  public enum Mark {
    EMPTY,
    STARTED,
    /** Something in it kept the report from closing. */
    TROUBLE
  }

  private final FormScope scope;
  private final Label title;
  private final FormNode.@Nullable Group group;
  private final List<FormNode> nodes;
  private final int page;
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper relevant = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(Mark.EMPTY);
  private @Nullable List<FormItem> items;

  /**
   * A section.
   *
   * @param group the group at the root that it shows; null for loose questions, which always apply
   * @param nodes the group itself, or what of it, or of the loose questions, stands on this page
   * @param page which page of several it is, from 1; 0 when it is the only one
   */
  SectionViewModel(
      FormScope scope,
      Label title,
      FormNode.@Nullable Group group,
      List<FormNode> nodes,
      int page) {
    this.scope = scope;
    this.title = title;
    this.group = group;
    this.page = page;
    this.nodes = nodes;
    refreshSelf();
    mark.set(anyAnswered() ? Mark.STARTED : Mark.EMPTY);
  }

  /** Its name in the language of the moment. */
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /** Whether it applies now. */
  public ReadOnlyBooleanProperty relevantProperty() {
    return relevant.getReadOnlyProperty();
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<Mark> markProperty() {
    return mark.getReadOnlyProperty();
  }

  /** How its author wants it to look. */
  Look look() {
    var one = group;
    return new Look(one == null || one.repeat() ? Set.of() : one.appearance());
  }

  /** What stands in it. */
  public List<FormItem> items() {
    var made = items;
    if (made == null) {
      // A plain group's children stand right in its section; a repeat is one item of it.
      var one = group;
      made =
          one == null || one.repeat()
              ? FormItems.of(scope, nodes, "", "")
              : page > 0
                  ? FormItems.of(scope, nodes, one.path(), one.path())
                  : FormItems.of(scope, one, one.path());
      items = made;
    }
    return made;
  }

  /** Every field in it, in order. */
  public Stream<FieldViewModel> fields() {
    return items().stream().flatMap(FormItem::fields);
  }

  /** What it is made of. */
  List<FormNode> nodes() {
    return nodes;
  }

  void refreshSelf() {
    var one = group;
    var words = scope.printed().before(nodes) + scope.text(title, one == null ? "" : one.path());
    label.set(page == 0 ? words : words + " " + page);
    relevant.set(one == null || scope.form().state(one.path()).relevant());
  }

  /** Reads everything anew; what was never opened is not made for it. */
  void refresh() {
    refreshSelf();
    var made = items;
    if (made != null) {
      made.forEach(FormItem::refresh);
      trouble(mark.get() == Mark.TROUBLE && complaints() > 0);
    }
  }

  /** How many of its fields that were ever shown complain. */
  long complaints() {
    var made = items;
    return made == null
        ? 0
        : made.stream()
            .flatMap(FormItem::fields)
            .filter(field -> !field.errorProperty().get().isEmpty())
            .count();
  }

  void trouble(boolean any) {
    mark.set(any ? Mark.TROUBLE : anyAnswered() ? Mark.STARTED : Mark.EMPTY);
  }

  private boolean anyAnswered() {
    return FieldFinder.paths(scope.form(), nodes).anyMatch(scope::answered);
  }
}
