package org.haidang.ui.desk.call;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.haidang.content.Pack;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The blank forms to be printed, one for each line. */
final class BlankForms extends FlowPane {

  private final LineViewModel model;
  private final Wording wording;
  private final Consumer<Pack> print;

  /** The forms of {@code model}'s lines; {@code print} asks where to and writes one. */
  BlankForms(LineViewModel model, Wording wording, Consumer<Pack> print) {
    this.model = model;
    this.wording = wording;
    this.print = print;
    setId("blank-forms");
    getStyleClass().add("ready-papers");
    model.lines().addListener((ListChangeListener<Pack>) _ -> fill());
    fill();
  }

  private void fill() {
    getChildren().clear();
    for (var line : model.lines()) {
      var button = new Button();
      button.setId("blank-" + line.id());
      button.getStyleClass().addAll("quiet", "call-small");
      button.setGraphic(new FontIcon(Material2MZ.PRINT));
      button
          .textProperty()
          .bind(
              Bindings.createStringBinding(() -> words(model, wording, line), wording.language()));
      button.setOnAction(_ -> print.accept(line));
      getChildren().add(button);
    }
  }

  /** What is done with {@code line}'s form, its name said where there are several. */
  static String words(LineViewModel model, Wording wording, Pack line) {
    return model.several()
        ? wording.get("call.paper.of", line.title().in(wording.tag()))
        : wording.get("call.paper");
  }
}
