package org.haidang.content.xform;

import org.haidang.content.Label;

/** What can be wrong with a pack, in words for its author. */
enum Reason {
  MISSING_SHEET("Thiếu trang tính «{0}».", "The sheet “{0}” is missing."),
  MISSING_COLUMN("Thiếu cột «{0}».", "The column “{0}” is missing."),
  REPEATED_COLUMN("Cột này bị lặp lại.", "This column is there twice."),
  UNTAGGED_LANGUAGE(
      "Tên ngôn ngữ nên có mã trong ngoặc, ví dụ «label::Tiếng Việt (vi)».",
      "A language should have its tag in parentheses, such as “label::English (en)”."),
  MISSING_SETTING("Chưa điền «{0}».", "“{0}” is not filled in."),
  UNKNOWN_TYPE("Không có loại «{0}».", "There is no type “{0}”."),
  MISSING_TYPE("Chưa ghi loại (cột type).", "The type is missing."),
  ROW_PASSED_OVER("Bỏ qua hàng này.", "This row is passed over."),
  COLUMN_PASSED_OVER("Bỏ qua cột «{0}».", "The column “{0}” is passed over."),
  MEDIA_PASSED_OVER(
      "Bàn trực không hiện hình, tiếng: bỏ qua cột «{0}».",
      "A desk shows no pictures and sounds: the column “{0}” is passed over."),
  SHEET_PASSED_OVER("Bỏ qua trang tính này.", "This sheet is passed over."),
  SETTING_PASSED_OVER("Bỏ qua thiết lập «{0}».", "The setting “{0}” is passed over."),
  DEFAULT_SETTING("Chưa có «{0}»; dùng «{1}».", "“{0}” is not given; “{1}” is used."),
  NOT_AT_A_DESK(
      "Bàn trực không ghi được «{0}»; câu này luôn trống.",
      "A desk cannot record “{0}”; it stays empty."),
  SIMILAR_NAME(
      "Tên «{0}» chỉ khác «{1}» ở chữ hoa, chữ thường.",
      "The name “{0}” differs from “{1}” in capitals only."),
  AMBIGUOUS_REFERENCE(
      "Có nhiều câu cùng tên «{0}»: không rõ nói đến câu nào.",
      "Several go by the name “{0}”: it cannot be told which is meant."),
  FILTER_WITH_OTHER(
      "choice_filter không dùng cùng or_other được.",
      "A choice_filter cannot be used with or_other."),
  BAD_SEARCH(
      "Cần viết dạng «search('tệp')» hay «search('tệp', 'contains', 'cột', giá trị)», dùng matches,"
          + " contains, startswith hoặc endswith; có thể thêm 'cột lọc' và giá trị.",
      "Write it as “search('file')” or “search('file', 'contains', 'column', value)”, with matches,"
          + " contains, startswith or endswith; a 'filter column' and its value may follow."),
  BAD_PARAMETERS("Tham số cần dạng «start=1 end=5».", "Parameters are written as “start=1 end=5”."),
  UNKNOWN_PARAMETER(
      "Không có tham số «{0}»; dùng được: {1}.", "There is no parameter “{0}”; it may be {1}."),
  BAD_PARAMETER("Tham số «{0}» cần là một số.", "The parameter “{0}” must be a number."),
  BAD_TRIGGER(
      "Cột trigger cần dạng ${tên} của một câu hỏi được hiện.",
      "A trigger is written as ${name} and names a question that is shown."),
  NOT_IN_A_REPEAT("«{0}» không nằm trong phần lặp lại.", "“{0}” is not inside a repeat."),
  UNKNOWN_INSTANCE(
      "Biểu mẫu không có danh sách hay tệp «{0}».", "The form has no list or file “{0}”."),
  FIRST_OF_REPEAT(
      "«{0}» nằm trong phần lặp lại: lấy mục đầu tiên. Muốn lấy tất cả, dùng count(), sum(),"
          + " max(), min(), join() hoặc indexed-repeat().",
      "“{0}” is inside a repeat: the first entry is taken. To reach all, use count(), sum(),"
          + " max(), min(), join() or indexed-repeat()."),
  TABLE_LISTS(
      "table-list: mọi câu trong nhóm phải dùng cùng một danh sách, ở đây là «{0}».",
      "table-list: all questions of the group must share one list, here “{0}”."),
  COUNT_WITHOUT_REPEAT(
      "Chỉ phần lặp lại mới có repeat_count.", "Only a repeat can have a repeat_count."),
  TOO_FEW_ARGUMENTS("Hàm «{0}» thiếu đối số.", "The function “{0}” wants more arguments."),
  MISSING_NAME("Chưa đặt tên (cột name).", "The name is missing."),
  BAD_NAME(
      "Tên «{0}» không hợp lệ: bắt đầu bằng chữ cái hoặc _, sau đó chỉ gồm chữ, số, dấu chấm, _ và"
          + " -.",
      "The name “{0}” is not allowed: begin with a letter or _, then letters, digits, dots, _ and"
          + " -."),
  DUPLICATE_NAME("Tên «{0}» đã được dùng ở ô {1}.", "The name “{0}” is already used in cell {1}."),
  MISSING_LIST(
      "Thiếu tên danh sách lựa chọn sau «{0}».",
      "The name of a choice list is missing after “{0}”."),
  UNKNOWN_LIST(
      "Không có danh sách «{0}» trong trang choices.", "The sheet choices has no list “{0}”."),
  BAD_FILE(
      "Tên tệp «{0}» không hợp lệ; cần dạng «provinces.csv», không kèm thư mục.",
      "The file name “{0}” is not allowed; write it as “provinces.csv”, without a folder."),
  UNKNOWN_FILE("Gói không có tệp «{0}».", "The pack has no file “{0}”."),
  DUPLICATE_LIST(
      "Danh sách «{0}» vừa ở trang choices, vừa là một tệp.",
      "The list “{0}” is both in the sheet choices and a file."),
  UNCLOSED("«{0}» chưa được đóng bằng «{1}».", "“{0}” is not closed by “{1}”."),
  STRAY_END("«{0}» không khớp với nhóm nào đang mở.", "“{0}” closes nothing that is open."),
  MISMATCHED_END(
      "«{0}» không khớp: ô {1} mở bằng «{2}».", "“{0}” does not match: cell {1} opens “{2}”."),
  EMPTY_GROUP("Nhóm này không có câu hỏi nào.", "This group has no question."),
  NO_QUESTION("Trang tính không có câu hỏi nào.", "The sheet has no question."),
  MISSING_LABEL("Thiếu lời văn «{0}».", "The text “{0}” is missing."),
  MISSING_TRANSLATION("Thiếu bản «{1}» của «{0}».", "“{0}” has no text in “{1}”."),
  UNKNOWN_REFERENCE("Không có câu hỏi tên «{0}».", "There is no question named “{0}”."),
  UNKNOWN_PATH("Không có đường dẫn «{0}» trong biểu mẫu.", "The form has no path “{0}”."),
  UNSUPPORTED_PATH(
      "Cách viết đường dẫn «{0}» chưa dùng được.", "The path “{0}” is of a kind not supported."),
  UNKNOWN_FUNCTION("Không có hàm «{0}».", "There is no function “{0}”."),
  BAD_XPATH("Không hiểu được biểu thức này.", "This expression cannot be understood."),
  CIRCULAR(
      "Tính vòng: kết quả phụ thuộc vào chính nó, qua {0}.",
      "Circular: the result depends on itself, by way of {0}."),
  MISSING_CALCULATION("Chưa có công thức tính.", "The calculation is missing."),
  BAD_DEFAULT("«{0}» không hợp với loại câu hỏi.", "“{0}” does not fit the question's type."),
  DEFAULT_PASSED_OVER(
      "Bỏ qua «{0}»: không hợp với loại câu hỏi.",
      "“{0}” does not fit the question's type and is passed over."),
  FILTER_WITHOUT_SELECT(
      "Chỉ câu hỏi lựa chọn mới có choice_filter.", "Only a select can have a choice_filter."),
  BAD_CHOICE_NAME(
      "Tên lựa chọn «{0}» không được có dấu cách.", "The choice name “{0}” may not hold a space."),
  DUPLICATE_CHOICE(
      "Lựa chọn «{0}» đã có ở ô {1}.", "The choice “{0}” is already there in cell {1}."),
  NO_LANGUAGE(
      "Không có cột label nào, ví dụ «label::Tiếng Việt (vi)».",
      "There is no label column, such as “label::English (en)”."),
  OUTSIDE_STAGE(
      "«{0}» phải nằm giữa begin_stage và end_stage.",
      "“{0}” must stand between begin_stage and end_stage."),
  STAGE_IN_STAGE(
      "Phần mở ở ô {0} chưa kết thúc ({1}).", "What cell {0} begins is not ended ({1})."),
  EMPTY_STAGE("Chặng này không có bước nào.", "This stage has no step."),
  CHOICE_WITHOUT_STEP(
      "Lựa chọn (choice) phải đứng ngay dưới một bước (step).",
      "A choice must stand right beneath a step."),
  UNKNOWN_TARGET(
      "Không có bước, chặng hay lối riêng nào tên «{0}».",
      "There is no step, stage or way named “{0}”."),
  UNREACHABLE(
      "Không lối nào dẫn tới bước «{0}»; chỉ tìm bằng Ctrl+K mới thấy.",
      "Nothing leads to the step “{0}”; only Ctrl+K finds it."),
  NEVER_RELEVANT("Bước này không bao giờ hiện ra.", "This step never comes up."),
  UNKNOWN_ADDRESS("Không có dòng address nào giải thích «{0}».", "No address row explains “{0}”."),
  NEED_WITHOUT_FIELD(
      "«{0}» có ở cột needs mà không có ở cột fields.",
      "“{0}” stands in the column needs but not in fields."),
  ONE_FIELD("Chỉ ghi một câu hỏi.", "Name one question only."),
  NOT_A_NUMBER("«{0}» không phải số nguyên.", "“{0}” is not a whole number."),
  BAD_NOTE(
      "Không hiểu «{0}»; hãy viết như «not_safe=yes; callback=no».",
      "“{0}” is not understood; write it as “not_safe=yes; callback=no”."),
  NOTE_IN_REPEAT(
      "«{0}» nằm trong phần lặp lại nên không ghi từ kịch bản được.",
      "“{0}” is inside a repeat; the script cannot note it."),
  NOTE_UNASKED(
      "«{0}» không phải câu hỏi để trả lời.", "“{0}” is not a question that takes an answer."),
  UNKNOWN_CHOICE("«{0}» không có lựa chọn «{1}».", "“{0}” has no choice “{1}”."),
  UNKNOWN_COUNTRY(
      "«{0}» không có trong danh sách nước của biểu mẫu.",
      "“{0}” is not among the form's countries."),
  UNKNOWN_SERVICE("Không có loại «{0}»; dùng {1}.", "There is no service “{0}”; use {1}."),
  MISSING_NUMBER("Thiếu số điện thoại.", "The number is missing."),
  BAD_NUMBER("«{0}» không phải số để gọi.", "“{0}” is not a number to dial."),
  BAD_DATE("«{0}» không phải ngày dạng 2026-01-31.", "“{0}” is not a date such as 2026-01-31."),
  DATES_REVERSED("Ngày hết hiệu lực trước ngày có hiệu lực.", "It ends before it begins to hold."),
  NOT_YES_NO("«{0}»: chỉ ghi yes hoặc no.", "“{0}”: write yes or no."),
  TOO_LONG(
      "Lời này có {0} từ; nói qua điện thoại chỉ nên tối đa {1} từ.",
      "This has {0} words; on the telephone {1} are the most."),
  UNKNOWN_TOPIC(
      "«{0}» không có trong danh sách của câu hỏi giữ phần «topics».",
      "“{0}” is not in the list of the question with the part “topics”."),
  NO_TOPICS(
      "Biểu mẫu không có câu hỏi nào giữ phần «topics»; hãy để trống ô này.",
      "No question of the form has the part “topics”; leave this cell empty."),
  MISSING_CELL("Chưa điền «{0}».", "“{0}” is not filled in."),
  UNKNOWN_SIGN(
      "«{0}» không phải lựa chọn của câu hỏi nào có bind::haidang:part là «indicator».",
      "“{0}” is not a choice of any question whose bind::haidang:part is “indicator”."),
  UNWEIGHED_SIGN(
      "Dấu hiệu «{0}» chưa có trong trang indicators.",
      "The sign “{0}” is not in the sheet indicators."),
  SIGNS_OUTSIDE(
      "Câu hỏi đóng vai «{0}» phải nằm trong phần lặp lại của người có thể bị hại.",
      "A question that plays “{0}” must stand in the repeat of possible victims."),
  SIGNS_APART(
      "«{0}» phải nằm cùng phần lặp lại với các dấu hiệu khác.",
      "“{0}” must stand in the same repeat as the other signs."),
  BAD_DIMENSION("«{0}»: chỉ ghi số từ 1 đến 6.", "“{0}”: write a number from 1 to 6."),
  UNKNOWN_ELEMENT("«{0}»: chỉ ghi {1}.", "“{0}”: write {1}."),
  UNKNOWN_WEIGHT("«{0}»: chỉ ghi {1}.", "“{0}”: write {1}."),
  WEIGHTLESS("Dấu hiệu này không có trọng số cho ai cả.", "This sign has no weight for anybody."),
  BAD_FORCED_LABOUR("«{0}»: chỉ ghi các số từ 1 đến 11.", "“{0}”: write numbers from 1 to 11."),
  NOTHING_SPEAKS(
      "Danh sách «{0}» chưa có lựa chọn nào ghi «{1}» ở cột law.",
      "No choice of the list “{0}” says “{1}” in the column law."),
  BAD_ANSWER("«{0}»: cần dạng «câu_hỏi=giá_trị».", "“{0}”: write it as “question=value”."),
  UNKNOWN_ANSWER(
      "Câu hỏi «{0}» không có lựa chọn «{1}».", "The question “{0}” has no choice “{1}”."),
  UNKNOWN_WORD("«{0}»: chỉ ghi {1}.", "“{0}”: write {1}."),
  DAYS_MEET(
      "«{0}» đã có ở ô {1} với thời hạn chồng lên thời hạn này.",
      "“{0}” is already there in cell {1}, for days that meet these."),
  PROVINCE_NEEDED(
      "Ghi tỉnh; «each» khi tỉnh nào cũng có một nơi.",
      "Name provinces; “each” when every province has one."),
  NO_PROVINCE(
      "Cơ quan cấp này không thuộc tỉnh nào: để trống ô này.",
      "An agency of this level has no province: leave this cell empty."),
  OWN_SUCCESSOR("«{0}» không thể tự kế tục mình.", "“{0}” cannot come after itself."),
  SUCCEEDED_WITHOUT_END(
      "Đã có nơi kế tục thì phải ghi ngày cuối.", "What has a successor needs its last day."),
  UNKNOWN_BLANK("Ở đây không điền được «{0}».", "Nothing fills “{0}” here."),
  BAD_HOURS(
      "Không hiểu giờ «{0}»; hãy viết như «24/7» hay «Mo-Fr 07:30-11:30,13:30-17:00; PH off».",
      "The hours “{0}” are not understood; write them as “24/7” or “Mo-Fr 07:30-11:30,13:30-17:00;"
          + " PH off”."),
  BAD_EMAIL("«{0}» không phải địa chỉ thư điện tử.", "“{0}” is not an e-mail address."),
  AGES_REVERSED("Tuổi cuối nhỏ hơn tuổi đầu.", "The last age is below the first."),
  ENGINE("Bộ máy biểu mẫu từ chối: {0}", "The form engine refuses it: {0}");

  private final String vietnamese;
  private final String english;

  Reason(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The reason in words, with {@code {0}}, {@code {1}}… filled. */
  Label with(String... arguments) {
    return Label.of(fill(vietnamese, arguments), fill(english, arguments));
  }

  private static String fill(String pattern, String... arguments) {
    var text = pattern;
    for (var i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return text;
  }
}
