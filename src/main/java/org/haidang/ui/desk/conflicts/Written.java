package org.haidang.ui.desk.conflicts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.people.BirthDate;
import org.haidang.ui.form.WrittenTimes;

/** How what is written in a line is stored. */
final class Written {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
  private static final Pattern APART = Pattern.compile("[\\s./-]+");

  private Written() {}

  /**
   * What was typed into a field of {@code kind}, as it is stored; empty when it cannot be.
   *
   * @param zone where the hours of a moment are told
   */
  static Optional<String> stored(Field.Kind kind, String typed, ZoneId zone) {
    if (typed.isEmpty()) {
      return Optional.of("");
    }
    return switch (kind) {
      case NUMBER ->
          NUMBER.matcher(typed).matches() ? Optional.of(typed.replace(',', '.')) : Optional.empty();
      case DAY -> day(typed);
      case HOUR -> WrittenTimes.hour(typed);
      case MOMENT -> WrittenTimes.moment(typed, zone);
      case PLACE -> WrittenTimes.place(typed);
      case BIRTH -> BirthDate.read(typed).map(BirthDate::stored);
      default -> Optional.of(typed);
    };
  }

  private static Optional<String> day(String typed) {
    try {
      var parts = APART.split(typed);
      var text = parts.length == 3 ? "%s/%s/%s".formatted((Object[]) parts) : typed;
      var pattern =
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT);
      return Optional.of(LocalDate.parse(text, pattern).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
