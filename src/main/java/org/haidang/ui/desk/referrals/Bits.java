package org.haidang.ui.desk.referrals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** The small parts of which the panes of a referral are made. */
record Bits(Wording wording) {

  /** A text that wraps and is never cut. */
  Label text(String words, String... styles) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** The text of a key. */
  Label say(String key, String... styles) {
    var label = text("", styles);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  /** A button with its key beside it; pressed by Enter too. */
  Button button(String id, String key, String cap, Runnable act) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    dress(button, cap, act);
    return button;
  }

  /** As above, with words of its own. */
  Button button(String id, String cap, Runnable act) {
    var button = new Button();
    button.setId(id);
    dress(button, cap, act);
    return button;
  }

  private static void dress(Button button, String cap, Runnable act) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (!cap.isEmpty()) {
      button.setGraphic(KeyHint.cap(cap));
    }
    button.setOnAction(_ -> act.run());
  }

  /** A field of several lines. */
  TextArea area(String id, String key, int lines) {
    var area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(lines);
    area.promptTextProperty().bind(wording.of(key));
    area.accessibleTextProperty().bind(wording.of(key));
    return area;
  }

  /** Things beside each other, on further lines when there is no room. */
  FlowPane line(Node... nodes) {
    var line = new FlowPane(nodes);
    line.getStyleClass().add("referral-line");
    return line;
  }
}
