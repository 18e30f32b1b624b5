package org.haidang.ui.desk.contacts;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.haidang.desk.Contacts;
import org.haidang.model.Place;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** The contacts, one line each, the latest first. Narrow, it keeps when, what and about what. */
final class ContactTable extends TableView<Contacts.Row> {

  private static final double SCROLL_BAR = 16;

  private final Wording wording;
  private final boolean lines;
  private final TableColumn<Contacts.Row, String> line;
  private final TableColumn<Contacts.Row, String> counselor;
  private final TableColumn<Contacts.Row, Place> place;
  private final TableColumn<Contacts.Row, String> summary;

  /**
   * The table.
   *
   * @param em size of the text, px
   * @param open opens a contact
   */
  ContactTable(
      Wording wording,
      Values values,
      Formats formats,
      ObservableDoubleValue em,
      Consumer<UUID> open) {
    this.wording = wording;
    setId("contacts");
    accessibleTextProperty().bind(wording.of("contacts.name"));
    var time = text("contacts.time", row -> formats.dateTime(row.entry().started()));
    var kind = text("contacts.kind", row -> values.kind(row.entry().kind(), wording.tag()));
    lines = values.severalLines();
    line = text("contacts.line", row -> values.line(row.entry().line(), wording.tag()));
    line.setVisible(lines);
    summary = text("contacts.summary", row -> oneLine(row.entry().summary()));
    counselor = text("contacts.counselor", row -> wording.names().person(row.entry().counselor()));
    counselor.getStyleClass().add("may-elide"); // the record says it whole
    place = place();
    var columns =
        lines
            ? List.of(time, kind, line, summary, counselor, place)
            : List.of(time, kind, summary, counselor, place);
    getColumns().setAll(columns);
    for (var column : columns) {
      column.setSortable(false);
      column.setReorderable(false);
    }
    summary.getStyleClass().add("may-elide"); // the record says it whole
    size(time, em, 10.2);
    size(kind, em, 12.5);
    size(line, em, 16);
    size(counselor, em, 10.5);
    size(place, em, 11);
    fillWith(summary, time, kind);
    setRowFactory(_ -> row(open));
  }

  private TableColumn<Contacts.Row, String> text(String key, Function<Contacts.Row, String> words) {
    var column = new TableColumn<Contacts.Row, String>();
    column.textProperty().bind(wording.of(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    return column;
  }

  private TableColumn<Contacts.Row, Place> place() {
    var column = new TableColumn<Contacts.Row, Place>();
    column.textProperty().bind(wording.of("contacts.place"));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().place()));
    column.setCellFactory(_ -> new PlaceCell(wording));
    return column;
  }

  private static void size(TableColumn<?, ?> column, ObservableDoubleValue em, double ems) {
    column.setResizable(false);
    column.prefWidthProperty().bind(Bindings.multiply(em, ems));
  }

  private void fillWith(TableColumn<?, ?> column, TableColumn<?, ?> time, TableColumn<?, ?> kind) {
    column.setResizable(false);
    column
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double taken = time.getWidth() + kind.getWidth() + SCROLL_BAR;
                  taken += line.isVisible() ? line.getWidth() : 0;
                  taken += counselor.isVisible() ? counselor.getWidth() : 0;
                  taken += place.isVisible() ? place.getWidth() : 0;
                  return Math.max(SCROLL_BAR, getWidth() - taken);
                },
                widthProperty(),
                time.widthProperty(),
                kind.widthProperty(),
                counselor.widthProperty(),
                place.widthProperty(),
                line.widthProperty(),
                line.visibleProperty(),
                counselor.visibleProperty(),
                place.visibleProperty()));
  }

  private static String oneLine(String summary) {
    return Composed.of(summary).replaceAll("\\s+", " ").strip();
  }

  private TableRow<Contacts.Row> row(Consumer<UUID> open) {
    var row = new TableRow<Contacts.Row>();
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && !row.isEmpty()) {
            open.accept(row.getItem().id());
          }
        });
    return row;
  }

  /** Leaves out what an open record beside it tells as well, or what there is no room for. */
  void leaveOut(boolean recordBeside, boolean narrow) {
    line.setVisible(lines && !recordBeside && !narrow);
    counselor.setVisible(!recordBeside && !narrow);
    place.setVisible(!recordBeside);
  }
}
