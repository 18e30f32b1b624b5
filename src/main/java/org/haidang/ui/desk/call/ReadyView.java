package org.haidang.ui.desk.call;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.content.Pack;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Between calls: one key to answer, what was saved last, what waits. */
final class ReadyView extends ScrollPane {

  private final CallDeskViewModel desk;
  private final Wording wording;
  private final Formats formats;
  private final ReadyCard card;

  ReadyView(CallDeskViewModel desk, Wording wording, Formats formats, Consumer<Pack> print) {
    this.desk = desk;
    this.wording = wording;
    this.formats = formats;
    this.card = new ReadyCard(desk, wording, new NextContact(desk, wording, formats));
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("form-scroll", "ready-scroll");
    var column =
        new VBox(
            card,
            lastSaved(),
            new WaitingList(desk, wording, formats),
            new BlankForms(desk.line(), wording, print));
    column.getStyleClass().add("ready");
    column.setFillWidth(true);
    var middle = new HBox(column);
    middle.setAlignment(Pos.TOP_CENTER);
    HBox.setHgrow(column, Priority.SOMETIMES);
    middle.getStyleClass().add("ready-middle");
    setContent(middle);
  }

  private Node lastSaved() {
    var when = new Label();
    var badge = new Badge(wording);
    badge.setId("last-saved");
    var again = new Button();
    again.setId("reopen-last");
    again.getStyleClass().addAll("quiet", "call-small");
    again.textProperty().bind(wording.of("call.reopen"));
    again.setGraphic(KeyHint.cap("Ctrl+Z"));
    again.setOnAction(_ -> desk.again().savedLast());
    var row = new HBox(when, badge, again);
    row.getStyleClass().add("ready-last");
    row.setVisible(false);
    desk.lastSaved()
        .property()
        .subscribe(
            now -> {
              row.setVisible(now != null);
              if (now != null) {
                when.textProperty().bind(wording.of("call.last", formats.lately(now.started())));
                badge.state().set(Badge.State.of(now.place()));
              }
            });
    return row;
  }

  /** Takes the focus where the next key is most likely wanted. */
  void focus() {
    card.focus();
  }
}
