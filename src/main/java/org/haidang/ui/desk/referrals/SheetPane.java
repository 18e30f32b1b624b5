package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
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
  private final ActPanes acts;

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
    acts = new ActPanes(model, wording, file);
    setId("referral-sheet");
    getStyleClass().add("referral-sheet");
    getChildren().setAll(head, whom, deeds, whyNot);
    getChildren().addAll(acts.nodes());
    getChildren().addAll(bits.say("referrals.steps", "record-section"), steps, feedback);
    acts.turn(Act.NONE);
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
    acts.turn(to);
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
      return acts.shortcut(act, key.getCode());
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

  /** Whether a key belongs to what is typed. */
  static boolean isText(Node focused) {
    return focused instanceof TextInputControl;
  }
}
