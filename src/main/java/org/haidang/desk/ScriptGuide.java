package org.haidang.desk;

import java.util.List;
import java.util.function.Predicate;
import org.haidang.content.FormSession;
import org.haidang.model.Body;

/**
 * Leads a counselor through a call by a script that listens to the form: where the call is, what is
 * covered, what would be useful to ask next. Confined as its form.
 */
public final class ScriptGuide {

  private final ScriptWalk walk;
  private final Coverage coverage;
  private final NextQuestion question;

  /**
   * A guide through the script of {@code form}'s pack, which has at least one step.
   *
   * @param blank what the form holds when nobody answered anything
   * @param excused whether somebody said why the question at a path is left open
   * @param memory what {@link #memory} told before; a step's name or any other text does, too
   */
  public ScriptGuide(FormSession form, Body blank, Predicate<String> excused, String memory) {
    var known = new Known(form, blank, excused);
    var plan = new ScriptPlan(form);
    var before = ScriptMemory.of(memory);
    walk = new ScriptWalk(form, known, plan, before);
    coverage = new Coverage(known, plan, walk);
    question = new NextQuestion(form, known, plan, walk, before.declined());
  }

  /** Where the call is. */
  public ScriptWalk walk() {
    return walk;
  }

  /** What of it is covered. */
  public Coverage coverage() {
    return coverage;
  }

  /** What would be useful to ask next. */
  public NextQuestion question() {
    return question;
  }

  /** Where it stands, for a draft: names of the pack only, nothing personal. */
  public String memory() {
    return new ScriptMemory(walk.way(), List.copyOf(walk.said()), List.copyOf(question.declined()))
        .text();
  }
}
