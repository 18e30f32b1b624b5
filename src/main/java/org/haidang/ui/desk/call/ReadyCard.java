package org.haidang.ui.desk.call;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.Availability.State;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Big and calm: whether the next contact may come, and the key that takes it. */
final class ReadyCard extends VBox {

  private final Wording wording;
  private final AvailabilityViewModel availability;
  private final Button answer = new Button();

  ReadyCard(CallDeskViewModel desk, Wording wording, NextContact next) {
    this.wording = wording;
    this.availability = desk.availability();
    var title = text("ready-title", title());
    title.setId("ready-title");
    answer.setId("answer");
    answer.getStyleClass().addAll("main", "ready-answer");
    answer.textProperty().bind(wording.of("call.answer"));
    answer.setGraphic(KeyHint.cap("F2"));
    answer.disableProperty().bind(desk.openingProperty());
    answer.setOnAction(_ -> desk.answer());
    getChildren()
        .addAll(
            title,
            text("ready-todo", todo()),
            actions(),
            new LineChoice(desk.line(), wording),
            next);
    getStyleClass().addAll("paper", "ready-card");
  }

  private FlowPane actions() {
    var more = button("more", "F11", wording.of("call.wrap.more"));
    more.setOnAction(_ -> availability.extend());
    more.visibleProperty().bind(is(State.WrapUp.class));
    var pause =
        button(
            "pause",
            "Ctrl+P",
            availability
                .stateProperty()
                .flatMap(
                    now ->
                        wording.of(now instanceof State.Paused ? "call.pause.end" : "call.pause")));
    pause.setOnAction(_ -> availability.pauseOrReady());
    more.managedProperty().bind(more.visibleProperty());
    var line = new FlowPane(answer, more, pause);
    line.getStyleClass().add("ready-actions");
    return line;
  }

  private ObservableValue<Boolean> is(Class<? extends State> kind) {
    return availability.stateProperty().map(kind::isInstance);
  }

  private ObservableValue<String> title() {
    return availability
        .stateProperty()
        .flatMap(
            now ->
                switch (now) {
                  case State.WrapUp _ ->
                      availability.leftProperty().flatMap(left -> wording.of("call.wrap", left));
                  case State.Paused _ -> wording.of("call.paused");
                  case State.Ready _, State.InContact _ -> wording.of("call.ready");
                });
  }

  private ObservableValue<String> todo() {
    return availability
        .stateProperty()
        .flatMap(
            now ->
                wording.of(
                    switch (now) {
                      case State.WrapUp _ -> "call.wrap.todo";
                      case State.Paused _ -> "call.paused.todo";
                      case State.Ready _, State.InContact _ -> "call.ready.todo";
                    }));
  }

  private static Button button(String id, String key, ObservableValue<String> words) {
    var button = new Button();
    button.setId(id);
    button.getStyleClass().add("call-small");
    button.setGraphic(KeyHint.cap(key));
    button.textProperty().bind(words);
    return button;
  }

  private static Label text(String styleClass, ObservableValue<String> words) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.textProperty().bind(words);
    return label;
  }

  /** Takes the focus where the next key is most likely wanted. */
  void focus() {
    answer.requestFocus();
  }
}
