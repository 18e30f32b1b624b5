package org.haidang.ui.desk.people;

import org.haidang.model.Body;
import org.haidang.people.CleanText;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.ui.desk.people.Line.Kind;

/** How a line that was typed comes into its record. Thread-safe. */
final class LineSaving {

  private final PeopleParts parts;

  LineSaving(PeopleParts parts) {
    this.parts = parts;
  }

  /** Saves {@code typed} as {@code line} of {@code open}; blocks. */
  Saved save(Sheet open, Line line, String typed) {
    var record = parts.register().open(line.record()).orElseGet(() -> open.record(line.record()));
    var body = typed(record.state().body(), line, typed);
    return open.isPerson()
        ? parts.persons().change(record, body)
        : parts.cases().change(record, body);
  }

  private Body typed(Body body, Line line, String typed) {
    if (line.kind() == Kind.ADD) {
      return CleanText.line(typed).text().isEmpty()
          ? body
          : parts.persons().added(body, line.path(), mainField(line.path()), typed);
    }
    boolean isMain =
        line.inEntry()
            && line.path().equals(line.entry() + "/" + mainField(line.path().split("/", 2)[0]));
    if (isMain && CleanText.line(typed).text().isEmpty()) {
      return Persons.without(body, line.entry());
    }
    return body.with(line.path(), typed);
  }

  /** The field without which an entry of {@code list} is nothing. */
  private static String mainField(String list) {
    return switch (list) {
      case PersonFields.NAMES -> PersonFields.NAME_TEXT;
      case PersonFields.PHONES -> PersonFields.PHONE_NUMBER;
      default -> PersonFields.ALERT_KIND;
    };
  }
}
