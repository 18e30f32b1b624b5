package org.haidang.ui.desk.call;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * When a contact that was taken on paper really was. Typed as people write it: {@code 21/11/2026
 * 14:30}, {@code 21/11 14h30}. To be used on the FX thread.
 */
public final class LateEntryViewModel {

  /** No hotline took calls before: an earlier year is a slip of the keyboard. */
  private static final int FIRST_YEAR = 1900;

  private static final Pattern TYPED =
      Pattern.compile(
          "(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?(?:\\s+(\\d{1,2})(?:[:hH.](\\d{2})?)?)?");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private final Clock clock;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

  LateEntryViewModel(Clock clock) {
    this.clock = clock;
    typed.set(WRITTEN.format(LocalDateTime.now(clock).withMinute(0)));
    typed.subscribe(_ -> check());
  }

  /** Day and hour as typed; the hour may be left out. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** Key of what is wrong with it; empty when nothing is. */
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  private void check() {
    var when = read();
    if (when.isEmpty()) {
      fault.set("call.late.unread");
    } else if (when.get().isAfter(clock.instant())) {
      fault.set("call.late.future");
    } else if (when.get().atZone(clock.getZone()).getYear() < FIRST_YEAR) {
      fault.set("call.late.past");
    } else {
      fault.set("");
    }
  }

  /** The moment, when there is nothing wrong with it. */
  Optional<Instant> when() {
    check();
    return fault.get().isEmpty() ? read() : Optional.empty();
  }

  private Optional<Instant> read() {
    var match = TYPED.matcher(typed.get().strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      int year = match.group(3) == null ? thisYear() : Integer.parseInt(match.group(3));
      var day =
          LocalDate.of(year, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)));
      var hour = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
      var minute = match.group(5) == null ? 0 : Integer.parseInt(match.group(5));
      return Optional.of(
          day.atTime(LocalTime.of(hour, minute)).atZone(clock.getZone()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private int thisYear() {
    return LocalDate.now(clock).getYear();
  }
}
