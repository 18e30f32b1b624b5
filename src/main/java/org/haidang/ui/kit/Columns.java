package org.haidang.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of tables whose rows are read by words and stay in the order they came. */
public final class Columns {

  /** Widths are given as shares; the table makes them fit. */
  private static final double SHARE = 10;

  private Columns() {}

  /**
   * A column of words, which may be cut: what is chosen stands whole elsewhere.
   *
   * @param title what stands above it
   * @param share of the table's width, in hundredths
   * @param words of a row
   */
  public static <T> TableColumn<T, String> words(
      ObservableValue<String> title, double share, Function<T, String> words) {
    var column = new TableColumn<T, String>();
    column.textProperty().bind(title);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    column.setPrefWidth(share * SHARE);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("may-elide");
    return column;
  }

  /** Gives {@code table} these columns, each with its share of the whole width. */
  @SafeVarargs
  public static <T> void show(TableView<T> table, TableColumn<T, ?>... columns) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getColumns().clear();
    for (var column : columns) {
      table.getColumns().add(column);
    }
  }
}
