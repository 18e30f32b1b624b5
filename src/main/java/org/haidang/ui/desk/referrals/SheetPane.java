package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;

/**
 * One referral: to whom, where it stands, what can be done next; then what is being done; then the
 * steps.
 */
final class SheetPane extends VBox {

  private final ReferralsViewModel model;
  private final SheetHead head;
  private final WhomPane whom;
  private final DeedsLine deeds;
  private final Label whyNot;
  private final StepsLine steps;
  private final FeedbackLines feedback;
  private final Map<Act, ActPane> acts = new EnumMap<>(Act.class);

  SheetPane(
      ReferralsViewModel model,
      Wording wording,
      Formats formats,
      Function<String, Optional<Path>> file) {
    this.model = model;
    var bits = new Bits(wording);
    head = new SheetHead(wording, formats, bits);
    feedback = new FeedbackLines(wording, formats, bits);
    whom = new WhomPane(model, wording);
    steps = new StepsLine(wording, formats);
    whyNot = bits.text("", "referral-whynot");
    whyNot.setId("why-not");
    deeds = new DeedsLine(model, wording, bits, whyNot);
    whyNot.managedProperty().bind(whyNot.textProperty().isNotEmpty());
    acts.put(Act.CONSENT, new ConsentPane(model, wording));
    acts.put(Act.GROUND, new GroundPane(model, wording));
    acts.put(Act.STEP, new StepPane(model, wording));
    acts.put(Act.SEND, new SendPane(model, wording, file));
    acts.put(Act.FEEDBACK, new FeedbackPane(model, wording));
    setId("referral-sheet");
    getStyleClass().add("referral-sheet");
    getChildren().setAll(head, whom, deeds, whyNot);
    acts.values().forEach(pane -> getChildren().add((Node) pane));
    getChildren().addAll(bits.say("referrals.steps", "record-section"), steps, feedback);
    turn(Act.NONE);
  }

  /** Has {@code line} tell how far the referral has come. */
  void tellWhere(WhereLine line) {
    head.tellWhere(line);
  }

  /** Draws it anew. */
  void draw(Sheet now, boolean plain) {
    head.draw(now, plain);
    whom.draw(now);
    deeds.draw(now);
    steps.draw(now.course(), plain);
    feedback.draw(now, plain);
    var pane = acts.get(model.act().get());
    if (pane != null) {
      pane.show(now);
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
    deeds.focus();
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
      return deeds.press(key.getCode().getChar().charAt(0) - '0');
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
