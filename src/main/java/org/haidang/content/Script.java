package org.haidang.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to say, stage by stage.
 *
 * @param stages in the order of a call
 * @param ways ways through for callers of a special kind, beside the stages: gone to by choice,
 *     left again for where the call was
 * @param quiet what to ask, one at a time, when the caller cannot talk freely: each step's first
 *     field takes the answer; a select with the choices {@code yes} and {@code no} takes yes or no
 * @param asks what may be worth asking next, in the order of the sheet
 * @param addresses how the caller and the counselor are called, the first that applies
 */
public record Script(
    List<Stage> stages,
    List<Stage> ways,
    List<Step> quiet,
    List<ScriptAsk> asks,
    List<ScriptAddress> addresses) {

  /** A pack without a script. */
  public static final Script NONE = new Script(List.of(), List.of());

  public Script {
    stages = List.copyOf(stages);
    ways = List.copyOf(ways);
    quiet = List.copyOf(quiet);
    asks = List.copyOf(asks);
    addresses = List.copyOf(addresses);
  }

  /** A script of stages and quiet steps alone. */
  public Script(List<Stage> stages, List<Step> quiet) {
    this(stages, List.of(), quiet, List.of(), List.of());
  }

  /** The stages, then the ways through. */
  public Stream<Stage> everywhere() {
    return Stream.concat(stages.stream(), ways.stream());
  }

  /** The step of that name in a stage or a way; the first step of a stage or way of that name. */
  public Optional<Step> target(String name) {
    return everywhere()
        .flatMap(
            stage ->
                stage.name().equals(name)
                    ? stage.steps().stream().limit(1)
                    : stage.steps().stream().filter(step -> step.name().equals(name)))
        .findFirst();
  }

  /**
   * A part of the call, or a way through.
   *
   * @param name unique in the script
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
   * @param name unique in the script
   * @param say the spoken line; may hold {@code {name}} of an {@link ScriptAddress}
   * @param coach a note for the counselor; may be empty
   * @param listenFor what to listen for; may be empty
   * @param never what never to say; may be empty
   * @param fields paths of the questions it surfaces
   * @param relevant when it applies, an XPath over the form; empty for always
   * @param needs those of the fields without which it is not clear yet; none for a line that is
   *     only to be said
   * @param to the step, stage or way it leads on to; empty for the next
   * @param replies what the caller may answer, and where that leads
   * @param source what a legal statement in it rests on; may be empty
   * @param validFrom since when the source holds; null when not said
   */
  public record Step(
      String name,
      Label say,
      Label coach,
      Label listenFor,
      Label never,
      List<String> fields,
      String relevant,
      List<String> needs,
      String to,
      List<Reply> replies,
      String source,
      @Nullable LocalDate validFrom) {
    public Step {
      fields = List.copyOf(fields);
      needs = List.copyOf(needs);
      replies = List.copyOf(replies);
    }

    /** A step that needs all its fields and leads on to the next. */
    public Step(
        String name,
        Label say,
        Label coach,
        Label listenFor,
        Label never,
        List<String> fields,
        String relevant) {
      this(name, say, coach, listenFor, never, fields, relevant, fields, "", List.of(), "", null);
    }
  }

  /**
   * What the caller may answer.
   *
   * @param label what the counselor reads
   * @param to the step, stage or way it leads to; empty for the next
   * @param relevant when it is offered, an XPath over the form; empty for always
   * @param notes the answers of the form that it settles
   */
  public record Reply(Label label, String to, String relevant, List<Note> notes) {
    public Reply {
      notes = List.copyOf(notes);
    }
  }

  /**
   * An answer that goes with a reply.
   *
   * @param path of a question outside repeats
   * @param value in lexical form; of a select of several, choices to be added; empty to clear
   */
  public record Note(String path, String value) {}
}
