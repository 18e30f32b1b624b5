package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.WhenSeen;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What is asked before each act on a referral; one at a time is shown. */
final class ActPanes {

  private final ReferralsViewModel model;
  private final Map<Act, ActPane> panes = new EnumMap<>(Act.class);

  ActPanes(ReferralsViewModel model, Wording wording, Function<String, Optional<Path>> file) {
    this.model = model;
    panes.put(Act.CONSENT, new ConsentPane(model, wording));
    panes.put(Act.GROUND, new GroundPane(model, wording));
    panes.put(Act.STEP, new StepPane(model, wording));
    panes.put(Act.SEND, new SendPane(model, wording, file));
    panes.put(Act.FEEDBACK, new FeedbackPane(model, wording));
  }

  /**
   * All of them, in the order of the acts, each in the window while it is shown only; asked once.
   */
  List<Node> nodes() {
    return panes.values().stream().<Node>map(pane -> new WhenSeen((Node) pane)).toList();
  }

  /** The pane of an act; null where nothing is asked. */
  @Nullable ActPane get(Act act) {
    return panes.get(act);
  }

  /** Shows that of one act, and gives it the focus. */
  void turn(Act to) {
    panes.forEach(
        (act, pane) -> {
          var node = (Node) pane;
          node.setVisible(act == to);
          if (act != to) {
            pane.forget();
          }
        });
    var pane = panes.get(to);
    var now = model.sheet().get();
    if (pane != null && now != null) {
      pane.show(now);
      pane.focus();
    }
  }

  /** Whether the pane of {@code act} used a key with Ctrl. */
  boolean shortcut(Act act, KeyCode code) {
    return switch (panes.get(act)) {
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
}
