package org.haidang.ui.desk.referrals;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.haidang.referrals.Consent;
import org.haidang.referrals.ReferralState;
import org.haidang.ui.kit.Wording;

/** The reason of a step that wants one. */
final class StepPane extends VBox implements ActPane {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Label title;
  private final TextArea why;
  private final CheckBox takenBack = new CheckBox();

  StepPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    var bits = new Bits(wording);
    setId("step");
    getStyleClass().add("referral-act");
    title = bits.text("", "strong");
    why = bits.area("step-why", "referrals.step.why", 2);
    takenBack.setId("step-taken-back");
    takenBack.setWrapText(true);
    takenBack.textProperty().bind(wording.of("referrals.step.takenback"));
    getChildren()
        .setAll(
            title,
            takenBack,
            why,
            bits.line(bits.button("step-do", "referrals.step.do", "Ctrl+Enter", this::go)));
  }

  @Override
  public void show(Sheet now) {
    var to = model.stepTo();
    title.setText(wording.get(to.textKey()));
    takenBack.setVisible(
        to == ReferralState.WITHDRAWN
            && !now.course().disputed()
            && now.consent().ground() == Consent.Ground.CONSENT);
    takenBack.setManaged(takenBack.isVisible());
  }

  void clear() {
    why.clear();
    takenBack.setSelected(takenBack.isVisible());
  }

  void go() {
    model.step(why.getText(), takenBack.isVisible() && takenBack.isSelected());
  }

  @Override
  public void focus() {
    clear();
    why.requestFocus();
  }
}
