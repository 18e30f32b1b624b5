package org.haidang.ui.supervision.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From when on. */
enum Since {
  TODAY(0),
  WEEK(6),
  MONTH(29),
  QUARTER(89),
  EVER(-1);

  private final int days;

  Since(int days) {
    this.days = days;
  }

  /** The beginning; null for none. */
  @Nullable Instant from(Instant now, ZoneId zone) {
    return days < 0
        ? null
        : LocalDate.ofInstant(now, zone).minusDays(days).atStartOfDay(zone).toInstant();
  }

  /** The key of its name. */
  String textKey() {
    return "trail.since." + name().toLowerCase(Locale.ROOT);
  }
}
