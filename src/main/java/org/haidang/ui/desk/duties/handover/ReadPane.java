package org.haidang.ui.desk.duties.handover;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.Handover;
import org.haidang.duties.HandoverLine;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;

/**
 * One being read. Enter says that a line was read and goes on to the next; M says whether its
 * follow-up comes to the reader; O opens what the line speaks of.
 */
final class ReadPane extends VBox {

  private final HandoverViewModel model;
  private final HandoverTexts texts;
  private final Handover handover;
  private final boolean takes;
  private final List<CheckBox> boxes = new ArrayList<>();
  private final TextField remark = new TextField();

  ReadPane(HandoverViewModel model, HandoverTexts texts, Handover handover) {
    this.model = model;
    this.texts = texts;
    this.handover = handover;
    this.takes = model.takes(handover);
    setId("handover-read");
    getStyleClass().add("duty-page");
    getChildren()
        .addAll(
            Lines.of(
                "record-heading",
                texts.get(
                    "handover.read.title",
                    texts.person(handover.givenBy()),
                    texts.lately(handover.givenAt()))),
            Lines.of("caption", texts.state(handover)),
            texts.unsent(handover.unsent()));
    if (handover.disputed()) {
      getChildren().add(dispute());
    }
    if (!handover.remark().isEmpty()) {
      getChildren().add(Lines.of("duty-value", handover.remark()));
    }
    for (var line : handover.lines()) {
      getChildren().add(new LineBox(model, texts, line, takes, boxes));
    }
    if (takes) {
      getChildren().addAll(taking());
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Node dispute() {
    var row = new FlowPane();
    row.getStyleClass().add("duty-actions");
    int digit = 1;
    for (var each : handover.takenBy()) {
      var button =
          new Button(
              texts.get("handover.settle", texts.person(each.login())),
              KeyHint.cap(String.valueOf(digit++)));
      button.setId("settle-" + each.login());
      button.setOnAction(_ -> model.settle(each.login()));
      row.getChildren().add(button);
    }
    return new VBox(6, Lines.of("notice", texts.get("handover.settle.why")), row);
  }

  private List<Node> taking() {
    remark.setId("taking-remark");
    remark.textProperty().bindBidirectional(model.words().taking());
    remark.setAccessibleText(texts.get("handover.take.remark"));
    var label = Lines.of("caption", texts.get("handover.take.remark"));
    label.setLabelFor(remark);
    return List.of(
        new VBox(4, label, remark),
        Lines.of("caption", texts.get("handover.sign.how", model.account().displayName())));
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return;
    }
    if (handover.disputed() && !key.getText().isEmpty()) {
      int at = key.getText().charAt(0) - '1';
      if (at >= 0 && at < handover.takenBy().size()) {
        model.settle(handover.takenBy().get(at).login());
        key.consume();
        return;
      }
    }
    if (key.getTarget() instanceof CheckBox box) {
      int at = boxes.indexOf(box);
      if (key.getCode() == KeyCode.ENTER) {
        box.setSelected(true);
        next(at).requestFocus();
        key.consume();
      } else if (key.getCode() == KeyCode.M && at >= 0) {
        if (lookup("#move-" + (at + 1)) instanceof CheckBox move) {
          move.setSelected(!move.isSelected());
        }
        key.consume();
      } else if (key.getCode() == KeyCode.O && box.getUserData() instanceof HandoverLine line) {
        LineBox.open(this, line);
        key.consume();
      }
    }
  }

  private Node next(int at) {
    return at >= 0 && at + 1 < boxes.size() ? boxes.get(at + 1) : remark;
  }

  void focus() {
    Platform.runLater(
        () ->
            boxes.stream()
                .filter(box -> !box.isSelected())
                .findFirst()
                .map(Node.class::cast)
                .orElse(takes ? remark : this)
                .requestFocus());
  }
}
