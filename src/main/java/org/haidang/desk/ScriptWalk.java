package org.haidang.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haidang.content.FormSession;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a script as the call goes: on to the next thing not clear yet, by what the caller
 * answers, into a way through and back, and back the way one came. Confined as its form.
 */
public final class ScriptWalk {

  private final FormSession form;
  private final Known known;
  private final ScriptPlan plan;
  private final Deque<String> way = new ArrayDeque<>();
  private final Set<String> said = new LinkedHashSet<>();

  /**
   * A walk where {@code memory} says; at the first step where it says nothing the pack knows.
   *
   * @param plan of a script with at least one step
   */
  ScriptWalk(FormSession form, Known known, ScriptPlan plan, ScriptMemory memory) {
    this.form = form;
    this.known = known;
    this.plan = plan;
    memory.way().stream().filter(plan::knows).forEach(way::addLast);
    memory.said().stream().filter(plan::knows).forEach(said::add);
    if (way.isEmpty()) {
      way.addLast(plan.first().orElseThrow());
    }
  }

  /** What is to be said now. */
  public Script.Step now() {
    return plan.step(way.getLast());
  }

  /** The stage or the way through that is gone through now. */
  public Script.Stage stage() {
    return plan.stage(way.getLast());
  }

  /** The stage the call is in, or was in before a way through was taken. */
  public Optional<Script.Stage> mainStage() {
    return left().map(plan::stage);
  }

  /** What the caller may answer to what is said now. */
  public List<Script.Reply> replies() {
    return now().replies().stream().filter(reply -> plan.holds(reply.relevant())).toList();
  }

  /** Whether something comes after. */
  public boolean hasNext() {
    return following().isPresent();
  }

  /** Whether something came before. */
  public boolean hasBack() {
    return way.size() > 1 || plan.before(way.getLast()).isPresent();
  }

  /** This was said; on to what follows and is not clear yet. */
  public void next() {
    said.add(way.getLast());
    following().ifPresent(this::enter);
  }

  /** This was said and answered: notes what the answer tells, and goes where it leads. */
  public void reply(Script.Reply reply) {
    for (var note : reply.notes()) {
      form.set(note.path(), noted(note));
    }
    said.add(way.getLast());
    (reply.to().isEmpty() ? following() : target(reply.to())).ifPresent(this::enter);
  }

  /** A select of several keeps what was chosen before. */
  private @Nullable String noted(Script.Note note) {
    if (note.value().isEmpty()) {
      return null;
    }
    var before = form.value(note.path());
    boolean adds =
        form.pack()
            .question(note.path())
            .filter(question -> question.type() == QuestionType.SELECT_MULTIPLE)
            .isPresent();
    if (before == null || !adds) {
      return note.value();
    }
    return String.join(" ", new LinkedHashSet<>(List.of((before + " " + note.value()).split(" "))));
  }

  /** Back the way one came; at its beginning, to what stands before in the script. */
  public void back() {
    if (way.size() > 1) {
      way.removeLast();
      return;
    }
    plan.before(way.getLast())
        .ifPresent(
            before -> {
              way.removeLast();
              way.addLast(before);
            });
  }

  /**
   * To the step of that name, or to what is not clear yet of a stage or way of that name; nowhere
   * when none of it applies.
   */
  public void go(String name) {
    target(name).ifPresent(this::enter);
  }

  private Optional<String> target(String name) {
    return plan.target(name, step -> !isSaid(step) && !isClear(step));
  }

  private void enter(String name) {
    if (!name.equals(way.getLast())) {
      way.addLast(name);
      if (way.size() > ScriptMemory.LONGEST) {
        way.removeFirst();
      }
    }
  }

  /** Whether nothing that a step needs is open, so that it need not be said. */
  public boolean isClear(Script.Step step) {
    return !step.needs().isEmpty() && known.share(step.needs()).isSettled();
  }

  /** Whether a step was said. */
  public boolean isSaid(Script.Step step) {
    return said.contains(step.name());
  }

  private Optional<String> following() {
    var here = way.getLast();
    var to = now().to().isEmpty() ? Optional.<String>empty() : target(now().to());
    return to.or(() -> next(here)).or(() -> plan.isMain(here) ? Optional.empty() : returning());
  }

  private Optional<String> next(String step) {
    return plan.after(step).filter(it -> !isClear(it)).findFirst().map(Script.Step::name);
  }

  /** Out of a way: to where the call was left, or past it when that was said. */
  private Optional<String> returning() {
    return left().flatMap(step -> said.contains(step) ? next(step).or(this::left) : left());
  }

  /** The step of the stages that the call is at, or was at before a way through was taken. */
  private Optional<String> left() {
    return List.copyOf(way).reversed().stream().filter(plan::isMain).findFirst();
  }

  List<String> way() {
    return List.copyOf(way);
  }

  Set<String> said() {
    return said;
  }
}
