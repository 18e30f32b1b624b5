package org.haidang.ui.desk.referrals;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.haidang.model.RecordType;
import org.haidang.referrals.ReferralState;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Wording;

/** What can be done next with a referral, each with its digit. */
final class DeedsLine extends FlowPane {

  private static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final Label whyNot;
  private final List<Button> buttons = new ArrayList<>();

  /** None yet; {@code whyNot} says why the one with the focus cannot be done. */
  DeedsLine(ReferralsViewModel model, Wording wording, Bits bits, Label whyNot) {
    this.model = model;
    this.wording = wording;
    this.bits = bits;
    this.whyNot = whyNot;
    getStyleClass().add("referral-line");
  }

  /** Presses the one with {@code digit}; false when there is none. */
  boolean press(int digit) {
    if (digit < 1 || digit > buttons.size()) {
      return false;
    }
    buttons.get(digit - 1).fire();
    return true;
  }

  void focus() {
    if (!buttons.isEmpty()) {
      buttons.getFirst().requestFocus();
    }
  }

  /** Draws them anew; the focus stays on the same one. */
  void draw(Sheet now) {
    var focused = buttons.stream().filter(Node::isFocused).map(Node::getId).findFirst();
    buttons.clear();
    if (now.asks()) {
      add("deed-consent", wording.get("referrals.deed.consent"), () -> model.begin(Act.CONSENT));
    }
    for (var next : now.next()) {
      var button =
          add(
              "deed-" + next.to().stored(),
              wording.get(
                  now.course().disputed()
                      ? next.to().textKey()
                      : "referral.step." + next.to().stored()),
              () -> model.begin(next));
      next.refusal()
          .ifPresent(
              no -> {
                button.pseudoClassStateChanged(FORBIDDEN, true);
                var from = no.from();
                var why =
                    wording.get(
                        no.textKey(),
                        from == null ? "" : wording.get(from.textKey()),
                        wording.get(no.to().textKey()));
                button.setAccessibleHelp(why);
                button.focusedProperty().subscribe((was, has) -> whyNot.setText(has ? why : ""));
              });
    }
    if (now.held().isEmpty()) {
      add("deed-send", wording.get("referrals.deed.send"), () -> model.begin(Act.SEND));
    }
    if (now.tells()) {
      var id = now.state().id();
      add(
          "deed-told",
          wording.get("referrals.deed.told"),
          () -> model.move(() -> model.parts().referrals().agencyTold(id), _ -> {}));
    }
    if (now.course().passed(ReferralState.SENT)) {
      add("deed-feedback", wording.get("referrals.deed.feedback"), () -> model.begin(Act.FEEDBACK));
    }
    now.person()
        .ifPresent(
            id ->
                add(
                    "deed-person",
                    wording.get("referrals.deed.person"),
                    () -> GoEvent.fire(this, new Destination.OneRecord(RecordType.PERSON, id))));
    getChildren().setAll(buttons);
    focused.ifPresent(
        id ->
            buttons.stream()
                .filter(it -> id.equals(it.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus));
  }

  private Button add(String id, String words, Runnable act) {
    var button = bits.button(id, String.valueOf(buttons.size() + 1), act);
    button.setText(words);
    buttons.add(button);
    return button;
  }
}
