package org.haidang.ui.desk.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.haidang.model.RecordFields;
import org.haidang.people.CaseFields;
import org.haidang.people.CaseFields.Outcome;
import org.haidang.people.CaseFields.Phase;
import org.haidang.records.Register;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** A case in lines, in the language of the moment. */
final class CaseLines {

  private final LineWords words;
  private final Wording wording;
  private final Formats formats;

  CaseLines(LineWords words, Wording wording, Formats formats) {
    this.words = words;
    this.wording = wording;
    this.formats = formats;
  }

  /** All there is to know; personal values as {@code plain} says. */
  List<Block> of(Register.Opened matter, boolean plain) {
    var lines = new ArrayList<Line>();
    lines.add(
        words.text(matter, CaseFields.TITLE, "people.case.title", false, true, value -> value));
    lines.add(words.chosen(matter, CaseFields.PHASE, "people.case.phase", phases()));
    lines.add(words.chosen(matter, RecordFields.URGENCY, "people.case.urgency", urgencies()));
    lines.add(words.text(matter, RecordFields.WHO, "people.case.who", false, true, value -> value));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block(wording.get("people.case.about"), lines));
    var body = matter.state().body();
    if (body.get(CaseFields.OUTCOMES) != null) {
      var outcome = new ArrayList<Line>();
      var codes =
          words.text(matter, CaseFields.OUTCOMES, "people.case.outcome", false, true, v -> v);
      outcome.add(words.as(codes, outcomes(codes.raw())));
      outcome.add(
          words.lines(
              matter, CaseFields.OUTCOME_TEXT, "people.case.outcome.text", plain, Masked.TEXT));
      blocks.add(new Block(wording.get("people.case.outcome"), outcome));
    }
    return blocks;
  }

  /** Where a case may stand. */
  List<Option> phases() {
    return options(Phase.values(), Phase::stored, "people.phase.");
  }

  /** How urgent a case may be. */
  List<Option> urgencies() {
    return List.of("danger", "high", "normal", "low").stream()
        .map(name -> new Option(name, wording.get("people.urgency." + name)))
        .toList();
  }

  /** What may come of a case. */
  List<Option> outcomes() {
    return options(Outcome.values(), Outcome::stored, "people.outcome.");
  }

  private String outcomes(String stored) {
    return Arrays.stream(stored.split(" ", -1))
        .map(code -> LineWords.label(outcomes(), code))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private <T> List<Option> options(T[] all, Function<T, String> stored, String key) {
    return Arrays.stream(all)
        .map(each -> new Option(stored.apply(each), wording.get(key + stored.apply(each))))
        .toList();
  }

  /** When the case was closed, in words; empty while it is open. */
  String closed(Register.Opened matter) {
    var at = matter.state().body().get(CaseFields.CLOSED_AT);
    return at == null ? "" : formats.dateTime(Instant.parse(at));
  }
}
