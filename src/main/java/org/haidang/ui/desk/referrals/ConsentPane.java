package org.haidang.ui.desk.referrals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.content.ConsentItem;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Consent, asked: the sentence to read aloud, large; who answers; yes, partly, no, each one key; of
 * partly the items by their digits.
 */
final class ConsentPane extends VBox implements ActPane {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final Label sentence;
  private final Label who;
  private final FlowPane speakers = new FlowPane();
  private final ToggleGroup speaking = new ToggleGroup();
  private final VBox items = new VBox();
  private final List<CheckBox> boxes = new ArrayList<>();
  private @Nullable Sheet sheet;
  private String drawn = "";

  ConsentPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    this.bits = new Bits(wording);
    sentence = bits.text("", "spoken");
    sentence.setId("consent-sentence");
    who = bits.text("", "caption");
    speakers.getStyleClass().add("referral-line");
    items.getStyleClass().add("referral-items");
    items.setId("consent-items");
    getStyleClass().add("referral-act");
    setId("consent");
    getChildren()
        .setAll(
            bits.say("referrals.consent.read", "caption"),
            sentence,
            who,
            speakers,
            bits.line(
                bits.button("consent-yes", "referrals.consent.yes", "C", () -> say(Said.YES)),
                bits.button("consent-partly", "referrals.consent.partly", "M", this::partly),
                bits.button("consent-no", "referrals.consent.no", "K", () -> say(Said.NO)),
                bits.button(
                    "consent-ground",
                    "referrals.ground.title",
                    "H",
                    () -> model.begin(ReferralsViewModel.Act.GROUND))),
            items,
            bits.say("referrals.consent.silence", "caption"));
    visibleProperty().addListener((_, _, now) -> hideItems());
    speaking
        .selectedToggleProperty()
        .subscribe(
            () -> {
              var now = sheet;
              if (now != null) {
                read(now);
              }
            });
  }

  private void hideItems() {
    items.setVisible(false);
    items.setManaged(false);
  }

  @Override
  public void forget() {
    drawn = "";
  }

  /** News of the same referral leave alone what is being chosen. */
  @Override
  public void show(Sheet now) {
    var same = now.state().id() + wording.tag() + now.sentence() + now.demanded();
    if (same.equals(drawn)) {
      sheet = now;
      return;
    }
    drawn = same;
    sheet = now;
    var tag = wording.tag();
    who.setText(
        now.demanded()
            .map(speaker -> wording.get("referrals.consent.who." + name(speaker)))
            .orElseGet(() -> wording.get("referrals.consent.who.unknown")));
    speakers(now);
    read(now);
    boxes.clear();
    items.getChildren().setAll(bits.say("referrals.consent.items", "caption"));
    for (int i = 0; i < now.items().size(); i++) {
      items.getChildren().add(box(now.items().get(i), i + 1, tag));
    }
    items
        .getChildren()
        .add(
            bits.line(
                bits.button(
                    "consent-save", "referrals.consent.save", "Enter", () -> say(Said.PARTLY))));
    hideItems();
  }

  private CheckBox box(ConsentItem item, int number, String tag) {
    var box = new CheckBox(number + "  " + item.say().in(tag));
    box.setId("consent-item-" + item.name());
    box.setUserData(item.name());
    boxes.add(box);
    return box;
  }

  private void speakers(Sheet now) {
    speakers.getChildren().clear();
    speaking.getToggles().clear();
    for (var speaker : Speaker.values()) {
      var toggle = new ToggleButton(wording.get("referrals.speaker." + name(speaker)));
      toggle.setUserData(speaker);
      toggle.setToggleGroup(speaking);
      toggle.getStyleClass().add("chip");
      toggle.setId("speaker-" + name(speaker));
      speakers.getChildren().add(toggle);
      if (now.demanded().orElse(Speaker.SELF) == speaker) {
        toggle.setSelected(true);
      }
    }
  }

  /** One speaks to a child otherwise than to whoever speaks for it. */
  private void read(Sheet now) {
    boolean another = speaker().filter(it -> it == Speaker.REPRESENTATIVE).isPresent();
    var words = (another ? now.toAnother() : now.sentence()).in(wording.tag());
    sentence.setText(words.isEmpty() ? wording.get("referrals.consent.none") : words);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Speaker> speaker() {
    return Optional.ofNullable(speaking.getSelectedToggle())
        .map(toggle -> (Speaker) toggle.getUserData());
  }

  private void partly() {
    items.setVisible(true);
    items.setManaged(true);
    if (!boxes.isEmpty()) {
      boxes.getFirst().requestFocus();
    }
  }

  private void say(Said said) {
    var now = sheet;
    if (now == null || speaker().isEmpty()) {
      return;
    }
    var who = speaker().get();
    var chosen = chosen();
    var offered = now.items().stream().map(ConsentItem::name).toList();
    var read = sentence.getText();
    model.move(
        () ->
            model
                .parts()
                .referrals()
                .answered(
                    now.state().id(),
                    (consents, body, signature) ->
                        consents.said(
                            body, said, who, offered, chosen, now.demanded(), read, signature)),
        _ -> model.leave());
  }

  private Set<String> chosen() {
    var names = new LinkedHashSet<String>();
    boxes.stream()
        .filter(CheckBox::isSelected)
        .forEach(box -> names.add(String.valueOf(box.getUserData())));
    return names;
  }

  @Override
  public void focus() {
    lookup("#consent-yes").requestFocus();
  }

  /** Letters answer, in either language; digits tick items. */
  @Override
  public boolean use(KeyEvent key) {
    var open = items.isVisible();
    if (key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    switch (key.getCode()) {
      case C, Y -> say(Said.YES);
      case M, P -> partly();
      case K, N -> say(Said.NO);
      case H -> model.begin(ReferralsViewModel.Act.GROUND);
      case ENTER -> {
        if (!open || !items.isFocusWithin()) {
          return false;
        }
        say(Said.PARTLY);
      }
      default -> {
        return open && tick(key.getCode());
      }
    }
    return true;
  }

  private boolean tick(KeyCode code) {
    if (!code.isDigitKey()) {
      return false;
    }
    int number = code.getChar().charAt(0) - '0';
    if (number < 1 || number > boxes.size()) {
      return false;
    }
    var box = boxes.get(number - 1);
    box.setSelected(!box.isSelected());
    box.requestFocus();
    return true;
  }
}
