package org.haidang.ui.desk.call;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.model.Channel;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Between calls: big and calm, one key to answer, what was saved last, what is unfinished. */
final class ReadyView extends ScrollPane {

  private final CallDeskViewModel desk;
  private final Wording wording;
  private final Formats formats;
  private final Button answer = new Button();
  private final UnfinishedList unfinished;

  ReadyView(CallDeskViewModel desk, Wording wording, Formats formats) {
    this.desk = desk;
    this.wording = wording;
    this.formats = formats;
    this.unfinished = new UnfinishedList(desk, wording, formats);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("form-scroll", "ready-scroll");
    var column = new VBox(card(), lastSaved(), unfinished);
    column.getStyleClass().add("ready");
    column.setFillWidth(true);
    var middle = new HBox(column);
    middle.setAlignment(Pos.TOP_CENTER);
    HBox.setHgrow(column, Priority.SOMETIMES);
    middle.getStyleClass().add("ready-middle");
    setContent(middle);
  }

  private Node card() {
    var title = text("ready-title", "call.ready");
    var todo = text("ready-todo", "call.ready.todo");
    answer.setId("answer");
    answer.getStyleClass().addAll("main", "ready-answer");
    answer.textProperty().bind(wording.of("call.answer"));
    answer.setGraphic(KeyHint.cap("F2"));
    answer.disableProperty().bind(desk.openingProperty());
    answer.setOnAction(event -> desk.answer());
    var card = new VBox(title, todo, answer, channels(), number());
    card.getStyleClass().addAll("paper", "ready-card");
    return card;
  }

  private Node channels() {
    var row = new FlowPane();
    row.getStyleClass().add("ready-channels");
    var group = new ToggleGroup();
    for (var channel : Channel.values()) {
      var radio = new RadioButton();
      radio.setId("channel-" + channel.name().toLowerCase(Locale.ROOT));
      radio.setToggleGroup(group);
      radio.setUserData(channel);
      radio.textProperty().bind(wording.of(CallTexts.channel(channel)));
      row.getChildren().add(radio);
    }
    desk.channelProperty()
        .subscribe(
            now ->
                group.getToggles().stream()
                    .filter(each -> each.getUserData() == now)
                    .forEach(each -> each.setSelected(true)));
    group
        .selectedToggleProperty()
        .subscribe(
            (was, now) -> {
              if (now != null && now.getUserData() instanceof Channel chosen) {
                desk.channelProperty().set(chosen);
              }
            });
    return row;
  }

  private Node number() {
    var label = text("form-label", "call.number");
    var field = new TextField();
    field.setId("number");
    field.setPrefColumnCount(12);
    field.textProperty().bindBidirectional(desk.numberProperty());
    field.setOnAction(event -> desk.answer());
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(wording.of("call.number"));
    var optional = text("caption", "call.number.optional");
    var row = new HBox(label, field, optional);
    row.getStyleClass().add("ready-number");
    return row;
  }

  private Node lastSaved() {
    var when = new Label();
    var badge = new Badge(wording);
    badge.setId("last-saved");
    var row = new HBox(when, badge);
    row.getStyleClass().add("ready-last");
    row.setVisible(false);
    desk.lastSavedProperty()
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

  private Label text(String styleClass, String key) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  /** Takes the focus where the next key is most likely wanted. */
  void focus() {
    answer.requestFocus();
  }
}
