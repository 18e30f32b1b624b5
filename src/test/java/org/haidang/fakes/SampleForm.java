package org.haidang.fakes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Handbook;
import org.haidang.content.Label;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.model.Body;

/** A short call report with one of everything: enough to try the desk on. */
public final class SampleForm {

  static final Label NEEDED = label("Cần có trước khi lưu.", "Needed before saving.");

  private SampleForm() {}

  public static Label label(String vi, String en) {
    return new Label(Map.of("vi", vi, "en", en));
  }

  /** A running form over {@code body}. */
  public static FormSession open(Pack pack, Body body) {
    return new FakeForm(pack, rules(), body);
  }

  /** As a desk opens it; the form does not ask who does. */
  public static FormSession open(Pack pack, Body body, Occasion occasion) {
    return open(pack, body);
  }

  public static Pack pack() {
    return new Pack(
        "sample",
        "1",
        label("Phiếu thử", "Sample report"),
        "vi",
        sections(),
        script(),
        Handbook.NONE,
        "");
  }

  private static FakeForm.Rules rules() {
    return new FakeForm.Rules(
        Map.of(
            "safety/code_word", form -> "no".equals(form.value("safety/alone")),
            "incident/district", form -> form.value("incident/province") != null),
        List.of("incident/narrative", "close/kind"),
        Map.of(
            "victims/age", (form, value) -> number(value) <= 120,
            "incident/happened", (form, value) -> value.matches("\\d{4}-\\d{2}-\\d{2}")),
        Map.of(
            "victims/age", label("Tuổi từ 0 đến 120.", "Age is from 0 to 120."),
            "incident/happened", label("Chưa thành ngày dd/mm/yyyy.", "Not a date yet.")),
        Map.of(
            "incident/district",
            (form, choice) ->
                choice.columns().get("province").equals(form.value("incident/province"))));
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  private static List<FormNode> sections() {
    return List.of(
        group(
            "caller",
            label("Người gọi", "Caller"),
            false,
            text("caller/name", "Tên hoặc cách gọi", "Name, or what to call them"),
            one("caller/relation", "Quan hệ với nạn nhân", "Relation to the victim", relations()),
            one("caller/callback", "Có thể gọi lại không?", "May we call back?", yesNo())),
        group(
            "safety",
            label("An toàn", "Safety"),
            false,
            one("safety/alone", "Có ở một mình không?", "Alone?", yesNo()),
            text("safety/code_word", "Mã gọi lại", "Code word"),
            many("safety/signs", "Dấu hiệu nghe thấy", "Signs heard", signs())),
        group(
            "incident",
            label("Sự việc", "What happened"),
            false,
            note("incident/note", "Ghi theo lời kể, không suy đoán.", "Write what was told."),
            area("incident/narrative", "Nội dung", "Story"),
            one("incident/province", "Tỉnh, thành phố", "Province", provinces()),
            one("incident/district", "Xã, phường", "Commune", communes()),
            plain("incident/happened", QuestionType.DATE, "Ngày xảy ra", "Date"),
            plain("incident/hour", QuestionType.TIME, "Giờ", "Hour"),
            plain("incident/meeting", QuestionType.DATE_TIME, "Hẹn gặp lúc", "To meet at")),
        group(
            "victims",
            label("Người có thể bị hại", "Possible victim"),
            true,
            text("victims/name", "Tên", "Name"),
            plain("victims/age", QuestionType.INTEGER, "Tuổi", "Age"),
            many("victims/needs", "Nhu cầu", "Needs", needs())),
        group(
            "close",
            label("Kết thúc", "Close"),
            false,
            one("close/kind", "Loại cuộc gọi", "Kind of contact", kinds())));
  }

  private static Script script() {
    return new Script(
        List.of(
            new Script.Stage(
                "greet",
                label("Chào", "Greet"),
                List.of(
                    step(
                        "greet",
                        label(
                            "Tổng đài 111 xin nghe. Em có thể giúp gì cho anh/chị?",
                            "Hotline 111. How can I help you?"),
                        List.of("caller/name", "caller/relation")))),
            new Script.Stage(
                "safety",
                label("An toàn", "Safety"),
                List.of(
                    step(
                        "alone",
                        label(
                            "Bây giờ anh/chị có đang ở một mình không?",
                            "Are you alone right now?"),
                        List.of("safety/alone")),
                    new Script.Step(
                        "unsafe",
                        label("Em sẽ chỉ hỏi câu có/không.", "I will ask yes/no only."),
                        Label.NONE,
                        Label.NONE,
                        Label.NONE,
                        List.of("safety/code_word"),
                        "safety/alone=no"))),
            new Script.Stage(
                "listen",
                label("Lắng nghe", "Listen"),
                List.of(
                    step(
                        "story",
                        label(
                            "Anh/chị kể cho em nghe chuyện gì đã xảy ra?",
                            "Please tell me what happened."),
                        List.of("incident/narrative", "victims/age"))))),
        List.of());
  }

  private static Script.Step step(String name, Label say, List<String> fields) {
    return new Script.Step(
        name,
        say,
        label("Chậm rãi, để người gọi tự kể.", "Slowly; let them tell."),
        label("Tiếng người bên cạnh, trả lời ngập ngừng.", "A voice beside, hesitation."),
        label("Hứa điều chưa chắc.", "A promise you cannot keep."),
        fields,
        "");
  }

  private static List<Choice> yesNo() {
    return List.of(
        choice("yes", "Có", "Yes"),
        choice("no", "Không", "No"),
        choice("unknown", "Chưa rõ", "Unclear"));
  }

  private static List<Choice> relations() {
    return List.of(
        choice("self", "Chính người bị hại", "The victim"),
        choice("family", "Người nhà", "Family"),
        choice("friend", "Bạn bè, hàng xóm", "Friend, neighbour"),
        choice("agency", "Cơ quan", "An agency"));
  }

  private static List<Choice> signs() {
    return List.of(
        choice("voice", "Tiếng người khác", "Another voice"),
        choice("whisper", "Nói thầm", "Whispering"),
        choice("crying", "Khóc", "Crying"),
        choice("traffic", "Tiếng xe cộ", "Traffic"));
  }

  private static List<Choice> needs() {
    return List.of(
        choice("rescue", "Giải cứu", "Rescue"),
        choice("shelter", "Nơi tạm lánh", "Shelter"),
        choice("medical", "Y tế", "Medical"),
        choice("legal", "Pháp lý", "Legal"));
  }

  private static List<Choice> kinds() {
    return List.of(
        choice("information", "Cung cấp thông tin", "Information"),
        choice("consultation", "Tư vấn", "Consultation"),
        choice("referral", "Chuyển tuyến", "Referral"),
        choice("silent", "Im lặng, bị ngắt", "Silent, cut off"));
  }

  private static List<Choice> provinces() {
    return List.of(
        choice("01", "Hà Nội", "Hanoi"),
        choice("04", "Cao Bằng", "Cao Bang"),
        choice("08", "Tuyên Quang", "Tuyen Quang"),
        choice("11", "Điện Biên", "Dien Bien"),
        choice("12", "Lai Châu", "Lai Chau"),
        choice("14", "Sơn La", "Son La"),
        choice("15", "Lào Cai", "Lao Cai"),
        choice("48", "Đà Nẵng", "Da Nang"),
        choice("91", "An Giang", "An Giang"),
        choice("96", "Cà Mau", "Ca Mau"));
  }

  private static List<Choice> communes() {
    return List.of(
        commune("04", "c1", "Phường Thục Phán"),
        commune("04", "c2", "Xã Bảo Lạc"),
        commune("11", "d1", "Xã Mường Nhé"),
        commune("11", "d2", "Phường Mường Thanh"),
        commune("15", "l1", "Xã Bắc Hà"),
        commune("15", "l2", "Phường Sa Pa"),
        commune("01", "h1", "Phường Hoàn Kiếm"),
        commune("01", "h2", "Phường Ba Đình"),
        commune("01", "h3", "Phường Tây Hồ"),
        commune("48", "n1", "Phường Hải Châu"));
  }

  private static Choice commune(String province, String name, String label) {
    return new Choice(name, label(label, label), Map.of("province", province));
  }

  private static Choice choice(String name, String vi, String en) {
    return new Choice(name, label(vi, en), Map.of());
  }

  private static FormNode group(String path, Label label, boolean repeat, FormNode... children) {
    return new FormNode.Group(path, label, repeat, List.of(children));
  }

  private static FormNode text(String path, String vi, String en) {
    return plain(path, QuestionType.TEXT, vi, en);
  }

  private static FormNode note(String path, String vi, String en) {
    return plain(path, QuestionType.NOTE, vi, en);
  }

  private static FormNode plain(String path, QuestionType type, String vi, String en) {
    return question(path, type, vi, en, List.of(), Set.of());
  }

  private static FormNode area(String path, String vi, String en) {
    return question(path, QuestionType.TEXT, vi, en, List.of(), Set.of("multiline"));
  }

  private static FormNode one(String path, String vi, String en, List<Choice> choices) {
    return question(path, QuestionType.SELECT_ONE, vi, en, choices, Set.of());
  }

  private static FormNode many(String path, String vi, String en, List<Choice> choices) {
    return question(path, QuestionType.SELECT_MULTIPLE, vi, en, choices, Set.of());
  }

  private static FormNode question(
      String path,
      QuestionType type,
      String vi,
      String en,
      List<Choice> choices,
      Set<String> appearance) {
    return new FormNode.Question(
        path, type, label(vi, en), Label.NONE, choices, appearance, false, "", parts(path));
  }

  private static Set<String> parts(String path) {
    return path.equals("close/kind") ? Set.of(Parts.KIND) : Set.of();
  }
}
