package org.haidang.ui.kit;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, hours and numbers as they are read in Viet Nam, in either language. Thread-safe. */
public final class Formats {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM HH:mm");

  private final Clock clock;

  /** In the zone of {@code clock}, which also says what day today is. */
  public Formats(Clock clock) {
    this.clock = clock;
  }

  /** The zone. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** {@code 03/02/2026 14:05}. */
  public String dateTime(Instant instant) {
    return BOTH.format(instant.atZone(zone()));
  }

  /** {@code 03/02/2026 14:05}. */
  public String dateTime(LocalDateTime local) {
    return BOTH.format(local);
  }

  /** {@code 03/02/2026}. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 14:05}. */
  public String time(LocalTime time) {
    return TIME.format(time);
  }

  /** {@code 14:05} when it was today, {@code 03/02 14:05} when it was not. */
  public String lately(Instant instant) {
    var at = instant.atZone(zone());
    boolean today = at.toLocalDate().equals(LocalDate.now(clock));
    return (today ? TIME : DAY).format(at);
  }

  /** {@code 12.345} in Vietnamese, {@code 12,345} in English. */
  public String number(long number, Locale language) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }
}
