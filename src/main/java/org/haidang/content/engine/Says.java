package org.haidang.content.engine;

import java.util.Locale;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.haidang.model.Limits;

/** What the form itself says of a value where its author wrote no message. */
final class Says {

  static final Label REQUIRED = of("Cần trả lời câu này.", "This needs an answer.");
  static final Label NOT_ALLOWED = of("Giá trị này không phù hợp.", "This value is not allowed.");
  static final Label NOT_OFFERED =
      of(
          "Lựa chọn này không còn phù hợp với câu trả lời khác; hãy chọn lại.",
          "This choice no longer fits the other answers; choose again.");

  static final Label NAMED_TWICE = of("Một lựa chọn đứng hai chỗ.", "One choice has two places.");

  private static final Pattern DIGITS = Pattern.compile("[+-]?\\d+");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}\\s*[/.\\- ]\\s*\\d{1,2}\\s*[/.\\- ]\\s*\\d{2}");

  private Says() {}

  /** A value that is not of its question's type. */
  static Label notOf(QuestionType type, String value) {
    return switch (type) {
      case INTEGER ->
          DIGITS.matcher(value).matches()
              ? of("Số này quá lớn để là câu trả lời.", "This number is too large to be an answer.")
              : of("Cần một số nguyên, ví dụ 16.", "A whole number is needed, such as 16.");
      case DECIMAL, RANGE ->
          DIGITS.matcher(value).matches()
              ? of("Số này quá lớn để là câu trả lời.", "This number is too large to be an answer.")
              : of("Cần một số, ví dụ 1,5.", "A number is needed, such as 1.5.");
      case DATE ->
          SHORT_YEAR.matcher(value).matches()
              ? of("Năm cần đủ bốn chữ số.", "The year needs all four digits.")
              : of(
                  "Cần một ngày có thật, ví dụ 05/03/2026.",
                  "A real date is needed, such as 05/03/2026.");
      case TIME -> of("Cần giờ và phút, ví dụ 08:30.", "A time is needed, such as 08:30.");
      case ACKNOWLEDGE -> of("Chỉ có thể đánh dấu hoặc bỏ trống.", "Tick it or leave it empty.");
      case GEOPOINT ->
          of(
              "Cần vĩ độ rồi kinh độ, ví dụ 21.0285 105.8542.",
              "Latitude, then longitude are needed, such as 21.0285 105.8542.");
      case GEOTRACE ->
          of(
              "Cần từ hai điểm, cách nhau bằng dấu chấm phẩy, ví dụ 21.02 105.85; 21.03 105.86.",
              "Two points or more are needed between semicolons, such as 21.02 105.85; 21.03"
                  + " 105.86.");
      case GEOSHAPE ->
          of(
              "Cần từ ba điểm, cách nhau bằng dấu chấm phẩy; điểm cuối trùng điểm đầu.",
              "Three points or more are needed between semicolons; the last is the first again.");
      case DATE_TIME -> of("Cần ngày và giờ có thật.", "A real date and time are needed.");
      default -> NOT_ALLOWED;
    };
  }

  /** A number outside of a range, or between its steps. */
  static Label notInRange(String start, String end, String step) {
    return of(
        "Cần một số từ %s đến %s, cách nhau %s.".formatted(start, end, step),
        "A number from %s to %s is needed, by steps of %s.".formatted(start, end, step));
  }

  /** An answer of {@code length} characters. */
  static Label tooLong(int length) {
    return of(
        "Dài quá: %s ký tự, tối đa %s. Vẫn giữ đủ; cần rút ngắn trước khi lưu."
            .formatted(vi(length), vi(Limits.ANSWER)),
        "Too long: %s characters, at most %s. All is kept; shorten it before saving."
            .formatted(en(length), en(Limits.ANSWER)));
  }

  /** Answers of {@code length} characters together. */
  static Label tooMuch(int length) {
    return of(
        "Cả phiếu dài quá: %s ký tự, tối đa %s. Vẫn giữ đủ; cần rút ngắn câu này trước khi lưu."
            .formatted(vi(length), vi(Limits.REPORT)),
        "The report is too long: %s characters, at most %s. All is kept; shorten this before saving."
            .formatted(en(length), en(Limits.REPORT)));
  }

  private static String vi(int number) {
    return en(number).replace(',', '.');
  }

  private static String en(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static Label of(String vietnamese, String english) {
    return Label.of(vietnamese, english);
  }
}
