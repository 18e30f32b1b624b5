package org.haidang.content.openrosa;

import org.haidang.content.Label;

/** What can be said of a form in the engine's own language, in words for its author. */
enum Flaw {
  NOT_A_FORM(
      "Tệp XML này không phải biểu mẫu XForm: thiếu «{0}».",
      "This XML is not an XForm: “{0}” is missing."),
  NO_QUESTION("Biểu mẫu không có câu hỏi nào.", "The form has no question."),
  NEEDS_FILE(
      "Biểu mẫu cần tệp «{0}», không có bên cạnh.",
      "The form needs the file “{0}”, which is not there."),
  NO_SUCH_SOURCE("Không lấy được dữ liệu từ «{0}».", "Data cannot be taken from “{0}”."),
  UNKNOWN_FUNCTION("Bộ máy biểu mẫu không có hàm «{0}».", "The form engine has no function “{0}”."),
  BAD_XPATH("Không hiểu được biểu thức «{0}».", "The expression “{0}” cannot be understood."),
  SEARCH(
      "Không hiểu được «{0}» ở phần appearance.", "“{0}” in the appearance cannot be understood."),
  ENGINE("Bộ máy biểu mẫu từ chối: {0}", "The form engine refuses it: {0}"),
  // What follows refuses nothing.
  MEDIA(
      "Bỏ qua hình, tiếng và phim trong lời văn.",
      "Pictures, sounds and films in texts are passed over."),
  ACTION(
      "Bỏ qua «{0}»: bàn trực không ghi được.", "“{0}” is passed over: a desk cannot record it."),
  PROPERTY(
      "«{0}» của điện thoại không có ở bàn trực; để trống.",
      "A desk has no “{0}” of a telephone; it stays empty."),
  FIRST_ENTRIES(
      "Bỏ qua các mục điền sẵn của phần lặp lại.",
      "The entries that a repeat begins with are passed over."),
  LAST_SAVED(
      "Bản ghi lần trước để trống.", "The answers of the record saved last are taken to be empty.");

  private final String vietnamese;
  private final String english;

  Flaw(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  Label with(Object... arguments) {
    return Label.of(vietnamese, english).with(arguments);
  }
}
