package org.haidang.ui.desk.duties;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.haidang.duties.DueList;
import org.haidang.duties.DueList.Standing;
import org.haidang.duties.Urgency;
import org.haidang.ui.kit.LongRows;
import org.haidang.ui.kit.LongSlot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is due, one line each, in the order in which it is to be done. */
final class DueTable extends TableView<LongSlot<DueList.Due>> {

  private static final double SCROLL_BAR = 18;

  /** Widths of columns, and from what width on there is room for all, em. */
  private static final double URGENCY = 8;

  private static final double WHEN = 7.5;
  private static final double NOW = 18.5;
  private static final double WHO = 7.5;
  private static final double ROOMY = 58;

  private final DutyTexts texts;

  DueTable(LongRows<DueList.Due> rows, DutyTexts texts, ObservableDoubleValue em) {
    this.texts = texts;
    setId("due-table");
    accessibleTextProperty().bind(texts.wording().of("duties.due.title"));
    var urgency = column("duties.urgency", this::urgency, this::sign);
    var when = column("duties.when", due -> texts.due(due.followUp()), _ -> null);
    var about = column("duties.about", this::about, _ -> null);
    var who = column("duties.who", due -> texts.who(due.followUp().who()), _ -> null);
    var now = column("duties.now", texts::standing, DueTable::shape);
    size(urgency, em, URGENCY);
    size(when, em, WHEN);
    size(who, em, WHO);
    size(now, em, NOW);
    about.getStyleClass().add("may-elide"); // the card says it whole
    about.setResizable(false);
    about
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.max(
                        em.get() * 6,
                        getWidth()
                            - SCROLL_BAR
                            - em.get() * (URGENCY + WHEN + NOW + (who.isVisible() ? WHO : 0))),
                widthProperty(),
                em,
                who.visibleProperty()));
    getColumns().setAll(List.of(urgency, when, about, who, now));
    setItems(rows);
    widthProperty().subscribe((_, width) -> who.setVisible(width.doubleValue() > em.get() * ROOMY));
  }

  private String urgency(DueList.Due due) {
    return texts.wording().get(DutyTexts.urgency(due.followUp().urgency()));
  }

  private @Nullable Ikon sign(DueList.Due due) {
    return switch (due.followUp().urgency()) {
      case DANGER -> Material2MZ.REPORT_PROBLEM;
      case HIGH -> Material2AL.ARROW_UPWARD;
      case NORMAL -> null;
      case LOW -> Material2AL.ARROW_DOWNWARD;
    };
  }

  private String about(DueList.Due due) {
    var each = due.followUp();
    var kind = texts.wording().get(DutyTexts.kind(each.kind()));
    var words = each.about().replaceAll("\\s+", " ").strip();
    return words.isEmpty() ? kind : kind + ": " + words;
  }

  private static @Nullable Ikon shape(DueList.Due due) {
    var back = due.followUp().callBack();
    if (back == null) {
      return due.standing() == Standing.LATER ? Material2AL.ACCESS_TIME : Material2AL.ALARM;
    }
    return back.allowed() && due.hours().allows() ? Material2MZ.PHONE : Material2MZ.PHONE_DISABLED;
  }

  private static void size(TableColumn<?, ?> column, ObservableDoubleValue em, double ems) {
    column.setResizable(false);
    column.prefWidthProperty().bind(Bindings.multiply(em, ems));
  }

  private TableColumn<LongSlot<DueList.Due>, DueList.@Nullable Due> column(
      String key,
      Function<DueList.Due, String> words,
      Function<DueList.Due, @Nullable Ikon> shape) {
    var column = new TableColumn<LongSlot<DueList.Due>, DueList.@Nullable Due>();
    column.textProperty().bind(texts.wording().of(key));
    column.setCellValueFactory(cell -> cell.getValue().row());
    column.setCellFactory(_ -> new Cell(words, shape));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** Empty until its row was read. */
  private static final class Cell extends TableCell<LongSlot<DueList.Due>, DueList.@Nullable Due> {

    private final Function<DueList.Due, String> words;
    private final Function<DueList.Due, @Nullable Ikon> shape;

    Cell(Function<DueList.Due, String> words, Function<DueList.Due, @Nullable Ikon> shape) {
      this.words = words;
      this.shape = shape;
    }

    @Override
    protected void updateItem(DueList.@Nullable Due due, boolean empty) {
      super.updateItem(due, empty);
      getStyleClass().remove("due-danger");
      if (empty || due == null) {
        setText(empty ? null : "…");
        setGraphic(null);
        return;
      }
      setText(words.apply(due));
      var sign = shape.apply(due);
      setGraphic(sign == null ? null : new FontIcon(sign));
      if (sign == Material2MZ.REPORT_PROBLEM && due.followUp().urgency() == Urgency.DANGER) {
        getStyleClass().add("due-danger");
      }
    }
  }
}
