package org.haidang.ui.desk.duties.handover;

import java.util.ArrayList;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.HandoverLine;
import org.haidang.ui.kit.Lines;

/** One being written: the program's lines, a remark to each, lines of one's own, a last word. */
final class GivePane extends VBox {

  private final HandoverViewModel model;
  private final HandoverTexts texts;
  private final ArrayList<Node> fields = new ArrayList<>();

  GivePane(HandoverViewModel model, HandoverTexts texts, HandoverDraft draft) {
    this.model = model;
    this.texts = texts;
    setId("handover-give");
    getStyleClass().add("duty-page");
    getChildren()
        .addAll(
            Lines.of("record-heading", texts.get("handover.give.title")),
            Lines.of("caption", texts.get("handover.give.since", texts.lately(draft.since()))));
    var unsent = texts.unsent(draft.unsent());
    unsent.setId("handover-unsent");
    getChildren().add(unsent);
    if (draft.found().isEmpty()) {
      getChildren().add(Lines.of("caption", texts.get("handover.give.nothing")));
    }
    int place = 1;
    for (var line : draft.found()) {
      getChildren().add(line(line, place++));
    }
    getChildren().add(area("handover-own", "handover.give.own", model.words().own(), 2));
    getChildren()
        .add(area("handover-general", "handover.give.general", model.words().general(), 3));
    getChildren()
        .add(Lines.of("caption", texts.get("handover.sign.how", model.account().displayName())));
  }

  private Node line(HandoverLine.Found line, int place) {
    var remark = new TextField();
    remark.setId("handover-remark-" + place);
    remark.textProperty().bindBidirectional(model.words().remark(line.record()));
    var what = texts.what(line.what(), line.at(), line.about());
    what.setLabelFor(remark);
    remark.setAccessibleText(texts.get("handover.remark") + ": " + what.getText());
    remark.setPromptText(texts.get("handover.remark"));
    fields.add(remark);
    var box = new VBox(4, what, remark);
    box.getStyleClass().add("handover-line");
    return box;
  }

  private Node area(String id, String key, StringProperty typed, int lines) {
    var area = new TextArea();
    area.setId(id);
    area.setPrefRowCount(lines);
    area.setWrapText(true);
    area.textProperty().bindBidirectional(typed);
    area.setAccessibleText(texts.get(key));
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key1 -> {
          if (key1.getCode() == KeyCode.TAB && !key1.isShortcutDown()) {
            area.requestFocusTraversal(
                key1.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key1.consume();
          }
        });
    fields.add(area);
    var label = Lines.of("caption", texts.get(key));
    label.setLabelFor(area);
    return new VBox(4, label, area);
  }

  void focus() {
    Platform.runLater(fields.getFirst()::requestFocus);
  }
}
