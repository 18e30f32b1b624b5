package org.haidang.content.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of Excel says, as its author would write it in CSV. */
final class CellText {

  /** A number of Excel has fifteen digits; those behind them are how computers round. */
  private static final MathContext DIGITS = new MathContext(15);

  private CellText() {}

  /** A number, date, truth value or text; empty where there is none. */
  static String of(Cell cell) {
    return switch (cell.getValue()) {
      case null -> "";
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case BigDecimal number ->
          number(number, cell.getDataFormatId(), cell.getDataFormatString(), cell::asDate);
      case LocalDateTime moment -> moment(moment, true, true);
      default -> String.valueOf(cell.getValue());
    };
  }

  /**
   * The same of a cell of an old workbook.
   *
   * @param type what it holds, or what its formula came to
   */
  static String of(
      org.apache.poi.ss.usermodel.Cell cell, org.apache.poi.ss.usermodel.CellType type) {
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case NUMERIC -> {
        var style = cell.getCellStyle();
        var number = BigDecimal.valueOf(cell.getNumericCellValue());
        yield number(
            number,
            (int) style.getDataFormat(),
            style.getDataFormatString(),
            cell::getLocalDateTimeCellValue);
      }
      default -> "";
    };
  }

  /** Whether it holds an error such as {@code #REF!}, typed or worked out. */
  static boolean isError(Cell cell) {
    var raw = cell.getRawValue();
    return cell.getType() == CellType.ERROR
        || (cell.getType() == CellType.FORMULA && raw != null && raw.matches("#[A-Z0-9/]+[!?]?"));
  }

  private static String number(
      BigDecimal number,
      @Nullable Integer id,
      @Nullable String format,
      Supplier<LocalDateTime> date) {
    var day = isDay(id, format);
    var time = isTime(id, format);
    if ((day || time) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
      return moment(moment(number, date), day, time);
    }
    return number.round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** The last day of Excel, 9999-12-31. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static LocalDateTime moment(BigDecimal number, Supplier<LocalDateTime> date) {
    // A time of day is a part of day 0, which is no date.
    if (number.compareTo(BigDecimal.ONE) < 0) {
      var seconds = Math.round(number.doubleValue() * ChronoUnit.DAYS.getDuration().toSeconds());
      return java.time.LocalDate.EPOCH.atStartOfDay().plusSeconds(seconds);
    }
    return date.get().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String moment(LocalDateTime moment, boolean day, boolean time) {
    if (!day) {
      return moment.toLocalTime().toString();
    }
    return time && !moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toString()
        : moment.toLocalDate().toString();
  }

  /** The formats 14 to 17, 22 and 27 to 58 that Excel brings, and those written with y or d. */
  private static boolean isDay(@Nullable Integer id, @Nullable String format) {
    var built = id != null && ((id >= 14 && id <= 17) || id == 22 || isAsian(id));
    return built || (format != null && letters(format).matches("(?s).*[yd].*"));
  }

  /** The formats 18 to 22 and 45 to 47 that Excel brings, and those written with h or s. */
  private static boolean isTime(@Nullable Integer id, @Nullable String format) {
    var built = id != null && ((id >= 18 && id <= 22) || (id >= 45 && id <= 47));
    return built || (format != null && letters(format).matches("(?s).*[hs].*"));
  }

  private static boolean isAsian(int id) {
    return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  }

  /** The format without quoted words, colours, places and the word General. */
  private static String letters(String format) {
    return format
        .replaceAll("\"[^\"]*\"|\\[(?!h|s|m)[^\\]]*\\]|\\\\.|_.|\\*.", "")
        .toLowerCase(Locale.ROOT)
        .replace("general", "")
        .replaceAll("e[+-]", "");
  }
}
