package org.haidang.ui.desk.people;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Looks;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.Moment;
import org.haidang.people.NoteFields;
import org.haidang.people.PersonFields;

/**
 * What is masked on an open sheet, and what of it was looked at since it was opened: each look is
 * noted once. To be used on the FX thread, but for {@link #note}.
 */
final class SheetLooks {

  private final Looks looks;
  private final Set<String> noted = new HashSet<>();

  SheetLooks(Looks looks) {
    this.looks = looks;
  }

  /** Another sheet: nothing was looked at. */
  void begin() {
    noted.clear();
  }

  /** Notes that {@code looked} is looked at; blocks. */
  void note(Map<At, List<String>> looked) {
    looked.forEach((at, fields) -> looks.shown(at.type(), at.id(), fields));
  }

  /** They were noted, and need not be again. */
  void noted(Map<At, List<String>> looked) {
    looked.forEach((at, fields) -> fields.forEach(field -> noted.add(at.id() + field)));
  }

  /** Fields of a record that are masked. */
  record At(RecordType type, UUID id) {}

  /** What is masked in {@code open} and was not looked at since it was opened. */
  Map<At, List<String>> unseen(Sheet open) {
    var all = new LinkedHashMap<At, List<String>>();
    personal(open).forEach((at, fields) -> all.put(at, fresh(at.id(), fields)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** What is masked in {@code open}. */
  static Map<At, List<String>> personal(Sheet open) {
    var all = new LinkedHashMap<At, List<String>>();
    for (var record : open.records()) {
      var fields =
          open.isPerson() ? PersonLines.personal(record) : List.of(CaseFields.OUTCOME_TEXT);
      all.put(new At(open.type(), record.state().id()), fields);
    }
    for (var moment : open.timeline().moments()) {
      if (moment instanceof Moment.Noted note) {
        all.put(
            new At(RecordType.NOTE, note.note().id()),
            List.of(NoteFields.TEXT, NoteFields.SAID_BY));
      }
    }
    for (var part : open.persons()) {
      all.put(new At(RecordType.PERSON, part.person().id()), List.of(PersonFields.NAMES));
    }
    all.values().removeIf(List::isEmpty);
    return all;
  }

  private List<String> fresh(UUID id, List<String> fields) {
    return fields.stream().filter(field -> !noted.contains(id + field)).toList();
  }
}
