package org.haidang.ui.shell;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Shows a newcomer round: a ring about a control of the window, and a few words beside it. Enter
 * goes on, Esc leaves. It never takes the caret, and all beneath it works meanwhile.
 */
final class FirstSteps extends Pane {

  private record Step(String target, String textKey) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("answer", "shell.steps.answer"),
          new Step("go-2", "shell.steps.go"),
          new Step("line-badge", "shell.steps.line"),
          new Step("language", "shell.steps.language"),
          new Step("help-hint", "shell.steps.help"));

  private static final double GAP = 12;

  private final Wording wording;
  private final Runnable done;
  private final Region ring = new Region();
  private final Label words = new Label();
  private final Label count = new Label();
  private final Button next = new Button();
  private final VBox card;
  private Subscription following = Subscription.EMPTY;
  private Subscription moving = Subscription.EMPTY;
  private List<Step> steps = List.of();
  private int now;

  /**
   * Not shown until {@link #start}.
   *
   * @param done is told when the person went through all steps or left them
   */
  FirstSteps(Wording wording, Runnable done) {
    this.wording = wording;
    this.done = done;
    setId("first-steps");
    setPickOnBounds(false);
    setVisible(false);
    ring.getStyleClass().add("steps-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    words.setId("first-steps-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    count.getStyleClass().add("caption");
    count.setMinWidth(USE_PREF_SIZE);
    next.setId("first-steps-next");
    next.getStyleClass().add("main");
    next.setFocusTraversable(false);
    next.setMinWidth(USE_PREF_SIZE);
    next.setGraphic(KeyHint.cap("Enter"));
    next.setOnAction(_ -> next());
    card = new VBox(words, foot());
    card.getStyleClass().addAll("paper", "steps-card");
    card.setManaged(false);
    card.setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(ring, card);
  }

  private HBox foot() {
    var leave = new Button();
    leave.setId("first-steps-leave");
    leave.getStyleClass().add("quiet");
    leave.setFocusTraversable(false);
    leave.setMinWidth(USE_PREF_SIZE);
    leave.setGraphic(KeyHint.cap("Esc"));
    leave.textProperty().bind(wording.of("shell.steps.leave"));
    leave.setOnAction(_ -> finish());
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    var foot = new HBox(count, spread, leave, next);
    foot.getStyleClass().add("steps-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  /** Begins with the first step whose control is in the window. */
  void start() {
    steps = STEPS.stream().filter(step -> target(step) != null).toList();
    now = 0;
    if (!steps.isEmpty()) {
      following.unsubscribe();
      setVisible(true);
      following = wording.language().subscribe(_ -> show());
    }
  }

  /** A key while they are shown; whether it was for them. */
  boolean use(KeyCode code) {
    switch (code) {
      case ENTER -> next();
      case ESCAPE -> finish();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void next() {
    now++;
    if (now < steps.size()) {
      show();
    } else {
      finish();
    }
  }

  private void finish() {
    putAway();
    done.run();
  }

  /** Makes room for something that matters more; they are due again another time. */
  void putAway() {
    following.unsubscribe();
    moving.unsubscribe();
    setVisible(false);
  }

  private void show() {
    words.setText(wording.get(steps.get(now).textKey()));
    count.setText((now + 1) + " / " + steps.size());
    next.setText(wording.get(now + 1 < steps.size() ? "shell.steps.next" : "shell.steps.end"));
    card.setAccessibleText(words.getText());
    card.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    followTarget();
    requestLayout();
  }

  private void followTarget() {
    moving.unsubscribe();
    var target = target(steps.get(now));
    if (target != null) {
      moving =
          Subscription.combine(
              target.localToSceneTransformProperty().subscribe(_ -> requestLayout()),
              target.layoutBoundsProperty().subscribe(_ -> requestLayout()));
    }
  }

  private @Nullable Node target(Step step) {
    var scene = getScene();
    var found = scene == null ? null : scene.lookup("#" + step.target());
    for (Node at = found; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return null;
      }
    }
    return found;
  }

  @Override
  protected void layoutChildren() {
    if (!isVisible() || steps.isEmpty()) {
      return;
    }
    var target = target(steps.get(Math.min(now, steps.size() - 1)));
    if (target == null) {
      return;
    }
    Bounds at = sceneToLocal(target.localToScene(target.getLayoutBounds()));
    ring.resizeRelocate(
        at.getMinX() - GAP / 3,
        at.getMinY() - GAP / 3,
        at.getWidth() + GAP * 2 / 3,
        at.getHeight() + GAP * 2 / 3);
    card.applyCss();
    double width = Math.min(card.prefWidth(-1), getWidth() - 2 * GAP);
    double height = Math.max(card.prefHeight(width), card.minHeight(width));
    double below = at.getMaxY() + GAP;
    double y = below + height <= getHeight() ? below : at.getMinY() - GAP - height;
    double x = Math.clamp(at.getMinX(), GAP, Math.max(GAP, getWidth() - GAP - width));
    card.resizeRelocate(x, Math.max(GAP, y), width, height);
    card.layout();
  }
}
