package org.haidang.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.content.Reach;
import org.haidang.duties.Flag;
import org.haidang.referrals.AgencyDraft;

/**
 * What belongs to a centre rather than to a contact: handovers, flags, call-backs abroad, what was
 * left undone, an agency of its own; and the case that two centres share. Confined to one thread.
 */
final class ShiftLife {

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
    new SharedCase(desk).share(contacts, cases);
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
      new Evenings(desk, dice).handovers(own, centre);
    }
    agency("tham", contacts, "Nhà tạm lánh Hoa Xoan", "vn_48", "0957000111");
    agency("phuc", contacts, "Nhóm bạn trở về miền Tây", "vn_91", "0957000222");
  }

  private static boolean mayBeRung(DemoContact contact) {
    return Set.of("yes", "arranged").contains(contact.answer("safety/callback"));
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
