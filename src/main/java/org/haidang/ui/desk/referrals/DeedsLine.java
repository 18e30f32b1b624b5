package org.haidang.ui.desk.referrals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.haidang.model.RecordType;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.StepRules;
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
  private final Map<String, Runnable> acts = new HashMap<>();
  private final Set<List<String>> shown = new HashSet<>();

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

  /**
   * Draws what is possible now. What was possible before and reads the same stays the same button:
   * a click that is half done does not fall through.
   */
  void draw(Sheet now) {
    var deeds = deeds(now);
    var focused = buttons.stream().filter(Node::isFocused).map(Node::getId).findFirst();
    var before =
        buttons.stream()
            .collect(Collectors.toMap(Node::getId, Function.identity(), (one, _) -> one));
    acts.clear();
    buttons.clear();
    for (var deed : deeds) {
      acts.put(deed.id(), deed.act());
      var digit = String.valueOf(buttons.size() + 1);
      var button = shown.contains(deed.face(digit)) ? before.get(deed.id()) : null;
      buttons.add(button != null ? button : button(deed, digit));
    }
    shown.clear();
    for (int i = 0; i < deeds.size(); i++) {
      shown.add(deeds.get(i).face(String.valueOf(i + 1)));
    }
    if (!getChildren().equals(buttons)) {
      getChildren().setAll(buttons);
    }
    focused.ifPresent(
        id ->
            buttons.stream()
                .filter(it -> id.equals(it.getId()) && !it.isFocused())
                .findFirst()
                .ifPresent(Node::requestFocus));
  }

  /**
   * One thing that can be done, or that cannot be done now.
   *
   * @param why it cannot; empty when it can
   */
  private record Deed(String id, String words, String why, Runnable act) {

    /** All that can be seen of it. */
    List<String> face(String digit) {
      return List.of(id, words, why, digit);
    }
  }

  private List<Deed> deeds(Sheet now) {
    var deeds = new ArrayList<Deed>();
    if (now.asks()) {
      deeds.add(deed("deed-consent", "referrals.deed.consent", () -> model.begin(Act.CONSENT)));
    }
    for (var next : now.next()) {
      var key =
          now.course().disputed() ? next.to().textKey() : "referral.step." + next.to().stored();
      var why = next.refusal().map(this::why).orElse("");
      deeds.add(
          new Deed("deed-" + next.to().stored(), wording.get(key), why, () -> model.begin(next)));
    }
    if (now.held().isEmpty()) {
      deeds.add(deed("deed-send", "referrals.deed.send", () -> model.begin(Act.SEND)));
    }
    if (now.tells()) {
      var id = now.state().id();
      deeds.add(
          deed(
              "deed-told",
              "referrals.deed.told",
              () -> model.move(() -> model.parts().referrals().agencyTold(id), _ -> {})));
    }
    if (now.course().passed(ReferralState.SENT)) {
      deeds.add(deed("deed-feedback", "referrals.deed.feedback", () -> model.begin(Act.FEEDBACK)));
    }
    now.person()
        .ifPresent(
            id ->
                deeds.add(
                    deed(
                        "deed-person",
                        "referrals.deed.person",
                        () ->
                            GoEvent.fire(this, new Destination.OneRecord(RecordType.PERSON, id)))));
    return deeds;
  }

  private Deed deed(String id, String key, Runnable act) {
    return new Deed(id, wording.get(key), "", act);
  }

  private String why(StepRules.Refusal no) {
    var from = no.from();
    return wording.get(
        no.textKey(),
        from == null ? "" : wording.get(from.textKey()),
        wording.get(no.to().textKey()));
  }

  private Button button(Deed deed, String digit) {
    var button = bits.button(deed.id(), digit, () -> acts.getOrDefault(deed.id(), () -> {}).run());
    button.setText(deed.words());
    if (!deed.why().isEmpty()) {
      button.pseudoClassStateChanged(FORBIDDEN, true);
      button.setAccessibleHelp(deed.why());
      button.focusedProperty().subscribe((was, has) -> whyNot.setText(has ? deed.why() : ""));
    }
    return button;
  }
}
