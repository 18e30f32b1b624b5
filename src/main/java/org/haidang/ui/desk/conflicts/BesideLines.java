package org.haidang.ui.desk.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.haidang.content.Paths;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.Disagreements.Disputed;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.form.compare.Comparison;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** The record that is looked at, line by line, to be read beside what disagrees in it. */
final class BesideLines {

  /**
   * A line.
   *
   * @param section the groups it stands in; empty when in none
   * @param disagrees whether values disagree in it
   */
  record Line(String section, String label, String words, boolean disagrees) {}

  private final Fields fields;
  private final Wording wording;
  private final AnswerWords answers;

  BesideLines(Fields fields, Wording wording, Formats formats) {
    this.fields = fields;
    this.wording = wording;
    this.answers = new AnswerWords(formats);
  }

  /** The lines of {@code record}, personal ones masked unless {@code plain}. */
  List<Line> of(Disputed record, boolean plain) {
    var state = record.state();
    return state.type() == RecordType.CONTACT ? contact(state, plain) : other(state, plain);
  }

  private List<Line> contact(RecordState state, boolean plain) {
    var side = new Comparison.Side(state.body(), fields.pack(state.body()));
    return Comparison.of(side, side, answers, wording.tag(), wording.get("contacts.others"))
        .stream()
        .map(
            row ->
                new Line(
                    row.section(),
                    row.label(),
                    row.personal() && !plain ? Masked.TEXT : String.join(", ", row.right()),
                    state.conflicts().containsKey(row.path())))
        .toList();
  }

  private List<Line> other(RecordState state, boolean plain) {
    var lines = new ArrayList<Line>();
    state
        .body()
        .fields()
        .forEach(
            (path, raw) -> {
              if (isTold(state.type(), path)) {
                var field = fields.of(state.type(), state.body(), path);
                lines.add(
                    new Line(
                        "",
                        field.label(),
                        field.personal() && !plain ? Masked.TEXT : field.words().apply(raw),
                        state.conflicts().containsKey(path)));
              }
            });
    return lines;
  }

  /** What nobody knows by name is of the program's own making: links, steps, places in a list. */
  private static boolean isTold(RecordType type, String path) {
    return !Paths.isEntry(path) && FieldTable.of(type, Paths.template(path)) != null;
  }

  /** The paths in {@code state} that hold something and are masked, in order. */
  static List<String> personal(RecordState state, Fields fields) {
    var paths = new TreeSet<>(state.body().fields().keySet());
    paths.addAll(state.conflicts().keySet());
    return paths.stream()
        .filter(path -> fields.of(state.type(), state.body(), path).personal())
        .toList();
  }
}
