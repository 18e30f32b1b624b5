package org.haidang.content;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, Label> NAMES =
      Map.ofEntries(
          Map.entry("form", Label.of("Biểu mẫu", "Form")),
          Map.entry("script", Label.of("Kịch bản", "Script")),
          Map.entry("pack", Label.of("Gói", "Pack")),
          Map.entry("section", Label.of("mục", "section")),
          Map.entry("stages", Label.of("chặng", "stage")),
          Map.entry("ways", Label.of("lối đi riêng", "way through")),
          Map.entry("steps", Label.of("bước", "step")),
          Map.entry("quiet", Label.of("câu hỏi có/không", "yes/no question")),
          Map.entry("asks", Label.of("gợi ý hỏi tiếp", "suggestion")),
          Map.entry("addresses", Label.of("cách xưng hô", "way of address")),
          Map.entry("replies", Label.of("câu đáp", "reply")),
          Map.entry("notes", Label.of("điều ghi sẵn", "answer noted")),
          Map.entry("emergencies", Label.of("số khẩn cấp", "emergency number")),
          Map.entry("answers", Label.of("câu trả lời", "answer")),
          Map.entry("indicators", Label.of("dấu hiệu", "indicator")),
          Map.entry("agencies", Label.of("danh bạ cơ quan", "agency directory")),
          Map.entry("all", Label.of("cơ quan", "agency")),
          Map.entry("kinds", Label.of("loại cơ quan", "kind of agency")),
          Map.entry("kind", Label.of("loại", "kind")),
          Map.entry("countries", Label.of("nước", "country")),
          Map.entry("fallbacks", Label.of("nơi thay thế", "fallback")),
          Map.entry("places", Label.of("địa bàn", "places")),
          Map.entry("provinces", Label.of("tỉnh", "province")),
          Map.entry("province", Label.of("tỉnh", "province")),
          Map.entry("neighbours", Label.of("tỉnh bên cạnh", "neighbours")),
          Map.entry("centres", Label.of("trung tâm", "centre")),
          Map.entry("centre", Label.of("trung tâm", "centre")),
          Map.entry("successor", Label.of("nơi kế tục", "successor")),
          Map.entry("successors", Label.of("nơi kế tục", "successors")),
          Map.entry("routes", Label.of("phân công phụ trách tỉnh", "routing")),
          Map.entry("teams", Label.of("nhóm liên ngành", "inter-agency team")),
          Map.entry("present", Label.of("có nhóm", "there is a team")),
          Map.entry("rules", Label.of("quy tắc chuyển tuyến", "referral rules")),
          Map.entry("law", Label.of("căn cứ pháp luật", "legal basis")),
          Map.entry("says", Label.of("nội dung luật", "what the law says")),
          Map.entry("must", Label.of("bắt buộc", "duty")),
          Map.entry("facts", Label.of("điều tối thiểu cần báo", "least facts")),
          Map.entry("conditions", Label.of("điều kiện", "conditions")),
          Map.entry("ages", Label.of("tuổi", "ages")),
          Map.entry("who", Label.of("người đồng ý", "who consents")),
          Map.entry("clocks", Label.of("hạn nhắc", "reminder")),
          Map.entry("hours", Label.of("giờ", "hours")),
          Map.entry("items", Label.of("điều được chuyển", "consent item")),
          Map.entry("retention", Label.of("hạn lưu giữ", "retention")),
          Map.entry("afterDays", Label.of("số ngày giữ", "days kept")),
          Map.entry("keeps", Label.of("phần giữ lại", "what is kept")),
          Map.entry("unlinked", Label.of("chưa gắn với ai", "linked to nobody")),
          Map.entry("sentences", Label.of("câu xin phép", "consent sentence")),
          Map.entry("phones", Label.of("số điện thoại", "phones")),
          Map.entry("email", Label.of("thư điện tử", "e-mail")),
          Map.entry("address", Label.of("địa chỉ", "address")),
          Map.entry("told", Label.of("cách báo", "how it is told")),
          Map.entry("note", Label.of("lưu ý", "note")),
          Map.entry("reach", Label.of("cấp", "level")),
          Map.entry("country", Label.of("nước", "country")),
          Map.entry("commune", Label.of("xã, phường", "commune")),
          Map.entry("sexes", Label.of("giới tính được nhận", "sexes taken")),
          Map.entry("citizens", Label.of("quốc tịch được nhận", "citizens taken")),
          Map.entry("authorities", Label.of("nơi được báo", "who may be told")),
          Map.entry("order", Label.of("thứ tự", "order")),
          Map.entry("then", Label.of("nơi hỏi tiếp", "whom to ask then")),
          Map.entry("label", Label.of("lời", "wording")),
          Map.entry("title", Label.of("tên", "name")),
          Map.entry("say", Label.of("lời nói", "spoken line")),
          Map.entry("coach", Label.of("lời nhắc", "coaching note")),
          Map.entry("listenFor", Label.of("điều cần nghe", "what to listen for")),
          Map.entry("never", Label.of("điều không nói", "what never to say")),
          Map.entry("hint", Label.of("lời gợi ý", "hint")),
          Map.entry("question", Label.of("câu hỏi", "question")),
          Map.entry("answer", Label.of("lời đáp", "spoken answer")),
          Map.entry("keywords", Label.of("từ khoá", "keywords")),
          Map.entry("topic", Label.of("chủ đề", "topic")),
          Map.entry("agency", Label.of("cơ quan", "agency")),
          Map.entry("source", Label.of("nguồn", "source")),
          Map.entry("validFrom", Label.of("ngày bắt đầu", "first day")),
          Map.entry("validTo", Label.of("ngày hết hạn", "last day")),
          Map.entry("verified", Label.of("đã xác nhận", "confirmed")),
          Map.entry("number", Label.of("số", "number")),
          Map.entry("fields", Label.of("câu hỏi đi kèm", "fields")),
          Map.entry("needs", Label.of("câu cần có", "needed fields")),
          Map.entry("to", Label.of("nơi dẫn tới", "where it leads")),
          Map.entry("why", Label.of("lý do", "reason")),
          Map.entry("priority", Label.of("thứ tự ưu tiên", "priority")),
          Map.entry("weight", Label.of("mức", "weight")),
          Map.entry("dimension", Label.of("nhóm", "dimension")),
          Map.entry("relevant", Label.of("điều kiện hiện", "condition")),
          Map.entry("required", Label.of("điều kiện bắt buộc", "when it is required")),
          Map.entry("constraint", Label.of("điều kiện đúng", "constraint")),
          Map.entry("calculate", Label.of("phép tính", "calculation")),
          Map.entry("readonly", Label.of("điều kiện chỉ đọc", "when it is read-only")),
          Map.entry("appearance", Label.of("cách hiện", "appearance")),
          Map.entry("personal", Label.of("dấu riêng tư", "personal mark")),
          Map.entry("parts", Label.of("vai ở bàn trực", "part at the desk")),
          Map.entry("htcds", Label.of("mã HTCDS", "HTCDS field")),
          Map.entry("parameters", Label.of("tham số", "parameters")),
          Map.entry("unable", Label.of("lý do không dùng được", "why it cannot be asked")));

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

  /** What people call {@code name}, a component or a rule; itself when nobody gave it words. */
  static Label name(String name) {
    return NAMES.getOrDefault(name, Label.of(name, name));
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
      case GEOPOINT -> Label.of("toạ độ", "a place");
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
