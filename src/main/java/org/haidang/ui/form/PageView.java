package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;

/**
 * A page of questions on the screen. Enter goes on to the next, and after the last to whatever was
 * said to come then; Esc goes back, and from the first to what was said. To be used on the FX
 * thread.
 */
public final class PageView extends VBox {

  private final PageViewModel page;
  private final CaretReport report;
  private final Editors editors;
  private final Wording wording;
  private final Runnable after;
  private final Runnable before;
  private final Map<FieldViewModel, FieldRow> rows = new HashMap<>();
  private final ListChangeListener<FieldViewModel> changed = _ -> list();

  /**
   * A view of {@code page}, one of {@code form}; hours are of {@code zone}.
   *
   * @param after runs on Enter in the last question
   * @param before runs on Esc in the first
   */
  public PageView(
      FormViewModel form, PageViewModel page, ZoneId zone, Runnable after, Runnable before) {
    this.page = page;
    this.report = form::caretAt;
    this.wording = form.wording();
    this.after = after;
    this.before = before;
    this.editors = new Editors(wording, report, zone);
    getStyleClass().add("form-page");
    page.fields().addListener(changed);
    list();
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void list() {
    var now = page.fields().stream().map(this::row).toList();
    rows.entrySet().removeIf(each -> dropped(each.getKey(), each.getValue()));
    getChildren().setAll(now);
  }

  private FieldRow row(FieldViewModel field) {
    return rows.computeIfAbsent(field, this::made);
  }

  private FieldRow made(FieldViewModel field) {
    var row = new FieldRow(field, editors.of(field), wording, this::entered);
    // The form may show the same question at the same time.
    row.setId("beside:" + field.path());
    return row;
  }

  private void entered(FieldRow row) {
    report.at(row.field().path(), row.editor().caret());
  }

  private boolean dropped(FieldViewModel field, FieldRow row) {
    if (page.fields().contains(field)) {
      return false;
    }
    row.release();
    return true;
  }

  private List<FieldRow> stops() {
    return getChildren().stream().map(FieldRow.class::cast).filter(FieldRow::isStop).toList();
  }

  /**
   * Takes the focus into the first question without an answer or reason, else into the first.
   * Later, when it is not in a scene yet.
   */
  public void focus() {
    InScene.run(
        this,
        () -> {
          if (!focusFirstEmpty()) {
            focusFirst();
          }
        });
  }

  /** The caret goes to the first that applies and has no answer; false when there is none. */
  public boolean focusFirstEmpty() {
    var open = stops().stream().filter(row -> !row.field().settled()).findFirst();
    open.ifPresent(row -> row.editor().focus(-1));
    return open.isPresent();
  }

  /** The caret goes to the first that applies; false when there is none. */
  public boolean focusFirst() {
    var first = stops().stream().findFirst();
    first.ifPresent(row -> row.editor().focus(-1));
    return first.isPresent();
  }

  private void pressed(KeyEvent key) {
    var row = FieldRow.around(key.getTarget());
    if (row == null) {
      return;
    }
    boolean used =
        row.use(key)
            || switch (key.getCode()) {
              case ENTER -> !key.isControlDown() && !key.isAltDown() && step(row, 1);
              case ESCAPE -> step(row, -1);
              default -> false;
            };
    if (used) {
      key.consume();
    }
  }

  private boolean step(FieldRow from, int step) {
    var stops = stops();
    int next = stops.indexOf(from) + step;
    if (next >= stops.size()) {
      after.run();
    } else if (next < 0) {
      before.run();
    } else {
      stops.get(next).editor().focus(-1);
    }
    return true;
  }

  /** Lets go of the questions; the view is not used again. */
  public void release() {
    page.fields().removeListener(changed);
    rows.values().forEach(FieldRow::release);
    rows.clear();
  }
}
