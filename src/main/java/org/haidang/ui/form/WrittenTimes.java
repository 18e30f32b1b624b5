package org.haidang.ui.form;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.platform.PlainText;

/** Hours, moments and places typed on one line, as forms store them. Pure. */
public final class WrittenTimes {

  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** Degrees north and east of the equator and of Greenwich, with a point. */
  private static final Pattern PLACE =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

  private static final double MOST_NORTH = 90;
  private static final double MOST_EAST = 180;

  private WrittenTimes() {}

  /** An hour such as {@code 9h30}; empty when it is none. */
  public static Optional<String> hour(String typed) {
    return Lexical.time(typed).map(STORED::format);
  }

  /** A day and an hour such as {@code 3/2/2026 9:30}; empty when it is not both. */
  public static Optional<String> moment(String typed, ZoneId zone) {
    var text = PlainText.digits(typed).strip();
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      var day = text.substring(0, at).strip();
      var hour = text.substring(at).strip();
      if (Lexical.date(day).isPresent() && Lexical.time(hour).isPresent()) {
        return Optional.of(Lexical.storedMoment(day, hour, zone));
      }
    }
    return Optional.empty();
  }

  /** Degrees such as {@code 21.0285, 105.8542}, stored without height and accuracy. */
  public static Optional<String> place(String typed) {
    var m = PLACE.matcher(PlainText.digits(typed).strip());
    if (!m.matches()
        || Math.abs(Double.parseDouble(m.group(1))) > MOST_NORTH
        || Math.abs(Double.parseDouble(m.group(2))) > MOST_EAST) {
      return Optional.empty();
    }
    return Optional.of(m.group(1) + " " + m.group(2) + " 0 0");
  }
}
