package org.haidang.ui.desk.contacts;

import java.util.Optional;
import org.haidang.people.CaseFields;
import org.haidang.people.NoteFields;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonIndexer;
import org.haidang.records.Register.Row;
import org.haidang.ui.kit.Masked;

/**
 * What a found record is about, in a few words. Of a contact the list of one's own centre shows it
 * too, and offices are no secret; of other kinds it is masked until asked for. Pure.
 */
final class Summaries {

  private static final String ITSELF = "summary";

  private Summaries() {}

  /** The field that is masked; empty when none is. */
  static Optional<String> path(Row row) {
    if (row.entry().summary().isEmpty()) {
      return Optional.empty();
    }
    return switch (row.type()) {
      case CONTACT, REFERRAL, REPORT, AGENCY -> Optional.empty();
      case PERSON -> Optional.of(PersonFields.NAMES);
      case CASE -> Optional.of(CaseFields.TITLE);
      case NOTE -> Optional.of(NoteFields.TEXT);
      case FOLLOW_UP, HANDOVER, FLAG -> Optional.of(ITSELF);
    };
  }

  /**
   * The words.
   *
   * @param plain whether what is personal is shown
   */
  static String words(Row row, boolean plain) {
    var summary = row.entry().summary();
    if (plain || path(row).isEmpty()) {
      return summary;
    }
    return switch (row.type()) {
      case PERSON -> Masked.name(summary.split(PersonIndexer.BETWEEN, 2)[0]);
      default -> Masked.TEXT;
    };
  }
}
