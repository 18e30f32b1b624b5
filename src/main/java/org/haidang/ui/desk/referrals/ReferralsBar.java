package org.haidang.ui.desk.referrals;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Which referrals are listed, and what may be begun. */
final class ReferralsBar extends VBox {

  private final ToggleGroup lists = new ToggleGroup();

  ReferralsBar(
      ReferralsView view, ReferralsViewModel model, Bits bits, RatePane rate, Wording wording) {
    var chips = new FlowPane();
    chips.getStyleClass().add("contacts-lists");
    for (var each : Shown.values()) {
      var chip = new ToggleButton();
      chip.textProperty().bind(wording.of(each.textKey()));
      chip.setId("shown-" + each.name().toLowerCase(Locale.ROOT));
      chip.setUserData(each);
      chip.setToggleGroup(lists);
      chip.getStyleClass().add("chip");
      chip.setSelected(each == Shown.OPEN);
      chip.setOnAction(_ -> model.shown().set(each));
      chips.getChildren().add(chip);
    }
    chips.getChildren().addAll(new KeyHint("F7", wording.of("referrals.keys.next")));
    var fresh =
        bits.line(
            bits.button("referral-new", "referrals.new", "Ctrl+N", () -> view.begin(Act.NEW, null)),
            bits.button(
                "report-new", "referrals.report.new", "Ctrl+B", () -> view.begin(Act.REPORT, null)),
            rate);
    getChildren().addAll(chips, fresh);
    getStyleClass().add("contacts-bar");
  }

  /** {@code now} is listed. */
  void mark(Shown now) {
    lists.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == now)
        .forEach(toggle -> toggle.setSelected(true));
  }
}
