package org.haidang.ui.desk.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.people.PersonIndexer;
import org.haidang.records.Disagreement.Side;
import org.haidang.records.Made;
import org.haidang.records.Register;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Who wrote something, when and where, and of what, in words. */
final class WhoWords {

  private static final String BETWEEN = " · ";
  private static final int CODE = 4;

  private final Wording wording;
  private final Formats formats;
  private final UUID here;

  /**
   * The words.
   *
   * @param here this computer
   */
  WhoWords(Wording wording, Formats formats, UUID here) {
    this.wording = wording;
    this.formats = formats;
    this.here = here;
  }

  /** {@code Lê Văn Minh · 111 Hà Nội · máy khác (A1B2)}. */
  String who(@Nullable Made made) {
    return made == null
        ? wording.get("conflicts.who.unknown")
        : join(person(made), centre(made.centre()), computer(made.workstation()));
  }

  /** By name. */
  String person(Made made) {
    return wording.names().person(made.author());
  }

  /** {@code 26/11/2026 10:32 (3 giờ trước)}. */
  String when(Made made, Instant now) {
    return wording.get("conflicts.when", formats.dateTime(made.at()), ago(made.at(), now));
  }

  /** Whether the clock it was written by was wrong; empty when nothing speaks against it. */
  String clock(Side side) {
    return side.clock().isZero()
        ? ""
        : wording.get(
            side.clock().isNegative() ? "conflicts.clock.behind" : "conflicts.clock.ahead",
            span(side.clock().abs()));
  }

  /** Who let the value stand or brought it back since; empty when nobody did. */
  String again(Side side, Instant now) {
    var again = side.again();
    return again == null ? "" : wording.get("conflicts.again", person(again), when(again, now));
  }

  /** {@code 3 giờ trước}. */
  String ago(Instant then, Instant now) {
    var passed = Duration.between(then, now);
    return passed.toMinutes() < 1
        ? wording.get("conflicts.ago.now")
        : wording.get("conflicts.ago", span(passed));
  }

  /** {@code 3 giờ}. */
  String span(Duration passed) {
    return passed.toHours() < 1
        ? wording.get("conflicts.minutes", Math.max(1, passed.toMinutes()))
        : passed.toDays() < 1
            ? wording.get("conflicts.hours", passed.toHours())
            : wording.get("conflicts.days", passed.toDays());
  }

  /** {@code Người liên quan · 17/11 10:02 · Trần Thị Lan}. */
  String record(Register.Row row) {
    var who = row.entry().counselor();
    return join(
        kind(row),
        name(row),
        formats.lately(row.entry().started()),
        who.isEmpty() ? wording.get("conflicts.nobodys") : wording.names().person(who));
  }

  /** What kind of record it is. */
  String kind(Register.Row row) {
    return wording.get("conflicts.type." + row.type().name().toLowerCase(Locale.ROOT));
  }

  private static String name(Register.Row row) {
    var summary = row.entry().summary();
    return switch (row.type()) {
      case PERSON ->
          summary.isEmpty() ? "" : Masked.name(summary.split(PersonIndexer.BETWEEN, 2)[0]);
      case CASE -> summary;
      default -> "";
    };
  }

  private String centre(@Nullable String code) {
    return code == null ? "" : wording.names().centre(code);
  }

  private String computer(UUID workstation) {
    if (workstation.equals(here)) {
      return wording.get("conflicts.here");
    }
    // The end of the id is random: enough to tell the computers of a centre apart.
    var id = workstation.toString();
    return wording.get(
        "conflicts.elsewhere", id.substring(id.length() - CODE).toUpperCase(Locale.ROOT));
  }

  static String join(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(BETWEEN));
  }
}
