package org.haidang.ui.kit;

import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of tables whose rows are read by words and stay in the order they came. */
public final class Columns {

  /** Widths are given as shares; the table makes them fit. */
  private static final double SHARE = 10;

  private static final String UNREAD = "–";

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
    var column = shaped(new TableColumn<T, String>(), title, share);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    return column;
  }

  /**
   * A column of words of a long list, whose rows are read as they are looked at: until then a dash.
   *
   * @param key text of what stands above it, and its id
   * @param share of the table's width, in hundredths
   * @param words of a row
   * @param others what else the words go by
   */
  public static <T> TableColumn<LongSlot<T>, String> words(
      Wording wording, String key, double share, Function<T, String> words, Observable... others) {
    var column = shaped(new TableColumn<LongSlot<T>, String>(), wording.of(key), share);
    column.setId(key);
    column.setCellValueFactory(
        cell -> {
          var row = cell.getValue().row();
          return Bindings.createStringBinding(
              () -> {
                var now = row.get();
                return now == null ? UNREAD : words.apply(now);
              },
              Stream.concat(Stream.of(row), Stream.of(others)).toArray(Observable[]::new));
        });
    return column;
  }

  /** Gives {@code column} its title and its share; it stays where it is and may be cut. */
  public static <S, T> TableColumn<S, T> shaped(
      TableColumn<S, T> column, ObservableValue<String> title, double share) {
    column.textProperty().bind(title);
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
