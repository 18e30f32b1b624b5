package org.haidang.ui.desk.referrals;

import java.util.HashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haidang.referrals.Course;
import org.haidang.referrals.Step;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** The steps of a referral, one beneath the other: when, what, who, why. */
final class StepsLine extends VBox {

  private final Wording wording;
  private final Formats formats;
  private final Bits bits;

  StepsLine(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
    this.bits = new Bits(wording);
    setId("referral-steps");
    getStyleClass().add("referral-steps");
  }

  void draw(Course course, boolean plain) {
    var heads = new HashSet<>(course.heads().stream().map(Step::id).toList());
    getChildren()
        .setAll(
            course.steps().stream()
                .map(step -> line(step, heads.contains(step.id()), plain))
                .toList());
  }

  private Node line(Step step, boolean now, boolean plain) {
    var at = step.at();
    var words =
        wording.get(
            "referrals.step.line",
            (now ? "● " : "○ ") + wording.get(step.to().textKey()),
            at == null ? "–" : formats.dateTime(at),
            wording.names().person(step.by()));
    var line = new VBox(bits.text(words, now ? "strong" : "medium"));
    var why = step.why();
    if (why != null) {
      line.getChildren().add(bits.text(plain ? why : Masked.TEXT, "caption", "referral-why"));
    }
    line.setFocusTraversable(false);
    line.setAccessibleText(words);
    return line;
  }

  /** The lines, for tests. */
  List<Node> lines() {
    return getChildren();
  }
}
