package org.haidang.ui.desk.people;

import java.util.List;
import java.util.function.UnaryOperator;
import org.haidang.model.HeldValue;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;
import org.haidang.ui.desk.people.Line.Kind;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Wording;

/** Makes lines of fields. */
final class LineWords {

  private final Wording wording;

  LineWords(Wording wording) {
    this.wording = wording;
  }

  /** A line of text; {@code mask} makes what is shown until asked for. */
  Line text(
      Register.Opened record,
      String path,
      String key,
      boolean personal,
      boolean plain,
      UnaryOperator<String> mask) {
    return line(record, path, key, Kind.TEXT, personal, plain, mask, List.of());
  }

  /** Several lines of text. */
  Line lines(Register.Opened record, String path, String key, boolean plain, String masked) {
    return line(record, path, key, Kind.LINES, true, plain, _ -> masked, List.of());
  }

  /** A line with a list of choices. */
  Line chosen(Register.Opened record, String path, String key, List<Option> options) {
    return line(record, path, key, Kind.CHOICE, false, true, value -> value, options);
  }

  private Line line(
      Register.Opened record,
      String path,
      String key,
      Kind kind,
      boolean personal,
      boolean plain,
      UnaryOperator<String> mask,
      List<Option> options) {
    var value = record.state().body().get(path);
    var raw = value == null ? "" : value;
    var read = kind == Kind.CHOICE ? label(options, raw) : raw;
    return new Line(
        record.state().id(),
        path,
        wording.get(key),
        kind,
        raw,
        raw.isEmpty() || plain ? read : mask.apply(raw),
        personal,
        options,
        record.state().conflicts().getOrDefault(path, List.<HeldValue>of()));
  }

  /** {@code line}, read otherwise. */
  Line as(Line line, String words) {
    return new Line(
        line.record(),
        line.path(),
        line.label(),
        line.kind(),
        line.raw(),
        line.raw().isEmpty() ? "" : words,
        line.personal(),
        line.options(),
        line.held());
  }

  /** What a stored choice reads; what is in no list stands as it is. */
  static String label(List<Option> options, String raw) {
    return options.stream()
        .filter(option -> option.name().equals(raw))
        .map(Option::label)
        .findFirst()
        .orElse(raw);
  }

  /** A line that adds an entry to {@code list} of a person. */
  Line add(WholePerson person, String list, String key, List<Option> options) {
    return new Line(
        person.survivor().state().id(),
        list,
        wording.get(key),
        Kind.ADD,
        "",
        "",
        false,
        options,
        List.of());
  }
}
