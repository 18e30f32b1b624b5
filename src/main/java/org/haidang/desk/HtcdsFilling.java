package org.haidang.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.FormNode.Question;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;

/** Fills the standard's fields for one possible victim of a contact. Confined to one thread. */
final class HtcdsFilling {

  /** What is of the person, and never taken from somebody else's answers. */
  private static final Set<String> OF_THE_PERSON = Set.of("prs_", "vic_", "con_");

  /** The caller, as the answer of {@link Parts#VICTIM_RELATION} says it. */
  private static final String CALLER = "self";

  private final HtcdsStandard standard;
  private final boolean personal;
  private final Body body;
  private final Pack pack;
  private final String repeat;
  private final String entry;
  private final HtcdsCoding coding;
  private final Map<String, Set<String>> found = new LinkedHashMap<>();

  /**
   * @param personal whether names, numbers, places and stories go along
   * @param repeat the path of the repeat of possible victims
   * @param entry the path of the person's entry
   * @param uncoded is given the answers that have no code
   */
  HtcdsFilling(
      HtcdsStandard standard,
      boolean personal,
      Body body,
      Pack pack,
      String repeat,
      String entry,
      Set<HtcdsExport.Uncoded> uncoded) {
    this.standard = standard;
    this.personal = personal;
    this.body = body;
    this.pack = pack;
    this.repeat = repeat;
    this.entry = entry;
    this.coding = new HtcdsCoding(pack, uncoded);
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
            path -> !path.equals(question.path()) && Paths.template(path).equals(question.path()));
  }

  private void put(String name, Question question) {
    var field = standard.fields().get(name);
    if (field == null || (question.personal() && !personal)) {
      return;
    }
    for (var value : values(question)) {
      for (var coded : coding.of(field, question, value)) {
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

  private static List<String> names(Question question) {
    return question.htcds().isEmpty() ? List.of() : List.of(question.htcds().split("\\s+"));
  }
}
