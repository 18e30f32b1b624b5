package org.haidang.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.content.FormNode.Question;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.HtcdsStandard.Field;
import org.haidang.content.HtcdsStandard.Kind;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.model.Body;

/**
 * Answers as the Human Trafficking Case Data Standard 2.0 codes them: a row for each possible
 * victim of a contact. A question names its fields in {@code bind::haidang:htcds}, a choice its
 * code in the column {@code htcds}; nothing is coded by guess. What the caller said of themselves
 * counts for a possible victim only where that is the caller. Immutable, thread-safe.
 *
 * @param personal whether names, numbers, places and stories go along
 */
public record HtcdsExport(HtcdsStandard standard, boolean personal) {

  /** What is of the person, and never taken from somebody else's answers. */
  private static final Set<String> OF_THE_PERSON = Set.of("prs_", "vic_", "con_");

  /** The caller, as the answer of {@link Parts#VICTIM_RELATION} says it. */
  private static final String CALLER = "self";

  /**
   * One possible victim.
   *
   * @param record the contact
   * @param entry the entry's id in it
   * @param fields the standard's fields that are filled, several codes between {@code "; "}
   */
  public record Row(UUID record, String entry, Map<String, String> fields) {}

  /**
   * An answer that has no code in the standard.
   *
   * @param path the question
   * @param choice the choice's name; no personal text
   */
  public record Uncoded(String path, String choice) {}

  /**
   * What came of it.
   *
   * @param uncoded what was left out for want of a code, each once
   */
  public record Result(List<Row> rows, List<Uncoded> uncoded) {
    public Result {
      rows = List.copyOf(rows);
      uncoded = List.copyOf(uncoded);
    }
  }

  /** The rows of one contact: {@code body} filled in {@code pack}. */
  public Result of(UUID record, Body body, Pack pack) {
    var rows = new ArrayList<Row>();
    var uncoded = new LinkedHashSet<Uncoded>();
    var repeat = pack.part(Parts.VICTIM_NAME).map(it -> parent(it.path())).orElse("");
    if (repeat.isEmpty()) {
      return new Result(List.of(), List.of());
    }
    for (var entry : entries(body, repeat)) {
      var filled = new Filling(body, pack, repeat, entry, uncoded).fields();
      rows.add(new Row(record, Paths.name(entry), filled));
    }
    return new Result(rows, List.copyOf(uncoded));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Entries of the repeat, in the order the form keeps them. */
  private static List<String> entries(Body body, String repeat) {
    return body.fields().entrySet().stream()
        .filter(field -> Paths.isEntry(field.getKey()))
        .filter(field -> Paths.template(field.getKey()).equals(repeat))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Fills the fields of one possible victim. */
  private final class Filling {
    private final Body body;
    private final Pack pack;
    private final String repeat;
    private final String entry;
    private final Set<Uncoded> uncoded;
    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    Filling(Body body, Pack pack, String repeat, String entry, Set<Uncoded> uncoded) {
      this.body = body;
      this.pack = pack;
      this.repeat = repeat;
      this.entry = entry;
      this.uncoded = uncoded;
    }

    Map<String, String> fields() {
      pack.questions().filter(this::own).forEach(this::take);
      var told = List.copyOf(found.keySet());
      pack.questions()
          .filter(question -> !own(question))
          .forEach(question -> takeFromElsewhere(question, told));
      var fields = new LinkedHashMap<String, String>();
      for (var name : standard.fields().keySet()) {
        var values = found.getOrDefault(name, Set.of());
        if (!values.isEmpty()) {
          fields.put(name, String.join("; ", values));
        }
      }
      return fields;
    }

    private boolean own(Question question) {
      return Paths.within(question.path(), repeat);
    }

    private void take(Question question) {
      names(question).forEach(name -> put(name, question));
    }

    private void takeFromElsewhere(Question question, List<String> ofTheEntry) {
      for (var name : names(question)) {
        var personOf = OF_THE_PERSON.contains(name.substring(0, 4));
        if (!personOf || (isCaller() && !ofTheEntry.contains(name) && !inARepeat(question))) {
          put(name, question);
        }
      }
    }

    private boolean isCaller() {
      return pack.part(Parts.VICTIM_RELATION)
          .map(question -> body.get(entry + question.path().substring(repeat.length())))
          .filter(CALLER::equals)
          .isPresent();
    }

    /** Whether it stands in another repeat: agencies written to, numbers rung. */
    private boolean inARepeat(Question question) {
      return body.fields().keySet().stream()
          .anyMatch(
              path ->
                  !path.equals(question.path()) && Paths.template(path).equals(question.path()));
    }

    private void put(String name, Question question) {
      var field = standard.fields().get(name);
      if (field == null || (question.personal() && !personal)) {
        return;
      }
      for (var value : values(question)) {
        for (var coded : coded(field, question, value)) {
          found.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(coded);
        }
      }
    }

    private List<String> values(Question question) {
      return body.fields().entrySet().stream()
          .filter(it -> Paths.template(it.getKey()).equals(question.path()))
          .filter(it -> !own(question) || Paths.within(it.getKey(), entry))
          .map(Map.Entry::getValue)
          .toList();
    }

    private List<String> coded(Field field, Question question, String value) {
      if (question.choices().isEmpty()) {
        return List.of(field.kind() == Kind.DAY ? value.split("T", 2)[0] : value);
      }
      var chosen =
          question.type() == QuestionType.SELECT_ONE ? List.of(value) : List.of(value.split(" "));
      return chosen.stream().flatMap(name -> code(field, question, name).stream()).toList();
    }

    private Optional<String> code(Field field, Question question, String name) {
      var choice = question.choices().stream().filter(it -> it.name().equals(name)).findFirst();
      var code = choice.map(it -> it.columns().get("htcds"));
      if (field.kind() == Kind.WORDS) {
        return code.or(() -> choice.map(it -> it.label().in(pack.defaultLanguage())));
      }
      if (code.filter(it -> field.codes().isEmpty() || field.codes().contains(it)).isEmpty()) {
        uncoded.add(new Uncoded(question.path(), name));
        return Optional.empty();
      }
      return code;
    }
  }

  private static List<String> names(Question question) {
    return question.htcds().isEmpty() ? List.of() : List.of(question.htcds().split("\\s+"));
  }
}
