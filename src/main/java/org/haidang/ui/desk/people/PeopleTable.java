package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
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

  private static final String UNREAD = "–";

  /** Widths as shares, until somebody draws them otherwise. */
  private static final double SHARE = 10;

  /** What is left beside an open sheet. */
  private static final Set<String> BESIDE =
      Set.of(
          "people.col.name",
          "people.col.province",
          "people.col.alert",
          "people.col.urgency",
          "people.col.case");

  private final Wording wording;
  private final PeopleListViewModel model;
  private final RowWords words;
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
    this.model = model;
    this.words = words;
    widths = new ColumnWidths(memory);
    this.wording = wording;
    setId("people");
    accessibleTextProperty().bind(wording.of("people.name.feature"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    setItems(model.rows());
    setRowFactory(_ -> row(open));
    show(of);
  }

  /** Shows the columns of a list. */
  void show(Shown.Of list) {
    of = list;
    placing = true;
    getColumns().setAll(list == Shown.Of.PERSONS ? persons() : cases());
    widths.restore(getColumns(), of);
    placing = false;
    leaveOut(beside);
  }

  private List<TableColumn<LongSlot<Register.Row>, ?>> persons() {
    return List.of(
        mark(),
        text("people.col.name", 30, words::name),
        text("people.col.province", 16, words::province),
        text("people.col.alert", 12, words::alert),
        text("people.col.who", 10, row -> row.entry().counselor()),
        text("people.col.made", 11, words::day),
        place());
  }

  private List<TableColumn<LongSlot<Register.Row>, ?>> cases() {
    return List.of(
        mark(),
        text("people.col.urgency", 10, words::urgency),
        text("people.col.case", 34, words::title),
        text("people.col.phase", 13, words::phase),
        text("people.col.state", 10, words::state),
        text("people.col.who", 10, row -> row.entry().counselor()),
        text("people.col.made", 11, words::day),
        place());
  }

  private TableColumn<LongSlot<Register.Row>, String> text(
      String key, double share, Function<Register.Row, String> read) {
    var column = new TableColumn<LongSlot<Register.Row>, String>();
    column.textProperty().bind(wording.of(key));
    column.setCellValueFactory(
        cell -> {
          var row = cell.getValue().row();
          return Bindings.createStringBinding(
              () -> {
                var now = row.get();
                return now == null ? UNREAD : read.apply(now);
              },
              row,
              model.revealed());
        });
    return sized(column, key, share);
  }

  private <T> TableColumn<LongSlot<Register.Row>, T> sized(
      TableColumn<LongSlot<Register.Row>, T> column, String id, double share) {
    column.setId(id);
    column.setPrefWidth(share * SHARE);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("may-elide"); // the sheet says it whole
    column
        .widthProperty()
        .subscribe(
            (was, now) -> {
              if (!placing && !beside && was.doubleValue() != now.doubleValue()) {
                widths.remember(getColumns(), of);
              }
            });
    return column;
  }

  private TableColumn<LongSlot<Register.Row>, String> mark() {
    var column = text("people.col.mark", 4, _ -> "");
    column.setCellValueFactory(
        cell -> {
          var row = cell.getValue().row();
          return Bindings.createStringBinding(
              () -> {
                var now = row.get();
                return now != null && model.marked().contains(now.id()) ? "✓" : "";
              },
              row,
              model.marked());
        });
    column.setCellFactory(_ -> new MarkCell(row -> model.toggleMark(row.id())));
    return column;
  }

  private TableColumn<LongSlot<Register.Row>, Register.Row> place() {
    var column = new TableColumn<LongSlot<Register.Row>, Register.Row>();
    column.textProperty().bind(wording.of("people.col.place"));
    column.setCellValueFactory(cell -> cell.getValue().row());
    column.setCellFactory(_ -> new PlaceCell(wording));
    return sized(column, "people.col.place", 14);
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
