package org.haidang.ui.shell;

import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A field with its name above and what is wrong with it below, where room is kept for that. */
final class SignInField extends VBox {

  private final Label label;
  private final TextField input;

  SignInField(String key, TextField input, StringBinding fault, Wording wording) {
    getStyleClass().add("sign-in-field");
    var label = new Label();
    label.getStyleClass().add("medium");
    this.label = label;
    this.input = input;
    label.textProperty().bind(wording.of(key));
    label.setLabelFor(input);
    input.accessibleTextProperty().bind(wording.of(key));
    input.accessibleHelpProperty().bind(fault);
    var sign = new FontIcon(Material2MZ.REPORT_PROBLEM);
    sign.visibleProperty().bind(fault.isNotEmpty());
    var wrong = new Label();
    wrong.setId(input.getId() + "-fault");
    wrong.getStyleClass().add("field-fault");
    wrong.textProperty().bind(fault);
    wrong.setGraphic(sign);
    getChildren().addAll(label, input, wrong);
  }

  /** Gives it a name that changes. */
  void name(StringBinding name) {
    label.textProperty().bind(name);
    input.accessibleTextProperty().bind(name);
  }
}
