package org.haidang.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haidang.content.FormSession;
import org.haidang.content.Script;

/** Where the steps of a script stand, and which of them apply. Confined as its form. */
final class ScriptPlan {

  private record Place(Script.Stage stage, Script.Step step) {}

  private final FormSession form;
  private final Script script;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Script.Step> line;

  ScriptPlan(FormSession form) {
    this.form = form;
    this.script = form.pack().script();
    script
        .everywhere()
        .forEach(
            stage ->
                stage.steps().forEach(step -> places.put(step.name(), new Place(stage, step))));
    line = script.stages().stream().flatMap(stage -> stage.steps().stream()).toList();
  }

  boolean knows(String step) {
    return places.containsKey(step);
  }

  Script.Step step(String name) {
    return place(name).step();
  }

  Script.Stage stage(String step) {
    return place(step).stage();
  }

  private Place place(String name) {
    var place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no such step: " + name);
    }
    return place;
  }

  /** The first of all steps; empty in a pack without a script. */
  Optional<String> first() {
    return line.stream().findFirst().map(Script.Step::name);
  }

  /** Whether a step is one of the stages', rather than of a way through. */
  boolean isMain(String step) {
    return script.stages().contains(stage(step));
  }

  boolean applies(Script.Step step) {
    return holds(step.relevant());
  }

  boolean holds(String condition) {
    return condition.isBlank() || form.holds(condition);
  }

  /** The steps after one, in the stages or in its way, that apply. */
  Stream<Script.Step> after(String step) {
    var steps = around(step);
    return steps.stream().skip(steps.indexOf(step(step)) + 1L).filter(this::applies);
  }

  /** The nearest step before one, in the stages or in its way, that applies. */
  Optional<String> before(String step) {
    var steps = around(step);
    return steps.subList(0, steps.indexOf(step(step))).reversed().stream()
        .filter(this::applies)
        .findFirst()
        .map(Script.Step::name);
  }

  private List<Script.Step> around(String step) {
    return isMain(step) ? line : stage(step).steps();
  }

  /**
   * The step that a name leads to: that step, or the next after it that applies; of a stage or way
   * the first that applies, one still {@code open} before all others.
   */
  Optional<String> target(String name, Predicate<Script.Step> open) {
    if (knows(name)) {
      return Stream.concat(Stream.of(step(name)).filter(this::applies), after(name))
          .findFirst()
          .map(Script.Step::name);
    }
    var applying =
        script
            .everywhere()
            .filter(stage -> stage.name().equals(name))
            .flatMap(stage -> stage.steps().stream())
            .filter(this::applies)
            .toList();
    return applying.stream()
        .filter(open)
        .findFirst()
        .or(() -> applying.stream().findFirst())
        .map(Script.Step::name);
  }

  /** The first step of the stages that applies and has the question at {@code path}. */
  Optional<String> surfacing(String path) {
    return line.stream()
        .filter(step -> step.fields().contains(path) && applies(step))
        .findFirst()
        .map(Script.Step::name);
  }

  /** The steps that the name of a step, a stage or a way stands for. */
  List<Script.Step> named(String name) {
    return knows(name)
        ? List.of(step(name))
        : script
            .everywhere()
            .filter(stage -> stage.name().equals(name))
            .flatMap(stage -> stage.steps().stream())
            .toList();
  }
}
