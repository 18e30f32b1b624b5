package org.haidang.ui.desk.line;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.line.AsideViewModel.Doing;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** What is asked before a record is given to the server whole, or what waits of it is given up. */
final class GroundPanes extends VBox {

  private final Wording wording;
  private final AsideViewModel aside;
  private final GroundRows rows;
  private final Label sent = Lines.whole("line-whole-of", "strong");
  private final Label left = Lines.whole("line-give-up-of", "strong");
  private final TextField reason = new TextField();
  private final Button send;

  GroundPanes(AsideViewModel aside, Wording wording, Formats formats) {
    this.wording = wording;
    this.aside = aside;
    this.rows = new GroundRows(wording, formats);
    var ground = aside.ground();
    send = button("line-whole-do", "Enter", "line.ground.whole", ground::send);
    var sending =
        new AsidePane(
            aside,
            wording,
            Doing.SENDING_WHOLE,
            sent,
            label("line-whole-told", "notice", "line.ground.whole.told"),
            buttons(send, "line-whole-not"));
    reason.setId("line-give-up-reason");
    reason.setPrefColumnCount(32);
    reason.setMaxWidth(USE_PREF_SIZE);
    reason.accessibleTextProperty().bind(wording.of("line.let_go.reason"));
    var name = label("line-give-up-reason-name", "caption", "line.let_go.reason");
    name.setLabelFor(reason);
    Runnable giveUp = () -> ground.giveUp(reason.getText());
    var givingUp =
        new AsidePane(
            aside,
            wording,
            Doing.GIVING_UP,
            left,
            label("line-give-up-told", "notice", "line.ground.give_up.told"),
            new VBox(name, reason),
            buttons(button("line-give-up-do", "Enter", "line.let_go", giveUp), "line-give-up-not"));
    getChildren().addAll(sending, givingUp);
    reason.setOnAction(_ -> giveUp.run());
    aside.doing().subscribe(this::begun);
  }

  private void begun(Doing now) {
    reason.clear();
    var record = aside.ground().asked();
    var of = record == null ? "" : rows.name(record) + ", " + rows.since(record);
    sent.setText(of);
    left.setText(of);
    switch (now) {
      case SENDING_WHOLE -> Caret.to(this, send);
      case GIVING_UP -> Caret.to(this, reason);
      case NOTHING, WRITING, LETTING_GO, READING -> {}
    }
  }

  private Label label(String id, String styleClass, String key) {
    var label = Lines.whole(id, styleClass);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private Button button(String id, String cap, String key, Runnable deed) {
    var button = new Button(null, KeyHint.cap(cap));
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    button.setOnAction(_ -> deed.run());
    return button;
  }

  private Node buttons(Button deed, String not) {
    var box = new HBox(deed, button(not, "Esc", "line.export.not", aside::leaveOff));
    box.getStyleClass().add("line-buttons");
    return box;
  }
}
