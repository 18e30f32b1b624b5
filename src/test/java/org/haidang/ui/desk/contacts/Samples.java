package org.haidang.ui.desk.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormNode.Group;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Handbook;
import org.haidang.content.Label;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.IndexEntry;

/** A small form and fictional contacts written in it. */
final class Samples {

  static final UUID FIRST = UUID.fromString("01930000-0000-7000-8000-000000000001");
  static final UUID SECOND = UUID.fromString("01930000-0000-7000-8000-000000000002");
  private static final String LAN = "01930000-0000-7000-8000-00000000aaaa";
  private static final String HOA = "01930000-0000-7000-8000-00000000bbbb";

  static final Pack PACK =
      new Pack(
          "call",
          "3",
          label("Cuộc gọi về mua bán người", "Anti-trafficking call"),
          "vi",
          List.of(
              group(
                  "caller",
                  "Người gọi",
                  "Caller",
                  select(
                      "caller/kind",
                      "Loại cuộc gọi",
                      "Kind of call",
                      QuestionType.SELECT_ONE,
                      "kind",
                      choice("consultation", "Tư vấn", "Consultation"),
                      choice("information", "Hỏi thông tin", "Information"),
                      choice("referral", "Chuyển tuyến", "Referral")),
                  personal("caller/name", "Họ tên người gọi", "Caller's name"),
                  personal("caller/phone", "Số gọi lại", "Number to call back"),
                  text("caller/relation", "Quan hệ với nạn nhân", "Relation to the victim")),
              group(
                  "safety",
                  "An toàn của người gọi",
                  "Caller's safety",
                  text("safety/alone", "Có ở một mình không?", "Alone?")),
              group(
                  "what",
                  "Sự việc",
                  "What happened",
                  question("what/summary", "Tóm tắt", "Summary", QuestionType.TEXT, "summary"),
                  question("what/since", "Từ ngày nào?", "Since when?", QuestionType.DATE, ""),
                  question("what/debt", "Số tiền bị đòi", "Money asked", QuestionType.INTEGER, ""),
                  select(
                      "what/signs",
                      "Dấu hiệu",
                      "Signs",
                      QuestionType.SELECT_MULTIPLE,
                      "",
                      choice("papers", "bị giữ giấy tờ", "papers taken"),
                      choice("locked", "bị nhốt", "locked in")),
                  new Group(
                      "what/victims",
                      label("Người có thể bị hại", "Possible victim"),
                      true,
                      List.of(
                          personal("what/victims/name", "Họ tên", "Name"),
                          question("what/victims/age", "Tuổi", "Age", QuestionType.INTEGER, "")))),
              group("needs", "Nhu cầu hỗ trợ", "Needs", text("needs/now", "Cần ngay", "Now"))),
          Script.NONE,
          Handbook.NONE,
          "");

  private Samples() {}

  static Library library(Pack... packs) {
    return new Library() {
      @Override
      public Pack current() {
        return PACK;
      }

      @Override
      public Optional<Pack> find(String id, String version) {
        return packs().stream()
            .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
            .findFirst();
      }

      @Override
      public Collection<Pack> packs() {
        return List.of(packs);
      }
    };
  }

  /** Two victims, a conflict about the age of the first, a number, a date, money, signs. */
  static RecordState full(UUID id, String version) {
    var body =
        Body.EMPTY
            .with(ContactFields.PACK, "call")
            .with(ContactFields.PACK_VERSION, version)
            .with(ContactFields.STARTED, "2026-11-17T02:05:00Z")
            .with(ContactFields.COUNSELOR, "mai")
            .with(ContactFields.CHANNEL, "CALL")
            .with(ContactFields.NUMBER, "0912345123")
            .with("caller/kind", "consultation")
            .with("caller/name", "Nguyễn Thị Bưởi")
            .with("caller/phone", "0987654321")
            .with("caller/relation", "chị gái")
            .with(
                "what/summary",
                "Em gái theo bạn sang bên kia biên giới làm ở quán ăn, ba tuần nay không gọi về;"
                    + " hôm qua nhắn bị giữ giấy tờ và đòi tiền chuộc.")
            .with("what/since", "2026-10-27")
            .with("what/debt", "45000000")
            .with("what/signs", "papers locked")
            .with("what/victims/" + LAN, "1")
            .with("what/victims/" + LAN + "/name", "Nguyễn Thị Lan")
            .with("what/victims/" + LAN + "/age", "16")
            .with("what/victims/" + HOA, "2")
            .with("what/victims/" + HOA + "/name", "Trần Thị Hoa")
            .with("what/victims/" + HOA + "/age", "19");
    var conflicts = new TreeMap<String, List<HeldValue>>();
    conflicts.put(
        "what/victims/" + LAN + "/age",
        List.of(new HeldValue(FIRST, "16"), new HeldValue(SECOND, "17")));
    return new RecordState(
        RecordType.CONTACT, id, null, body, conflicts, new TreeSet<>(Set.of("centre:HN")), false);
  }

