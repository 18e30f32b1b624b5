package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.content.Reach;
import org.haidang.duties.Flag;
import org.haidang.duties.Handover;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.HandoverLine;
import org.haidang.model.Account;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.referrals.AgencyDraft;

/**
 * What belongs to a centre rather than to a contact: handovers, flags, call-backs abroad, what was
 * left undone, an agency of its own; and the case that two centres share. Confined to one thread.
 */
final class ShiftLife {

  private static final List<String> REMARKS =
      List.of(
          "Ca yên. Hai việc hẹn đã gọi xong.",
          "Đường dây chập chờn từ 10 giờ, đã báo kỹ thuật.",
          "Nhớ gọi đúng giờ đã hẹn, có người nghe lỏm.",
          "Chờ cơ quan trả lời, chưa cần gọi lại người gọi.");

  private record Abroad(String country, String zone) {}

  private static final Map<String, Abroad> ABROAD =
      Map.of(
          "HN", new Abroad("tw", "Asia/Taipei"),
          "DN", new Abroad("kr", "Asia/Seoul"),
          "AG", new Abroad("de", "Europe/Berlin"));

  private final StoryDesk desk;
  private final Reminders reminders;
  private final Dice dice;

  ShiftLife(StoryDesk desk, Reminders reminders, Dice dice) {
    this.desk = desk;
    this.reminders = reminders;
    this.dice = dice;
  }

  /** Plays it for every centre that took some of {@code contacts}. */
  void play(List<DemoContact> contacts, Map<UUID, UUID> cases) {
    share(contacts, cases);
    flags(contacts);
    var centres = contacts.stream().map(one -> one.taker().centre()).collect(Collectors.toSet());
    for (var centre : centres.stream().sorted().toList()) {
      var own = contacts.stream().filter(one -> one.taker().centre().equals(centre)).toList();
      var abroad = ABROAD.get(centre);
      var rung = own.reversed().stream().filter(ShiftLife::mayBeRung).findFirst();
      if (abroad != null && rung.isPresent()) {
        reminders.abroad(rung.get(), abroad.country(), ZoneId.of(abroad.zone()));
      }
      own.reversed().stream()
          .filter(one -> cases.containsKey(one.id()))
          .findFirst()
          .ifPresent(one -> reminders.overdue(one, Duration.ofHours(26)));
      handovers(own, centre);
    }
    agency("tham", contacts, "Nhà tạm lánh Hoa Xoan", "vn_48", "0957000111");
    agency("phuc", contacts, "Nhóm bạn trở về miền Tây", "vn_91", "0957000222");
  }

  private static boolean mayBeRung(DemoContact contact) {
    return Set.of("yes", "arranged").contains(contact.answer("safety/callback"));
  }

  /** For the last three evenings; that of today waits at two centres for whoever takes it. */
  private void handovers(List<DemoContact> own, String centre) {
    var giver = own.getLast().taker();
    for (int back = 3; back >= (centre.equals("HN") ? 1 : 0); back--) {
      var at = back == 0 ? desk.end().minus(Duration.ofMinutes(40)) : evening(back);
      var lines = lines(own, at);
      var seat = desk.at(giver, at);
      var remarks = new HandoverDraft.Remarks(Map.of(), List.of(), dice.pick(REMARKS));
      var id =
          seat.handovers()
              .give(
                  new HandoverDraft(at.minus(Duration.ofHours(8)), lines, Handover.Unsent.NONE),
                  remarks);
      var taker = desk.colleague(giver);
      if (back > 0) {
        take(id, taker, at.plus(Duration.ofMinutes(dice.between(4, 20))));
      }
      giver = taker;
    }
  }

  private Instant evening(int back) {
    var day = LocalDate.ofInstant(desk.end(), desk.zone()).minusDays(back);
    return day.atTime(18, dice.between(0, 20)).atZone(desk.zone()).toInstant();
  }

