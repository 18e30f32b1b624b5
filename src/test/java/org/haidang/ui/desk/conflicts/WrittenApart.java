package org.haidang.ui.desk.conflicts;

import static org.haidang.ui.desk.conflicts.ConflictBench.HERE;
import static org.haidang.ui.desk.conflicts.ConflictBench.THERE;

import java.time.Duration;
import java.util.UUID;
import org.haidang.content.FormNode;
import org.haidang.content.Parts;
import org.haidang.duties.FollowUpFields;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.ui.desk.conflicts.ConflictBench.Wrote;
import org.haidang.ui.kit.Stages;

/** Invented records, and what people wrote apart in them. */
final class WrittenApart {

  private static final String VICTIM = "victims/01930000-0000-7000-8000-00000000aaaa";
  static final ShippedPack SHIPPED = new ShippedPack();

  private WrittenApart() {}

  static Body body(String centre) {
    return Body.EMPTY
        .with(RecordFields.CENTRE, centre)
        .with(RecordFields.AUTHOR, "lan")
        .with(RecordFields.MADE, Stages.NOW.minus(Duration.ofDays(2)).toString());
  }

  private static String path(String part) {
    return SHIPPED.pack().part(part).orElseThrow().path();
  }

  /** A question of the shipped pack by the last part of its path. */
  static FormNode.Question question(String name) {
    return SHIPPED
        .pack()
        .questions()
        .filter(each -> each.path().endsWith("/" + name))
        .findFirst()
        .orElseThrow();
  }

  /** The path of the level of risk of the victim of {@link #contact}. */
  static String risk() {
    var path = path(Parts.RISK);
    return path.startsWith("victims/") ? VICTIM + path.substring("victims".length()) : path;
  }

  static Body contact() {
    return body("HN")
        .with(ContactFields.PACK, SHIPPED.pack().id())
        .with(ContactFields.PACK_VERSION, SHIPPED.pack().version())
        .with(ContactFields.COUNSELOR, "lan")
        .with(ContactFields.CHANNEL, "CALL")
        .with(ContactFields.NUMBER, "0912345123")
        .with(ContactFields.STARTED, "2026-11-17T02:05:00Z")
        .with(VICTIM, "1")
        .with("caller/caller_name", "Nguyễn Thị Bưởi")
        .with("caller/caller_age", "41")
        .with("caller/caller_province", "vn_04")
        .with("incident/summary", "Con gái bị rủ sang bên kia biên giới làm quán ăn.");
  }

  static Body person() {
    var name = PersonFields.entry(PersonFields.NAMES, new UUID(0x7000_0000_0000_7000L, 3));
    return body("HN")
        .with(name, "1")
        .with(name + "/" + PersonFields.NAME_TEXT, "Giàng Thị Mẩy")
        .with(PersonFields.AGE, "15")
        .with(PersonFields.PROVINCE, "vn_04");
  }

  /** A morning's disagreements: one of every kind, and one change apart. */
  static void fill(ConflictBench bench) {
    bench.disputed(
        RecordType.CONTACT,
        contact(),
        risk(),
        new Wrote("minh", THERE, "high", 40),
        new Wrote("lan", HERE, "low", 35));
    bench.disputed(
        RecordType.PERSON,
        person(),
        PersonFields.AGE,
        new Wrote("lan", HERE, "16", 200),
        new Wrote("minh", THERE, "17", -30));
    bench.disputed(
        RecordType.CONTACT,
        contact(),
        "incident/summary",
        new Wrote("hoa", THERE, "Con gái 15 tuổi, theo chị quen qua Zalo.", 4000),
        new Wrote("minh", THERE, "Cháu gái, chưa rõ tuổi.", 3000));
    bench.disputed(
        RecordType.CASE,
        body("HN")
            .with(CaseFields.TITLE, "Đưa Mẩy từ Cao Bằng về")
            .with(CaseFields.PHASE, "rescue"),
        CaseFields.PHASE,
        new Wrote("hoa", THERE, "protection", 90),
        new Wrote("minh", THERE, "repatriation", 80));
    bench.disputed(
        RecordType.REFERRAL,
        body("HN").with("agency_name", "Nhà Bình Yên").with(RecordFields.STATE, "sent"),
        RecordFields.STATE,
        new Wrote("hoa", THERE, "completed", 60),
        new Wrote("minh", THERE, "declined", 50));
    bench.disputed(
        RecordType.FOLLOW_UP,
        body("HN")
            .with(FollowUpFields.ABOUT, "Gọi lại chị Bưởi")
            .with(FollowUpFields.KIND, "call_back"),
        FollowUpFields.RESULT,
        new Wrote("minh", THERE, "reached", 26),
        new Wrote("hoa", THERE, "no_answer", 25));
    bench.changedApart(
        person(),
        new Wrote("hoa", THERE, "16", 50),
        PersonFields.AGE,
        new Wrote("lan", HERE, "vn_91", 45),
        PersonFields.PROVINCE);
  }
}
