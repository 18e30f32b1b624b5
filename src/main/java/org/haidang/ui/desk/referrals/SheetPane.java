package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.model.RecordType;
import org.haidang.referrals.Feedback;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralState;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One referral: to whom, where it stands, what can be done next; then what is being done; then the
 * steps.
 */
final class SheetPane extends VBox {

  private static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final Bits bits;
  private final VBox head = new VBox();
  private final WhomPane whom;
  private final FlowPane deeds = new FlowPane();
  private final Label whyNot;
  private final StepsLine steps;
  private final VBox feedback = new VBox();
  private final Map<Act, ActPane> acts = new EnumMap<>(Act.class);
  private final List<Button> buttons = new ArrayList<>();
  private @Nullable WhereLine where;

  SheetPane(
      ReferralsViewModel model,
      Wording wording,
      Formats formats,
      Function<String, Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    this.bits = new Bits(wording);
    whom = new WhomPane(model, wording);
    steps = new StepsLine(wording, formats);
    whyNot = bits.text("", "referral-whynot");
    whyNot.setId("why-not");
    whyNot.managedProperty().bind(whyNot.textProperty().isNotEmpty());
    acts.put(Act.CONSENT, new ConsentPane(model, wording));
    acts.put(Act.GROUND, new GroundPane(model, wording));
    acts.put(Act.STEP, new StepPane(model, wording));
    acts.put(Act.SEND, new SendPane(model, wording, file));
    acts.put(Act.FEEDBACK, new FeedbackPane(model, wording));
    setId("referral-sheet");
    getStyleClass().add("referral-sheet");
    deeds.getStyleClass().add("referral-line");
    feedback.getStyleClass().add("referral-items");
    head.getStyleClass().add("referral-items");
    getChildren().setAll(head, whom, deeds, whyNot);
    acts.values().forEach(pane -> getChildren().add((Node) pane));
    getChildren().addAll(bits.say("referrals.steps", "record-section"), steps, feedback);
    turn(Act.NONE);
  }

  /** Has {@code line} tell how far the referral has come. */
  void tellWhere(WhereLine line) {
    where = line;
  }

  /** Draws it anew. */
  void draw(Sheet now, boolean plain) {
    head(now, plain);
    whom.draw(now);
    deeds(now);
    steps.draw(now.course(), plain);
    feedback(now, plain);
    var pane = acts.get(model.act().get());
    if (pane != null) {
      pane.show(now);
    }
  }

  private void head(Sheet now, boolean plain) {
    head.getChildren().clear();
    var agency = bits.text(now.text(ReferralFields.AGENCY_NAME), "heading");
    agency.setId("sheet-agency");
    head.getChildren().add(agency);
    var states =
        String.join(
            " / ", now.course().states().stream().map(it -> wording.get(it.textKey())).toList());
    var state = bits.text(states, "strong");
    state.setId("sheet-state");
    var urgency =
        bits.text(
            wording.get("referrals.urgency." + now.urgency()),
            now.urgency().equals("danger") ? "referral-danger" : "caption");
    head.getChildren().add(bits.line(state, urgency));
    if (now.course().disputed()) {
      head.getChildren().add(bits.say("referral.no.disputed", "notice"));
    }
    now.course()
        .due()
        .ifPresent(
            due ->
                head.getChildren()
                    .add(
                        bits.text(wording.get("referrals.due", formats.dateTime(due)), "caption")));
    var need = now.need().in(wording.tag());
    if (!need.isEmpty()) {
      head.getChildren().add(bits.text(wording.get("referrals.need", need)));
    }
    var asked = now.text(ReferralFields.ASKED);
    if (!asked.isEmpty()) {
      head.getChildren()
          .add(bits.text(wording.get("referrals.asked", plain ? asked : Masked.TEXT)));
    }
    head.getChildren().add(bits.text(ground(now), "caption"));
    var line = where;
    if (line != null) {
      line.tell(now.state().id());
      head.getChildren().add(line);
    }
    if (now.tells()) {
      head.getChildren().add(bits.say("referrals.tell.about", "notice"));
    }
  }

