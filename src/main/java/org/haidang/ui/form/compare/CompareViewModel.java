package org.haidang.ui.form.compare;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.ui.form.compare.Comparison.Row;
import org.haidang.ui.form.compare.Comparison.Side;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Two versions side by side: only what differs, or all. To be used on the FX thread. */
public final class CompareViewModel {

  private record Pair(
      Supplier<String> titleLeft, Side left, Supplier<String> titleRight, Side right) {}

  private final AnswerWords words;
  private final Wording wording;
  private final ReadOnlyStringWrapper leftTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rightTitle = new ReadOnlyStringWrapper("");
  private final BooleanProperty onlyChanges = new SimpleBooleanProperty(true);
  private final BooleanProperty plain = new SimpleBooleanProperty();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private @Nullable Pair pair;

  /** Nothing to compare yet. */
  public CompareViewModel(AnswerWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
    onlyChanges.subscribe((was, now) -> refresh());
  }

  /**
   * Compares these two, only their differences at first.
   *
   * @param titleLeft what stands over the left one, in the language of the moment
   * @param titleRight likewise over the right one
   */
  public void show(Supplier<String> titleLeft, Side left, Supplier<String> titleRight, Side right) {
    pair = new Pair(titleLeft, left, titleRight, right);
    onlyChanges.set(true);
    refresh();
  }

  /** Reads everything anew, as after another language was chosen. */
  public void refresh() {
    var now = pair;
    if (now != null) {
      leftTitle.set(now.titleLeft().get());
      rightTitle.set(now.titleRight().get());
    }
    var all =
        now == null
            ? List.<Row>of()
            : Comparison.of(
                now.left(), now.right(), words, wording.tag(), wording.get("contacts.others"));
    rows.setAll(all.stream().filter(row -> row.changed() || !onlyChanges.get()).toList());
  }

  /** Over the left column. */
  public ReadOnlyStringProperty leftTitleProperty() {
    return leftTitle.getReadOnlyProperty();
  }

  /** Over the right column. */
  public ReadOnlyStringProperty rightTitleProperty() {
    return rightTitle.getReadOnlyProperty();
  }

  /** Whether only what differs is shown. */
  public BooleanProperty onlyChangesProperty() {
    return onlyChanges;
  }

  /** Whether personal answers are shown as they are. */
  public BooleanProperty plainProperty() {
    return plain;
  }

  /** What is shown, in the form's order; not to be changed. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** What {@code row} says, at the left or the right, masked where it must be. */
  public String said(Row row, boolean atLeft) {
    var said = atLeft ? row.left() : row.right();
    if (said.isEmpty()) {
      return wording.get("contacts.emptied");
    }
    return row.personal() && !plain.get() ? Masked.TEXT : String.join(", ", said);
  }
}
