package org.haidang.ui.settings.accounts;

import javafx.scene.control.ComboBox;
import org.haidang.ui.kit.Worded;
import org.haidang.ui.kit.Wording;

/** After how long without a touch this computer locks. */
final class IdleMinutes extends ComboBox<Integer> {

  private final OwnAccountViewModel model;

  IdleMinutes(OwnAccountViewModel model, Wording wording) {
    this.model = model;
    setId("own-idle");
    getItems().setAll(OwnAccountViewModel.MINUTES);
    setConverter(
        new Worded<>(
            value ->
                value == 0
                    ? wording.get("accounts.own.idle.never")
                    : wording.get("accounts.own.idle.minutes", value)));
    accessibleTextProperty().bind(wording.of("accounts.own.idle"));
    setOnAction(
        _ -> {
          if (getValue() != null) {
            model.idleMinutes().set(getValue());
          }
        });
  }

  /** In the present language, as it is set. */
  void showSet() {
    setValue(null);
    setValue(model.idleMinutes().get());
  }
}
