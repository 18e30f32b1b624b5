package org.haidang.content;

import java.util.List;

/**
 * What to say, stage by stage.
 *
 * @param stages in the order of a call
 * @param quiet what to ask, one at a time, when the caller cannot talk freely: each step's first
 *     field takes the answer; a select with the choices {@code yes} and {@code no} takes yes or no
 */
public record Script(List<Stage> stages, List<Step> quiet) {

  /** A pack without a script. */
  public static final Script NONE = new Script(List.of(), List.of());

  public Script {
    stages = List.copyOf(stages);
    quiet = List.copyOf(quiet);
  }

  /**
   * A part of the call.
   *
   * @param name unique in the pack
   * @param title its name in the rail
   * @param steps at least one
   */
  public record Stage(String name, Label title, List<Step> steps) {
    public Stage {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One thing to say.
   *
   * @param name unique in the pack
   * @param say the spoken line
   * @param coach a note for the counselor; may be empty
   * @param listenFor what to listen for; may be empty
   * @param never what never to say; may be empty
   * @param fields paths of the questions it surfaces
   * @param relevant when it applies, an XPath over the form; empty for always
   */
  public record Step(
      String name,
      Label say,
      Label coach,
      Label listenFor,
      Label never,
      List<String> fields,
      String relevant) {
    public Step {
      fields = List.copyOf(fields);
    }
  }
}
