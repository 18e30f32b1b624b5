package org.haidang.content;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences that tell how two versions of a pack differ. */
enum DiffWords {
  QUESTION_ADDED("Thêm câu “{0}” vào mục “{1}”.", "Question “{0}” was added to “{1}”."),
  QUESTION_REMOVED("Bỏ câu “{0}” khỏi mục “{1}”.", "Question “{0}” was removed from “{1}”."),
  QUESTION_MOVED(
      "Chuyển câu “{0}” từ mục “{1}” sang mục “{2}”.",
      "Question “{0}” was moved from “{1}” to “{2}”."),
  QUESTION_RENAMED(
      "Câu “{0}” đổi tên trong bảng tính từ “{1}” thành “{2}”.",
      "Question “{0}” is now called “{2}” in the sheet, before “{1}”."),
  ORDER("{0}: đổi thứ tự.", "{0}: the order changed."),
  TYPE("Câu “{0}” nay là {2}, trước là {1}.", "Question “{0}” is now {2}, before {1}."),
  CHOICES_ADDED("{0}: thêm lựa chọn {1}.", "{0}: choices {1} were added."),
  CHOICES_REMOVED("{0}: bỏ lựa chọn {1}.", "{0}: choices {1} were removed."),
  CHOICE_WORDS("{0}: lựa chọn “{1}” nay là “{2}”.", "{0}: the choice “{1}” now reads “{2}”."),
  CHANGED("{0}: {1} nay là “{3}”, trước là “{2}”.", "{0}: {1} is now “{3}”, before “{2}”."),
  GAINED("{0}: thêm {1} “{2}”.", "{0}: {1} “{2}” was added."),
  LOST("{0}: bỏ {1} “{2}”.", "{0}: {1} “{2}” was taken away."),
  ADDED("Thêm {0} “{1}”.", "The {0} “{1}” was added."),
  REMOVED("Bỏ {0} “{1}”.", "The {0} “{1}” was removed."),
  TITLE("Tên gói nay là “{1}”, trước là “{0}”.", "The title is now “{1}”, before “{0}”."),
  LANGUAGE(
      "Ngôn ngữ chính của gói đổi từ {0} sang {1}.", "The first language is now {1}, before {0}."),
  OTHER(
      "Biểu mẫu còn thay đổi khác trong quy tắc hoặc thông báo lỗi.",
      "The form has further changes in its rules or error messages.");

  /** A question in front of a colon. */
  static final Label QUESTION = Label.of("Câu “{0}”", "Question “{0}”");

  /** Several questions in front of a colon. */
  static final Label QUESTIONS = Label.of("Các câu {0}", "Questions {0}");

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final String vietnamese;
  private final String english;

  DiffWords(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The sentence with each argument put in, in the sentence's language where it is a label. */
  Label of(Object... arguments) {
    return fill(Label.of(vietnamese, english), arguments);
  }

  /** {@code pattern} with its arguments; labels by language, others as they are. */
  static Label fill(Label pattern, Object... arguments) {
    return each(
        language ->
            new MessageFormat(pattern.in(language), Locale.of(language))
                .format(
                    Arrays.stream(arguments)
                        .map(it -> it instanceof Label label ? label.in(language) : it.toString())
                        .toArray()));
  }

  /** A text made for both languages. */
  static Label each(Function<String, String> text) {
    return Label.of(text.apply("vi"), text.apply("en"));
  }

  /** What people call a type of question. */
  static Label name(QuestionType type) {
    return switch (type) {
      case TEXT -> Label.of("ô chữ", "a text");
      case INTEGER -> Label.of("số nguyên", "a whole number");
      case DECIMAL -> Label.of("số thập phân", "a number");
      case RANGE -> Label.of("thang số", "a scale");
      case DATE -> Label.of("ngày", "a date");
      case TIME -> Label.of("giờ", "a time");
      case DATE_TIME -> Label.of("ngày giờ", "a date and time");
      case SELECT_ONE -> Label.of("chọn một", "one choice");
      case SELECT_MULTIPLE -> Label.of("chọn nhiều", "several choices");
      case RANK -> Label.of("xếp thứ tự", "a ranking");
      case ACKNOWLEDGE -> Label.of("ô xác nhận", "a tick");
      case BARCODE -> Label.of("mã vạch", "a bar code");
      case GEOPOINT -> Label.of("tọa độ", "a place");
      case GEOTRACE -> Label.of("đường đi", "a line of places");
      case GEOSHAPE -> Label.of("vùng", "an area");
      case ATTACHMENT -> Label.of("tệp đính kèm", "an attachment");
      case NOTE -> Label.of("lời ghi chú", "a note");
      case CALCULATE -> Label.of("phép tính", "a calculation");
    };
  }

  /** What a language is called, in the two languages. */
  static Label language(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return Label.of(
        small(locale.getDisplayLanguage(VIETNAMESE)), locale.getDisplayLanguage(Locale.ENGLISH));
  }

  /** Within a sentence: tiếng Việt. */
  private static String small(String name) {
    return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
  }

  /** The languages two texts have between them, in a fixed order. */
  static SortedSet<String> languages(Label one, Label other) {
    var tags = new TreeSet<>(one.byLanguage().keySet());
    tags.addAll(other.byLanguage().keySet());
    return tags;
  }

  /** Texts in quotation marks, after commas. */
  static Label listed(java.util.List<Label> texts) {
    return each(
        language ->
            texts.stream()
                .map(text -> "“" + text.in(language) + "”")
                .collect(Collectors.joining(", ")));
  }
}