  static RecordState plain(UUID id) {
    return RecordState.fresh(RecordType.CONTACT, id)
        .withBody(
            Body.EMPTY
                .with(ContactFields.PACK, "call")
                .with(ContactFields.PACK_VERSION, "3")
                .with("caller/kind", "information"));
  }

  static IndexEntry entry(String at, String kind, String summary) {
    return new IndexEntry(Instant.parse(at), "mai", "HN", kind, null, summary, List.of());
  }

  /** A morning's work. */
  static Shelf morning() {
    var shelf = new Shelf();
    shelf.put(
        entry(
            "2026-11-17T02:05:00Z",
            "consultation",
            "Em gái theo bạn sang bên kia biên giới, ba tuần nay không gọi về; bị giữ giấy tờ"),
        new Place.NeedsAttention("HD-CHANGE-CONFLICT"),
        full(FIRST, "3"));
    shelf.put(
        entry("2026-11-17T01:40:00Z", "information", "Hỏi đường dây có làm việc ban đêm không"),
        new Place.AtServer(Instant.parse("2026-11-17T01:45:00Z")),
        plain(SECOND));
    var summaries =
        List.of(
            "Cháu trai ở Cao Bằng bị rủ đi làm xa, gia đình không liên lạc được",
            "Hỏi hồ sơ hỗ trợ nạn nhân trở về ở huyện Mường Khương",
            "Người gọi im lặng, nghe tiếng trẻ con khóc",
            "Chủ nhà giữ lương sáu tháng, không cho ra ngoài");
    for (int i = 0; i < summaries.size(); i++) {
      shelf.put(
          entry(
              "2026-11-16T0" + (9 - i) + ":15:00Z",
              i % 2 == 0 ? "referral" : "consultation",
              summaries.get(i)),
          i == 0 ? new Place.OnThisComputer() : new Place.AtServer(Instant.EPOCH),
          plain(UUID.fromString("01930000-0000-7000-8000-00000000001" + i)));
    }
    return shelf;
  }

  private static Group group(String path, String vi, String en, FormNode... children) {
    return new Group(path, label(vi, en), false, List.of(children));
  }

  private static Question text(String path, String vi, String en) {
    return question(path, vi, en, QuestionType.TEXT, "");
  }

  private static Question question(
      String path, String vi, String en, QuestionType type, String list) {
    return new Question(
        path, type, label(vi, en), Label.NONE, List.of(), Set.of(), false, "", parts(list));
  }

  private static Question personal(String path, String vi, String en) {
    return new Question(
        path,
        QuestionType.TEXT,
        label(vi, en),
        Label.NONE,
        List.of(),
        Set.of(),
        true,
        "",
        Set.of());
  }

  private static Question select(
      String path, String vi, String en, QuestionType type, String list, Choice... choices) {
    return new Question(
        path, type, label(vi, en), Label.NONE, List.of(choices), Set.of(), false, "", parts(list));
  }

  private static Set<String> parts(String part) {
    return part.isEmpty() ? Set.of() : Set.of(part);
  }

  private static Choice choice(String name, String vi, String en) {
    return new Choice(name, label(vi, en), Map.of());
  }

  private static Label label(String vi, String en) {
    return new Label(Map.of("vi", vi, "en", en));
  }
}
