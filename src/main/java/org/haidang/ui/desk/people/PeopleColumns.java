package org.haidang.ui.desk.people;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import org.haidang.records.Register;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Wording;

/**
 * The columns of the lists of persons and of cases.
 *
 * @param resized runs when somebody draws a column wider or narrower
 */
record PeopleColumns(PeopleListViewModel model, RowWords words, Wording wording, Runnable resized) {

  private static final String UNREAD = "–";

  /** Widths as shares, until somebody draws them otherwise. */
  private static final double SHARE = 10;

  List<TableColumn<LongSlot<Register.Row>, ?>> of(Shown.Of list) {
    return list == Shown.Of.PERSONS ? persons() : cases();
  }

  private List<TableColumn<LongSlot<Register.Row>, ?>> persons() {
    return List.of(
        mark(),
        text("people.col.name", 30, words::name),
        text("people.col.province", 16, words::province),
        text("people.col.alert", 12, words::alert),
        text("people.col.who", 13, words::who),
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
        text("people.col.who", 13, words::who),
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
              if (was.doubleValue() != now.doubleValue()) {
                resized.run();
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
}
