package org.haidang.ui.desk.duties.handover;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.HandoverLine;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Lines;

/** One line of a handover, with what may be done about it. */
final class LineBox extends VBox {

  /**
   * @param takes whether it is being taken over
   * @param boxes the boxes by which lines are read, to which its own is added
   */
  LineBox(
      HandoverViewModel model,
      HandoverTexts texts,
      HandoverLine line,
      boolean takes,
      List<CheckBox> boxes) {
    super(4);
    int place = boxes.size() + 1;
    getStyleClass().add("handover-line");
    var what = texts.what(line.what(), line.at(), line.about());
    getChildren().add(what);
    if (!line.remark().isEmpty()) {
      getChildren().add(Lines.of("duty-value", line.remark()));
    }
    var row = new FlowPane();
    row.getStyleClass().add("duty-choices");
    if (takes) {
      var read = new CheckBox(texts.get("handover.line.read"));
      read.setId("read-" + place);
      read.setSelected(model.isRead(line.id()));
      read.selectedProperty().subscribe(now -> model.read(line.id(), now));
      read.setAccessibleText(texts.get("handover.line.read") + ": " + what.getText());
      read.setUserData(line);
      boxes.add(read);
      row.getChildren().add(read);
      if (HandoverViewModel.movable(line)) {
        var move = new CheckBox(texts.get("handover.line.move"));
        move.setId("move-" + place);
        move.setSelected(model.isMoving(line.id()));
        move.selectedProperty().subscribe(now -> model.move(line.id(), now));
        move.setAccessibleText(texts.get("handover.line.move") + ": " + what.getText());
        row.getChildren().add(move);
      }
    }
    if (line.record() != null && line.type() != null) {
      var open = new Button(texts.get("handover.line.open"));
      open.getStyleClass().addAll("quiet", "call-small");
      open.setFocusTraversable(!takes);
      open.setOnAction(_ -> open(this, line));
      row.getChildren().add(open);
    }
    if (!row.getChildren().isEmpty()) {
      getChildren().add(row);
    }
  }

  /** Goes to what {@code line} is about. */
  static void open(Node from, HandoverLine line) {
    var record = line.record();
    var type = line.type();
    if (record != null && type != null) {
      GoEvent.fire(from, new Destination.OneRecord(type, record));
    }
  }
}