  private static List<HandoverLine.Found> lines(List<DemoContact> own, Instant at) {
    var lines = new ArrayList<HandoverLine.Found>();
    own.reversed().stream()
        .filter(one -> one.ended().isBefore(at))
        .filter(one -> !one.answer("closing/handover").isEmpty())
        .limit(3)
        .forEach(
            one ->
                lines.add(
                    new HandoverLine.Found(
                        one.tells("danger_signs/risk", "high")
                            ? HandoverLine.What.DANGER
                            : HandoverLine.What.FOLLOW_UP,
                        RecordType.CONTACT,
                        one.id(),
                        one.started(),
                        one.answer("contact/reason"))));
    return lines;
  }

  private void take(UUID id, Account taker, Instant at) {
    var seat = desk.at(taker, at);
    var handover = seat.handovers().open(id).orElseThrow();
    var read = new HashSet<UUID>();
    handover.lines().forEach(line -> read.add(line.id()));
    seat.handovers().take(id, read, Set.of(), "");
  }

  /** Whoever was abusive is flagged: one still holds, one was lifted, the others have run out. */
  private void flags(List<DemoContact> contacts) {
    var rude =
        contacts.stream().filter(one -> Set.of("abusive", "prank").contains(one.kind())).toList();
    for (var contact : rude) {
      var number = contact.call().number();
      if (number == null || contact.ended().isAfter(desk.end().minus(Duration.ofHours(9)))) {
        continue;
      }
      var seat = desk.at(contact.taker(), contact.ended().plus(Duration.ofMinutes(2)));
      var id =
          seat.flags()
              .raise(
                  number,
                  contact.kind().equals("prank") ? Flag.Kind.PRANK : Flag.Kind.INSULT,
                  contact.answer("contact/reason"),
                  seat.flags().usualEnd());
      if (contact.equals(rude.getFirst())) {
        var later = contact.ended().plus(Duration.ofDays(2));
        desk.at(desk.supervisor(contact.taker().centre()), later)
            .flags()
            .lift(id, "người nhà đã xin lỗi");
      }
    }
  }

  /** Hanoi's case goes on with An Giang, where the way home leads. */
  private void share(List<DemoContact> contacts, Map<UUID, UUID> cases) {
    var from = contacts.stream().filter(one -> one.theme().equals("r_scam_hn")).findFirst();
    var there = contacts.stream().filter(one -> one.taker().centre().equals("AG")).findFirst();
    if (from.isEmpty() || there.isEmpty() || !cases.containsKey(from.get().id())) {
      return;
    }
    var contact = from.get();
    var matter = java.util.Objects.requireNonNull(cases.get(contact.id()));
    var shared = contact.ended().plus(Duration.ofDays(5));
    var opened = desk.register().open(matter).orElseThrow();
    StoryDesk.made(
        desk.at(contact.taker(), shared)
            .cases()
            .change(opened, opened.state().body().with(RecordFields.SHARED + "AG", "yes")));
    var counselor = there.get().taker();
    var seat = desk.at(counselor, shared.plus(Duration.ofDays(2)));
    StoryDesk.made(
        seat.notes()
            .write(
                matter,
                "Cửa khẩu báo có nhóm người Việt chờ làm giấy tờ, chưa rõ có hai người này.",
                "Cán bộ cửa khẩu, qua điện thoại",
                Certainty.HEARSAY));
    var again = desk.register().open(matter).orElseThrow();
    StoryDesk.made(
        desk.at(counselor, shared.plus(Duration.ofDays(9)))
            .cases()
            .change(
                again,
                again
                    .state()
                    .body()
                    .with(CaseFields.PHASE, CaseFields.Phase.REPATRIATION.stored())));
  }

  /** An agency that a counselor knows and the directory does not; it waits to be approved. */
  private void agency(
      String login, List<DemoContact> contacts, String name, String province, String phone) {
    contacts.stream()
        .map(DemoContact::taker)
        .filter(one -> one.login().equals(login))
        .findFirst()
        .ifPresent(
            one ->
                desk.at(one, desk.end().minus(Duration.ofDays(4)))
                    .agencies()
                    .propose(
                        new AgencyDraft(
                            name,
                            "ngo",
                            Reach.PROVINCE,
                            province,
                            "",
                            List.of("shelter"),
                            "",
                            phone,
                            "",
                            "",
                            "Tên và số hư cấu, để minh họa.",
                            "Cộng tác viên của trung tâm giới thiệu")));
  }
}
