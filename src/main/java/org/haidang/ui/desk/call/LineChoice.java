package org.haidang.ui.desk.call;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.haidang.content.Pack;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** On which line the next contact comes; nothing where there is only one. */
final class LineChoice extends FlowPane {

  private final LineViewModel model;
  private final Wording wording;
  private final ToggleGroup group = new ToggleGroup();

  LineChoice(LineViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    setId("lines");
    getStyleClass().add("ready-lines");
    managedProperty().bind(visibleProperty());
    model.lines().addListener((ListChangeListener<Pack>) _ -> fill());
    fill();
    model.nextProperty().subscribe(this::mark);
  }

  private void fill() {
    group.getToggles().clear();
    getChildren().clear();
    setVisible(model.several());
    var title = new Label();
    title.getStyleClass().add("form-label");
    title.textProperty().bind(wording.of("call.line"));
    getChildren().add(title);
    for (var line : model.lines()) {
      var radio = new RadioButton();
      radio.setId("line-" + line.id());
      radio.setToggleGroup(group);
      radio.setUserData(line);
      radio.textProperty().bind(wording.language().map(_ -> line.title().in(wording.tag())));
      radio.setOnAction(_ -> model.choose(line));
      var choice = new HBox(radio, KeyHint.cap("Alt+" + (model.lines().indexOf(line) + 1)));
      choice.getStyleClass().add("ready-line");
      getChildren().add(choice);
    }
    mark(model.nextProperty().get());
  }

  private void mark(Pack next) {
    group.getToggles().stream()
        .filter(each -> next.equals(each.getUserData()))
        .forEach(each -> each.setSelected(true));
  }
}
