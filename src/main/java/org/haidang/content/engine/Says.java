package org.haidang.content.engine;

import org.haidang.content.Label;
import org.haidang.content.QuestionType;

/** What the form itself says of a value where its author wrote no message. */
final class Says {

  static final Label REQUIRED = of("Cần trả lời câu này.", "This needs an answer.");
  static final Label NOT_ALLOWED = of("Giá trị này không phù hợp.", "This value is not allowed.");
  static final Label NOT_OFFERED =
      of(
          "Lựa chọn này không còn phù hợp với câu trả lời khác; hãy chọn lại.",
          "This choice no longer fits the other answers; choose again.");

  private Says() {}

  /** A value that is not of its question's type. */
  static Label notOf(QuestionType type) {
    return switch (type) {
      case INTEGER -> of("Cần một số nguyên, ví dụ 16.", "A whole number is needed, such as 16.");
      case DECIMAL -> of("Cần một số, ví dụ 1.5.", "A number is needed, such as 1.5.");
      case DATE -> of("Cần một ngày có thật.", "A real date is needed.");
      case TIME -> of("Cần giờ và phút, ví dụ 08:30.", "A time is needed, such as 08:30.");
      case DATE_TIME -> of("Cần ngày và giờ có thật.", "A real date and time are needed.");
      default -> NOT_ALLOWED;
    };
  }

  private static Label of(String vietnamese, String english) {
    return Label.of(vietnamese, english);
  }
}
