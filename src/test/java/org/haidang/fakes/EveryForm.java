package org.haidang.fakes;

import static org.haidang.fakes.SampleForm.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormNode.Group;
import org.haidang.content.FormNode.Question;
import org.haidang.content.FormSession;
import org.haidang.content.Handbook;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.model.Body;

/** A form with one question of every type, and every appearance that changes how one looks. */
public final class EveryForm {

  private EveryForm() {}

  /** A running form over {@code body}, in which nothing is required. */
  public static FormSession open(Pack pack, Body body) {
    return new FakeForm(
        pack, new FakeForm.Rules(Map.of(), List.of(), Map.of(), Map.of(), Map.of()), body);
  }

  public static Pack pack() {
    return new Pack(
        "every",
        "1",
        label("Đủ mọi loại", "One of everything"),
        "vi",
        List.of(typed(), chosen(), tables(), places(), people()),
        new Script(List.of(), List.of()),
        Handbook.NONE,
        "");
  }

  private static Group typed() {
    return group(
        "typed",
        label("Gõ", "Typed"),
        Set.of(),
        ask("typed/note", QuestionType.NOTE, "Ghi theo lời kể.", "Write what was told."),
        ask("typed/text", QuestionType.TEXT, "Tên gọi", "Name"),
        ask("typed/lines", QuestionType.TEXT, "Lời kể", "Story", "multiline"),
        ask("typed/digits", QuestionType.TEXT, "Số hồ sơ", "File number", "numbers"),
        ask("typed/age", QuestionType.INTEGER, "Tuổi", "Age"),
        ask("typed/debt", QuestionType.INTEGER, "Tiền nợ", "Debt", "thousands-sep"),
        ask("typed/hours", QuestionType.DECIMAL, "Số giờ làm mỗi ngày", "Hours a day"),
        range("typed/fear", "Mức lo sợ", "How afraid", Map.of("start", "0", "end", "10")),
        range("typed/warmth", "Thân nhiệt", "Temperature", warmth(), "no-ticks"),
        ask("typed/day", QuestionType.DATE, "Ngày đi", "Day of leaving"),
        ask("typed/month", QuestionType.DATE, "Tháng đi", "Month of leaving", "month-year"),
        ask("typed/year", QuestionType.DATE, "Năm sinh", "Year of birth", "year"),
        ask("typed/hour", QuestionType.TIME, "Giờ gọi lại", "Hour to call back"),
        ask("typed/when", QuestionType.DATE_TIME, "Hẹn gặp lúc", "To meet at"),
        ask("typed/code", QuestionType.BARCODE, "Mã vạch trên vé", "Bar code of the ticket"),
        ask("typed/file", QuestionType.ATTACHMENT, "Ảnh chụp tin nhắn", "Picture of the message"),
        unable(),
        ask("typed/read", QuestionType.ACKNOWLEDGE, "Đã đọc quyền cho người gọi", "Rights read"));
  }

  private static Map<String, String> warmth() {
    return Map.of("start", "35", "end", "42", "step", "0.1");
  }

  private static Group chosen() {
    return group(
        "chosen",
        label("Chọn", "Chosen"),
        Set.of(),
        choose("chosen/one", "Ở một mình?", "Alone?", false, yesNo()),
        choose("chosen/many", "Nhu cầu", "Needs", true, needs()),
        choose("chosen/finder", "Tỉnh", "Province", false, places2(), "minimal"),
        choose("chosen/several", "Nơi đã qua", "Places passed", true, places2(), "autocomplete"),
        choose("chosen/columns", "Việc đã làm", "Work done", true, works(), "columns-3"),
        choose("chosen/lines", "Ai rủ đi", "Who asked", false, needs(), "vertical"),
        choose("chosen/likert", "Tin người rủ", "Trust", false, likert(), "likert"),
        new Question(
            "chosen/rank",
            QuestionType.RANK,
            label("Việc cần làm trước", "What comes first"),
            Label.NONE,
            needs(),
            Set.of(),
            false,
            "",
            Set.of(),
            Map.of(),
            Label.NONE));
  }

  private static Group tables() {
    return group(
        "tables",
        label("Bảng", "Tables"),
        Set.of(),
        group(
            "tables/often",
            label("Bao lâu một lần", "How often"),
            Set.of("table-list"),
            choose("tables/often/food", "Bị bỏ đói", "Kept hungry", false, often()),
            choose("tables/often/sleep", "Không được ngủ", "Kept awake", false, often()),
            choose("tables/often/beaten", "Bị đánh", "Beaten", false, often())),
        choose("tables/head", "Ai giữ", "Who keeps", true, keepers(), "label"),
        choose("tables/papers", "Giấy tờ", "Papers", true, keepers(), "list-nolabel"),
        choose("tables/phone", "Điện thoại", "Telephone", true, keepers(), "list-nolabel"),
        group(
            "tables/grid",
            label("Cạnh nhau", "Side by side"),
            Set.of(),
            ask("tables/grid/family", QuestionType.TEXT, "Họ", "Family name", "w4"),
            ask("tables/grid/middle", QuestionType.TEXT, "Tên đệm", "Middle name", "w4"),
            ask("tables/grid/given", QuestionType.TEXT, "Tên", "Given name", "w4"),
            ask("tables/grid/street", QuestionType.TEXT, "Đường", "Street", "w8"),
            ask("tables/grid/house", QuestionType.TEXT, "Số nhà", "House", "w4")));
  }

