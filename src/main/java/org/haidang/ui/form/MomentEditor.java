package org.haidang.ui.form;

import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** A day and an hour, side by side. */
final class MomentEditor implements Editor {

  private final FieldViewModel field;
  private final ZoneId zone;
  private final TextField day = new TextField();
  private final TextField hour = new TextField();
  private final HBox node = new HBox(day, hour);
  private final Subscription bonds;
  private boolean showing;

  MomentEditor(FieldViewModel field, CaretReport report, ZoneId zone) {
    this.field = field;
    this.zone = zone;
    node.getStyleClass().addAll("form-moment", "form-short");
    day.setPromptText("dd/MM/yyyy");
    day.setPrefColumnCount(8);
    hour.setPromptText("HH:mm");
    hour.setPrefColumnCount(4);
    show();
    bonds =
        Subscription.combine(
            day.textProperty().subscribe((was, now) -> typed()),
            hour.textProperty().subscribe((was, now) -> typed()),
            day.caretPositionProperty()
                .subscribe((was, now) -> report.at(field.path(), now.intValue())),
            field.valueProperty().subscribe((was, now) -> valueChanged()),
            field
                .readOnlyProperty()
                .subscribe(
                    readOnly -> {
                      day.setEditable(!readOnly);
                      hour.setEditable(!readOnly);
                    }));
  }

  private void typed() {
    if (!showing) {
      field.set(Lexical.storedMoment(day.getText(), hour.getText(), zone));
    }
  }

  private void valueChanged() {
    if (!node.isFocusWithin()) {
      show();
    }
  }

  private void show() {
    var parts = Lexical.shownMoment(field.valueProperty().get(), zone);
    showing = true;
    day.setText(parts[0]);
    hour.setText(parts[1]);
    showing = false;
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
  public void focus(int offset) {
    day.requestFocus();
    if (offset < 0) {
      day.selectAll();
    } else {
      day.positionCaret(Math.min(offset, day.getLength()));
    }
  }

  @Override
  public int caret() {
    return day.getCaretPosition();
  }

  @Override
  public void left() {
    show();
  }

  @Override
  public void release() {
    bonds.unsubscribe();
  }
}
