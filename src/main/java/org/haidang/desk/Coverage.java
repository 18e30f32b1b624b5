package org.haidang.desk;

import java.util.List;
import org.haidang.content.Script;

/** How much of each stage of a call is behind, or known without asking. Confined as its form. */
public final class Coverage {

  private final Known known;
  private final ScriptPlan plan;
  private final ScriptWalk walk;

  Coverage(Known known, ScriptPlan plan, ScriptWalk walk) {
    this.known = known;
    this.plan = plan;
    this.walk = walk;
  }

  /**
   * Whether each step of a stage that applies was said or is clear, and at least one was said or
   * asks something: where nothing applies yet, nothing is covered.
   */
  public boolean isCovered(Script.Stage stage) {
    var steps = applying(stage);
    return steps.stream().allMatch(it -> walk.isSaid(it) || walk.isClear(it))
        && (steps.stream().anyMatch(walk::isSaid) || share(stage).of() > 0);
  }

  /** How much is known of what the steps of a stage that apply need. */
  public ShareDone share(Script.Stage stage) {
    return known.share(
        applying(stage).stream().flatMap(step -> step.needs().stream()).distinct().toList());
  }

  private List<Script.Step> applying(Script.Stage stage) {
    return stage.steps().stream().filter(plan::applies).toList();
  }
}
