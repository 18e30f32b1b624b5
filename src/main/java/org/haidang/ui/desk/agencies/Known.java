package org.haidang.ui.desk.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.haidang.referrals.DirectoryBook;
import org.haidang.referrals.Found;
import org.haidang.referrals.LocalAgency;
import org.haidang.referrals.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What the directory answered.
 *
 * @param book what the packs know
 * @param all every agency that fits, those no more too
 * @param found what is suggested
 * @param local the centre's own additions, by those of {@code all}
 * @param at the moment that was asked for; null before the first answer
 */
record Known(
    DirectoryBook book,
    List<Suggestion> all,
    Found found,
    List<LocalAgency> local,
    @Nullable Instant at) {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Nothing was answered yet. */
  static final Known NOTHING =
      new Known(
          DirectoryBook.of(List.of()),
          List.of(),
          new Found(List.of(), List.of(), Optional.empty()),
          List.of(),
          null);

  /** The day that was asked for, in Viet Nam. */
  LocalDate day() {
    return at == null ? LocalDate.EPOCH : at.atZone(VIET_NAM).toLocalDate();
  }
}
