package org.haidang.content.rosa;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.content.QuestionType;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.TimeData;

/**
 * Answers between text and the engine. Text is what is kept; the engine is only told, so that
 * nothing depends on how it would write a number or a time zone. Thread-safe.
 */
public final class Lexical {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d*)?|\\.\\d+)");
  private static final Pattern OFFSET =
      Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)|.*(Z|[+-]\\d\\d:\\d\\d)");

  /** What is kept when somebody has ticked that something was done. */
  private static final String TICKED = "OK";

  private Lexical() {}

  /** The answer as the engine holds it; empty when {@code text} is not of the type. */
  public static Optional<IAnswerData> parse(QuestionType type, String text) {
    try {
      return switch (type) {
        case INTEGER -> integer(text);
        case DECIMAL, RANGE -> DECIMAL.matcher(text).matches() ? decimal(text) : Optional.empty();
        case DATE -> Optional.of(new DateData(date(LocalDate.parse(text).atStartOfDay())));
        case TIME -> Optional.of(new TimeData(date(time(text).atDate(LocalDate.EPOCH))));
        case DATE_TIME -> Optional.of(new DateTimeData(dateTime(text)));
        case ACKNOWLEDGE -> text.equals(TICKED) ? string(text) : Optional.empty();
        case GEOPOINT -> Coordinates.isPoint(text) ? string(text) : Optional.empty();
        case GEOTRACE -> Coordinates.isTrace(text) ? string(text) : Optional.empty();
        case GEOSHAPE -> Coordinates.isShape(text) ? string(text) : Optional.empty();
        // Selects too: in XPath a selection is its name, several are names between spaces.
        default -> string(text);
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<IAnswerData> string(String text) {
    return Optional.of(new StringData(text));
  }

  private static Optional<IAnswerData> integer(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(text);
    return number == (int) number ? Optional.of(new IntegerData((int) number)) : Optional.empty();
  }

  private static Optional<IAnswerData> decimal(String text) {
    return Optional.of(new DecimalData(Double.parseDouble(text)));
  }

  private static LocalTime time(String text) {
    return OFFSET.matcher(text).matches()
        ? OffsetTime.parse(text).toLocalTime()
        : LocalTime.parse(text);
  }

  private static Date dateTime(String text) {
    return OFFSET.matcher(text).matches()
        ? Date.from(OffsetDateTime.parse(text).toInstant())
        : date(LocalDateTime.parse(text));
  }

  private static Date date(LocalDateTime local) {
    return Date.from(local.atZone(ZoneId.systemDefault()).toInstant());
  }

  /** What the engine worked out, as text. */
  public static String text(IAnswerData data) {
    return switch (data) {
      case DateData date -> local(date.getValue()).toLocalDate().toString();
      case TimeData time -> local(time.getValue()).toLocalTime().toString();
      case DateTimeData moment ->
          local(moment.getValue()).atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
      case DecimalData decimal -> plain((Double) decimal.getValue());
      default -> data.uncast().getString();
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static LocalDateTime local(Object date) {
    return LocalDateTime.ofInstant(((Date) date).toInstant(), ZoneId.systemDefault());
  }
}
