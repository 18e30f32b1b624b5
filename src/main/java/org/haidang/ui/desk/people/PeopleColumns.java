package org.haidang.ui.desk.people;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import org.haidang.records.Register;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Wording;

/**
 * The columns of the lists of persons and of cases.
 *
 * @param resized runs when somebody draws a column wider or narrower
 */
record PeopleColumns(PeopleListViewModel model, RowWords words, Wording wording, Runnable resized) {

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
    return resized(Columns.words(wording, key, share, read, model.revealed()));
  }

  /** The sheet says whole what may be cut here. */
  private <T> TableColumn<LongSlot<Register.Row>, T> resized(
      TableColumn<LongSlot<Register.Row>, T> column) {
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
    var key = "people.col.place";
    var column =
        Columns.shaped(
            new TableColumn<LongSlot<Register.Row>, Register.Row>(), wording.of(key), 14);
    column.setId(key);
    column.setCellValueFactory(cell -> cell.getValue().row());
    column.setCellFactory(_ -> new PlaceCell(wording));
    return resized(column);
  }
}
