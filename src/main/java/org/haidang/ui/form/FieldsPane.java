package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A few fields of a form as rows in a pane beside it, wherever in the form they stand; each may
 * stand on the form's own page at the same time. Enter goes on to the next. The one who shows it
 * refreshes the fields after each change, see {@link FormViewModel#afterChange}. To be used on the
 * FX thread.
 */
public final class FieldsPane extends VBox {

  private final List<FieldRow> rows = new ArrayList<>();
  private Runnable past = () -> {};

  /**
   * Rows of the fields at {@code paths}, those the form has; hours are of {@code zone}.
   *
   * @param paths with the ids of entries
   */
  public FieldsPane(FormViewModel form, List<String> paths, ZoneId zone) {
    getStyleClass().add("form-beside");
    CaretReport report = form::caretAt;
    var editors = new Editors(form.wording(), report, zone);
    for (var path : paths) {
      form.field(path)
          .ifPresent(
              field -> {
                var row =
                    new FieldRow(
                        field,
                        editors.of(field),
                        form.wording(),
                        entered -> report.at(path, entered.editor().caret()));
                row.setId("beside:" + path);
                rows.add(row);
              });
    }
    getChildren().addAll(rows);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Runs {@code action} when Enter goes on past the last. */
  public void onPast(Runnable action) {
    past = action;
  }

  /** The caret goes to the first that applies and is empty; false when there is none. */
  public boolean focusFirstEmpty() {
    var empty =
        rows.stream()
            .filter(FieldRow::isStop)
            .filter(row -> row.field().valueProperty().get().isEmpty())
            .findFirst();
    empty.ifPresent(row -> row.editor().focus(-1));
    return empty.isPresent();
  }

  /** The caret goes to the first that applies; false when there is none. */
  public boolean focusFirst() {
    var first = rows.stream().filter(FieldRow::isStop).findFirst();
    first.ifPresent(row -> row.editor().focus(-1));
    return first.isPresent();
  }

  private void pressed(KeyEvent key) {
    var row = rowOf(key.getTarget());
    if (row == null) {
      return;
    }
    if (row.editor().handle(key)) {
      key.consume();
      return;
    }
    if (key.getCode() == KeyCode.ENTER && Digits.plain(key)) {
      key.consume();
      goOn(row);
    }
  }

  private void goOn(FieldRow from) {
    for (int i = rows.indexOf(from) + 1; i < rows.size(); i++) {
      if (rows.get(i).isStop()) {
        rows.get(i).editor().focus(-1);
        return;
      }
    }
    past.run();
  }

  private @Nullable FieldRow rowOf(Object target) {
    var node = target instanceof Node n ? n : null;
    while (node != null && !(node instanceof FieldRow)) {
      node = node.getParent();
    }
    return (FieldRow) node;
  }

  /** Lets go of the fields; the pane is not used again. */
  public void release() {
    rows.forEach(FieldRow::release);
    rows.clear();
  }
}
