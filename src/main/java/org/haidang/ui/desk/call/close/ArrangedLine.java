package org.haidang.ui.desk.call.close;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.duties.HoursTyped;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Offers the call-back that was arranged; Alt+H says whether it becomes a follow-up. */
final class ArrangedLine extends VBox {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM HH:mm");

  private final ArrangedViewModel arranged;
  private final Wording wording;
  private final ZoneId zone;
  private final CheckBox box = new CheckBox();
  private final Subscription bonds;

  ArrangedLine(ArrangedViewModel arranged, Wording wording, ZoneId zone) {
    this.arranged = arranged;
    this.wording = wording;
    this.zone = zone;
    box.setId("arranged");
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    box.setGraphic(KeyHint.cap("Alt+H"));
    box.setFocusTraversable(false);
    box.selectedProperty().bindBidirectional(arranged.wantedProperty());
    getStyleClass().add("close-arranged");
    getChildren().add(box);
    bonds =
        Subscription.combine(
            arranged.planProperty().subscribe(_ -> show()),
            wording.language().subscribe(_ -> show()));
  }

  private void show() {
    var plan = arranged.planProperty().get();
    setVisible(plan != null);
    setManaged(plan != null);
    if (plan == null) {
      return;
    }
    var back = plan.callBack();
    var hours = back == null ? "" : HoursTyped.format(back.hours(), wording.tag().equals("vi"));
    var when = WHEN.format(plan.due().atZone(zone));
    box.setText(
        hours.isEmpty()
            ? wording.get("duties.arranged", when)
            : wording.get("duties.arranged.hours", when, hours));
  }

  /** Whether it used {@code key}. */
  boolean use(KeyEvent key) {
    boolean mine = isVisible() && key.isAltDown() && key.getCode() == KeyCode.B;
    if (mine) {
      box.setSelected(!box.isSelected());
      key.consume();
    }
    return mine;
  }

  void release() {
    bonds.unsubscribe();
    box.selectedProperty().unbindBidirectional(arranged.wantedProperty());
  }
}