  private static Group places() {
    return group(
        "places",
        label("Nơi chốn", "Places"),
        Set.of(),
        ask("places/point", QuestionType.GEOPOINT, "Đang ở đâu", "Where now"),
        ask("places/trace", QuestionType.GEOTRACE, "Đường đã đi", "Way taken"),
        ask("places/shape", QuestionType.GEOSHAPE, "Khu vực bị giữ", "Where held"));
  }

  private static Group people() {
    return new Group(
        "people",
        label("Người", "Person"),
        true,
        List.of(
            ask("people/name", QuestionType.TEXT, "Tên", "Name"),
            new Group(
                "people/children",
                label("Con", "Child"),
                true,
                List.of(
                    ask("people/children/name", QuestionType.TEXT, "Tên con", "Child’s name"),
                    ask("people/children/age", QuestionType.INTEGER, "Tuổi con", "Age")))));
  }

  private static List<Choice> yesNo() {
    return list("yes", "Có", "Yes", "no", "Không", "No", "unknown", "Chưa rõ", "Unclear");
  }

  private static List<Choice> needs() {
    return list(
        "rescue",
        "Giải cứu",
        "Rescue",
        "shelter",
        "Nơi tạm lánh",
        "Shelter",
        "medical",
        "Y tế",
        "Medical care",
        "legal",
        "Pháp lý",
        "Legal help",
        "money",
        "Tiền về quê",
        "Money home");
  }

  private static List<Choice> works() {
    return list(
        "farm",
        "Làm nông",
        "Farming",
        "factory",
        "Nhà máy",
        "Factory",
        "house",
        "Giúp việc",
        "Housework",
        "sea",
        "Đi biển",
        "Fishing",
        "build",
        "Xây dựng",
        "Building",
        "beg",
        "Ăn xin",
        "Begging",
        "web",
        "Lừa đảo trên mạng",
        "Online fraud");
  }

  private static List<Choice> likert() {
    return list(
        "1",
        "Rất không tin",
        "Not at all",
        "2",
        "Không tin",
        "A little",
        "3",
        "Nửa tin nửa ngờ",
        "Half",
        "4",
        "Tin",
        "Mostly",
        "5",
        "Rất tin",
        "Fully");
  }

  private static List<Choice> often() {
    return list(
        "never",
        "Không",
        "Never",
        "some",
        "Đôi khi",
        "Sometimes",
        "week",
        "Hằng tuần",
        "Weekly",
        "day",
        "Hằng ngày",
        "Daily");
  }

  private static List<Choice> keepers() {
    return list("self", "Tự giữ", "Self", "boss", "Chủ", "Employer", "agent", "Môi giới", "Broker");
  }

  private static List<Choice> places2() {
    return list(
        "01",
        "Hà Nội",
        "Hanoi",
        "04",
        "Cao Bằng",
        "Cao Bang",
        "11",
        "Điện Biên",
        "Dien Bien",
        "15",
        "Lào Cai",
        "Lao Cai",
        "48",
        "Đà Nẵng",
        "Da Nang",
        "91",
        "An Giang",
        "An Giang");
  }

  private static List<Choice> list(String... nameViEn) {
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < nameViEn.length; i += 3) {
      choices.add(new Choice(nameViEn[i], label(nameViEn[i + 1], nameViEn[i + 2]), Map.of()));
    }
    return choices;
  }

  private static Group group(String path, Label label, Set<String> look, FormNode... children) {
    return new Group(path, label, look, false, false, List.of(children));
  }

  private static Question ask(
      String path, QuestionType type, String vi, String en, String... look) {
    return question(path, type, label(vi, en), List.of(), Map.of(), Label.NONE, look);
  }

  private static Question range(
      String path, String vi, String en, Map<String, String> parameters, String... look) {
    return question(
        path, QuestionType.RANGE, label(vi, en), List.of(), parameters, Label.NONE, look);
  }

  private static Question choose(
      String path, String vi, String en, boolean many, List<Choice> choices, String... look) {
    return question(
        path,
        many ? QuestionType.SELECT_MULTIPLE : QuestionType.SELECT_ONE,
        label(vi, en),
        choices,
        Map.of(),
        Label.NONE,
        look);
  }

  private static Question unable() {
    return question(
        "typed/sign",
        QuestionType.ATTACHMENT,
        label("Chữ ký", "Signature"),
        List.of(),
        Map.of(),
        label("Máy bàn không ký được.", "A desk cannot take a signature."));
  }

  private static Question question(
      String path,
      QuestionType type,
      Label label,
      List<Choice> choices,
      Map<String, String> parameters,
      Label unable,
      String... look) {
    return new Question(
        path,
        type,
        label,
        Label.NONE,
        choices,
        Set.of(look),
        false,
        "",
        Set.of(),
        parameters,
        unable);
  }
}
