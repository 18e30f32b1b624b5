package org.haidang.ui.desk.people;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.people.PersonIndexer;
import org.haidang.records.Register;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A row in words, in the language of the moment. */
final class RowWords {

  private final Wording wording;
  private final FieldLists lists;
  private final Formats formats;
  private final Predicate<UUID> revealed;
  private final boolean personal;

  /**
   * The words.
   *
   * @param revealed whether the names of a person are shown
   * @param personal whether this person may see what is personal; if not, titles of cases stay
   *     masked
   */
  RowWords(
      Wording wording,
      FieldLists lists,
      Formats formats,
      Predicate<UUID> revealed,
      boolean personal) {
    this.wording = wording;
    this.lists = lists;
    this.formats = formats;
    this.revealed = revealed;
    this.personal = personal;
  }

  /** The names of a person, masked until asked for. */
  String name(Register.Row row) {
    var names = row.entry().summary();
    if (names.isEmpty()) {
      return wording.get("people.nameless");
    }
    return revealed.test(row.id()) ? names : masked(names);
  }

  /** Names of which the first letter of the first one's given name is left. */
  static String masked(String names) {
    return Masked.name(names.split(PersonIndexer.BETWEEN, 2)[0]);
  }

  /** Who wrote it, by name. */
  String who(Register.Row row) {
    return wording.names().person(row.entry().counselor());
  }

  /** A person in a few words: name, province, when noted. */
  String brief(Register.Row row) {
    return Stream.of(name(row), province(row), day(row))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  String title(Register.Row row) {
    var title = row.entry().summary();
    return title.isEmpty()
        ? wording.get("people.case.untitled")
        : personal ? title : Masked.name(title);
  }

  String province(Register.Row row) {
    var code = row.entry().kind();
    return code == null ? "" : lists.words(FieldLists.Of.PROVINCE, code, wording.tag());
  }

  String alert(Register.Row row) {
    return PersonIndexer.ALERT.equals(row.entry().state())
        ? wording.get("people.has.alert")
        : PersonIndexer.MERGED.equals(row.entry().state()) ? wording.get("people.is.merged") : "";
  }

  String urgency(Register.Row row) {
    return switch (row.entry().urgency()) {
      case 0 -> wording.get("people.urgency.danger");
      case 1 -> wording.get("people.urgency.high");
      case 3 -> wording.get("people.urgency.low");
      default -> wording.get("people.urgency.normal");
    };
  }

  String phase(Register.Row row) {
    return told("people.phase.", row.entry().kind());
  }

  String state(Register.Row row) {
    return told("people.state.", row.entry().state());
  }

  private String told(String key, @Nullable String code) {
    return code == null ? "" : wording.get(key + code);
  }

  String day(Register.Row row) {
    return formats.date(row.entry().started().atZone(formats.zone()).toLocalDate());
  }
}
