package org.haidang.ui.form;

import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** A day and an hour, side by side. */
final class MomentEditor implements Editor {

  private final FieldViewModel field;
  private final ZoneId zone;
  private final PasteField day = new PasteField(this::changed);
  private final PasteField hour = new PasteField(this::changed);
  private final HBox node = new HBox(day, hour);
  private final Subscription bonds;

  MomentEditor(FieldViewModel field, CaretReport report, ZoneId zone) {
    this.field = field;
    this.zone = zone;
    node.getStyleClass().addAll("form-moment", "form-short");
    day.setPromptText("dd/MM/yyyy");
    day.setPrefColumnCount(8);
    hour.setPromptText("HH:mm");
    hour.setPrefColumnCount(4);
    hour.accessibleTextProperty()
        .bind(field.labelProperty().map(label -> label + " " + hour.getPromptText()));
    left();
    bonds =
        Subscription.combine(
            day.typed().follow(field.path(), report),
            hour.typed().follow(field.path(), (path, offset) -> {}),
            day.typed().bind(field, node.focusWithinProperty(), this::left),
            field.readOnlyProperty().subscribe(readOnly -> hour.setEditable(!readOnly)));
  }

  private void changed() {
    field.set(Lexical.storedMoment(day.typed().whole(), hour.typed().whole(), zone));
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public Node target() {
    return day;
  }

  @Override
  public boolean handle(KeyEvent key) {
    return (hour.isFocused() ? hour : day).typed().undo(key);
  }

  @Override
  public void focus(int offset) {
    day.typed().focus(offset, day::selectAll);
  }

  @Override
  public int caret() {
    return day.getCaretPosition();
  }

  @Override
  public void left() {
    var parts = Lexical.shownMoment(field.valueProperty().get(), zone);
    day.typed().show(parts[0]);
    hour.typed().show(parts[1]);
  }

  @Override
  public void release() {
    bonds.unsubscribe();
  }
}
