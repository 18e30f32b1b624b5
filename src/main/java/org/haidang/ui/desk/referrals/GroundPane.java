package org.haidang.ui.desk.referrals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.content.LegalRule;
import org.haidang.referrals.Consent.Representative;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.Referrals;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * When nobody can be asked: a supervisor's decision in the child's best interests, or what the law
 * lets; signed, with a reason, for the items ticked and no more.
 */
final class GroundPane extends VBox implements ActPane {

  /** A rule that may be chosen; with whom it stands so, of a decision. */
  private record Basis(LegalRule rule, @Nullable Representative representative) {}

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final ToggleGroup chosen = new ToggleGroup();
  private final VBox bases = new VBox();
  private final FlowPane items = new FlowPane();
  private final List<CheckBox> boxes = new ArrayList<>();
  private final TextArea why;
  private @Nullable Sheet sheet;
  private String drawn = "";

  GroundPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    this.bits = new Bits(wording);
    setId("ground");
    getStyleClass().add("referral-act");
    bases.getStyleClass().add("referral-items");
    items.getStyleClass().add("referral-line");
    why = bits.area("ground-why", "referrals.ground.why", 2);
    getChildren()
        .setAll(
            bits.say("referrals.ground.about", "caption"),
            bases,
            bits.say("referrals.consent.items", "caption"),
            items,
            why,
            bits.line(bits.button("ground-sign", "referrals.ground.sign", "", this::sign)));
  }

  @Override
  public void forget() {
    drawn = "";
  }

  /** News of the same referral leave alone what is being chosen. */
  @Override
  public void show(Sheet now) {
    var same = now.state().id() + wording.tag() + now.text(ReferralFields.AGENCY_NAME);
    if (same.equals(drawn)) {
      sheet = now;
      return;
    }
    drawn = same;
    var text = why.getText();
    if (sheet == null || !sheet.state().id().equals(now.state().id())) {
      text = "";
    }
    sheet = now;
    why.setText(text);
    var tag = wording.tag();
    chosen.getToggles().clear();
    bases.getChildren().clear();
    if (model.parts().mayDecide()) {
      now.decision().forEach((who, rule) -> add(new Basis(rule, who), tag));
    } else if (!now.decision().isEmpty()) {
      bases.getChildren().add(bits.say("referrals.ground.supervisor", "caption"));
    }
    now.exceptions().forEach(rule -> add(new Basis(rule, null), tag));
    boxes.clear();
    for (var item : now.items()) {
      var box = new CheckBox(item.say().in(tag));
      box.setUserData(item.name());
      box.setId("ground-item-" + item.name());
      boxes.add(box);
    }
    items.getChildren().setAll(boxes);
  }

  private void add(Basis basis, String tag) {
    var toggle = new ToggleButton(basis.rule().label().in(tag));
    toggle.setId("ground-" + basis.rule().name());
    toggle.setUserData(basis);
    toggle.setToggleGroup(chosen);
    toggle.getStyleClass().add("chip");
    var says = basis.rule().says().in(tag) + " (" + basis.rule().law().in(tag) + ")";
    toggle.setAccessibleHelp(says);
    bases.getChildren().addAll(toggle, bits.text(says, "caption"));
  }

  private void sign() {
    var now = sheet;
    var basis = chosen.getSelectedToggle();
    if (now == null || basis == null) {
      model.refuse("referral.consent.no.no_law");
      return;
    }
    var names = new LinkedHashSet<String>();
    boxes.stream()
        .filter(CheckBox::isSelected)
        .forEach(box -> names.add(String.valueOf(box.getUserData())));
    var writing = writing((Basis) basis.getUserData(), names, why.getText());
    model.move(
        () -> model.parts().referrals().answered(now.state().id(), writing), _ -> model.leave());
  }

  private static Referrals.Writing writing(Basis basis, Set<String> items, String reason) {
    var who = basis.representative();
    return (consents, body, signature) ->
        who == null
            ? consents.excepted(body, basis.rule().name(), items, reason, signature)
            : consents.decided(body, who, basis.rule().name(), items, reason, signature);
  }

  @Override
  public void focus() {
    (bases.getChildren().isEmpty() ? why : bases.getChildren().getFirst()).requestFocus();
  }
}
