package org.haidang.content.xform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a row holds, and whether a person has confirmed it: the columns {@code
 * valid_from}, {@code valid_to} and {@code verified}.
 *
 * @param from first day; null when not known
 * @param to last day; null when open
 */
record Trusted(@Nullable LocalDate from, @Nullable LocalDate to, boolean verified) {

  /** What {@code row} says; what it says wrongly is told to {@code faults}. */
  static Trusted read(SheetRow row, Faults faults) {
    var from = date(row, "valid_from", faults);
    var to = date(row, "valid_to", faults);
    if (from != null && to != null && to.isBefore(from)) {
      faults.at(row, "valid_to", Reason.DATES_REVERSED);
    }
    return new Trusted(from, to, verified(row, faults));
  }

  /** A day; null where there is none, or none that can be read, which is told. */
  static @Nullable LocalDate date(SheetRow row, String column, Faults faults) {
    var text = row.get(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.at(row, column, Reason.BAD_DATE, text);
      return null;
    }
  }

  /** What is confirmed must say where it was found; what does not say so is not confirmed. */
  private static boolean verified(SheetRow row, Faults faults) {
    var verified = row.get("verified").toLowerCase(Locale.ROOT);
    if (!Set.of("", "yes", "no").contains(verified)) {
      faults.at(row, "verified", Reason.NOT_YES_NO, verified);
    }
    if (verified.equals("yes") && row.get("source").isEmpty()) {
      faults.at(row, "source", Reason.MISSING_CELL, "source");
    }
    return verified.equals("yes");
  }
}