  private String ground(Sheet now) {
    var consent = now.consent();
    var items =
        String.join(
            ", ",
            now.items().stream()
                .filter(item -> consent.released().contains(item.name()))
                .map(item -> item.say().in(wording.tag()))
                .toList());
    var withdrawn = consent.withdrawn();
    if (withdrawn != null) {
      return wording.get("referrals.ground.withdrawn", formats.dateTime(withdrawn));
    }
    return switch (consent.ground()) {
      case CONSENT ->
          wording.get(
              "referrals.ground.consent",
              consent.at() == null ? "–" : formats.dateTime(consent.at()),
              consent.by(),
              items);
      case BEST_INTERESTS -> wording.get("referrals.ground.decision", items);
      case EXCEPTION -> wording.get("referrals.ground.exception", items);
      case NONE -> wording.get("referrals.ground.none");
    };
  }

  private void deeds(Sheet now) {
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
    deeds.getChildren().setAll(buttons);
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

  private void feedback(Sheet now, boolean plain) {
    feedback.getChildren().clear();
    for (Feedback each : now.feedback()) {
      var rating = each.rating();
      var at = each.at();
      feedback
          .getChildren()
          .add(
              bits.text(
                  wording.get(
                      "referrals.feedback.line",
                      rating == null ? "–" : wording.get(rating.textKey()),
                      wording.get(each.by().textKey()),
                      at == null ? "–" : formats.dateTime(at),
                      each.who())));
      if (!each.words().isEmpty()) {
        feedback
            .getChildren()
            .add(bits.text(plain ? each.words() : Masked.TEXT, "caption", "referral-why"));
      }
    }
  }

  /** Turns to what is being done. */
  void turn(Act to) {
    acts.forEach(
        (act, pane) -> {
          var node = (Node) pane;
          node.setVisible(act == to);
          node.setManaged(act == to);
          if (act != to) {
            pane.forget();
          }
        });
    var pane = acts.get(to);
    var now = model.sheet().get();
    if (pane != null && now != null) {
      pane.show(now);
      pane.focus();
    }
  }

  /** What was refused, in words. */
  void refused(String words) {
    whyNot.setText(words);
  }

  void focus() {
    if (!buttons.isEmpty()) {
      buttons.getFirst().requestFocus();
    }
  }

  /** Whether it used a key; digits press what is numbered, unless something is typed. */
  boolean use(KeyEvent key, boolean typing) {
    var act = model.act().get();
    if (key.isShortcutDown()) {
      return shortcut(act, key.getCode());
    }
    if (key.isAltDown()) {
      return key.getCode().isDigitKey() && whom.choose(key.getCode().getChar().charAt(0) - '0');
    }
    if (typing) {
      return false;
    }
    var pane = acts.get(act);
    if (pane != null && pane.use(key)) {
      return true;
    }
    if (act == Act.NONE && key.getCode().isDigitKey()) {
      int number = key.getCode().getChar().charAt(0) - '0';
      if (number >= 1 && number <= buttons.size()) {
        buttons.get(number - 1).fire();
        return true;
      }
    }
    return false;
  }

  private boolean shortcut(Act act, KeyCode code) {
    return switch (acts.get(act)) {
      case StepPane step when code == KeyCode.ENTER -> {
        step.go();
        yield true;
      }
      case FeedbackPane said when code == KeyCode.ENTER -> {
        said.save();
        yield true;
      }
      case SendPane send when code == KeyCode.P -> {
        send.letter();
        yield true;
      }
      case SendPane send when code == KeyCode.E -> {
        send.htcds();
        yield true;
      }
      case null, default -> false;
    };
  }

  /** Whether a key belongs to what is typed. */
  static boolean isText(Node focused) {
    return focused instanceof TextInputControl;
  }
}
