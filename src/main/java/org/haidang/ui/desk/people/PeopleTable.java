package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.haidang.records.Register;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Wording;

/**
 * The rows of either list. A row that is still being read says so by a dash and keeps its place.
 */
final class PeopleTable extends TableView<LongSlot<Register.Row>> {

  /** What is left beside an open sheet. */
  private static final Set<String> BESIDE =
      Set.of(
          "people.col.name",
          "people.col.province",
          "people.col.alert",
          "people.col.urgency",
          "people.col.case");

  private final PeopleColumns columns;
  private final ColumnWidths widths;
  private Shown.Of of = Shown.Of.PERSONS;
  private boolean placing;
  private boolean beside;

  PeopleTable(
      PeopleListViewModel model,
      RowWords words,
      ListMemory memory,
      Wording wording,
      Consumer<UUID> open) {
    columns = new PeopleColumns(model, words, wording, this::resized);
    widths = new ColumnWidths(memory);
    setId("people");
    accessibleTextProperty().bind(wording.of("people.name.feature"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    setItems(model.rows());
    setRowFactory(_ -> row(open));
    show(of);
  }

  private void resized() {
    if (!placing && !beside) {
      widths.remember(getColumns(), of);
    }
  }

  /** Shows the columns of a list. */
  void show(Shown.Of list) {
    of = list;
    placing = true;
    getColumns().setAll(columns.of(list));
    widths.restore(getColumns(), of);
    placing = false;
    leaveOut(beside);
  }

  private TableRow<LongSlot<Register.Row>> row(Consumer<UUID> open) {
    var row = new TableRow<LongSlot<Register.Row>>();
    row.setOnMouseClicked(
        event -> {
          var slot = row.getItem();
          var now = slot == null ? null : slot.row().get();
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && now != null) {
            open.accept(now.id());
          }
        });
    return row;
  }

  /** Leaves out what an open sheet beside it tells as well, or what there is no room for. */
  void leaveOut(boolean sheetBeside) {
    placing = true;
    beside = sheetBeside;
    for (var column : getColumns()) {
      column.setVisible(!sheetBeside || BESIDE.contains(column.getId()));
    }
    placing = false;
  }

  /** The rows in sight that were read. */
  List<Register.Row> inSight() {
    return lookupAll(".table-row-cell").stream()
        .filter(node -> node instanceof TableRow<?> row && row.isVisible())
        .map(node -> ((TableRow<?>) node).getIndex())
        .filter(index -> index >= 0 && index < getItems().size())
        .map(index -> getItems().get(index).row().get())
        .filter(Objects::nonNull)
        .toList();
  }
}
