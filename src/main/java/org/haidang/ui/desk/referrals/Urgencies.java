package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.kit.Wording;

/** How urgent it is, one of a few. */
final class Urgencies extends FlowPane {

  private static final List<String> URGENCIES = List.of("danger", "high", "normal", "low");

  private final ToggleGroup group = new ToggleGroup();

  /** The usual one is chosen. */
  Urgencies(Wording wording) {
    getStyleClass().add("referral-line");
    for (var each : URGENCIES) {
      var chip = new ToggleButton();
      chip.textProperty().bind(wording.of("referrals.urgency." + each));
      chip.setId("urgency-" + each);
      chip.setUserData(each);
      chip.setToggleGroup(group);
      chip.getStyleClass().add("chip");
      getChildren().add(chip);
      if (each.equals("normal")) {
        chip.setSelected(true);
      }
    }
  }

  /** The one chosen, as it is stored. */
  String chosen() {
    return Optional.ofNullable(group.getSelectedToggle())
        .map(toggle -> String.valueOf(toggle.getUserData()))
        .orElse("normal");
  }
}
