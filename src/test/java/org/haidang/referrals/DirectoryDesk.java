package org.haidang.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.content.Pack;
import org.haidang.content.Reach;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;

/** A centre's directory in memory: {@code hoa} supervises, the others are counselors. */
final class DirectoryDesk {

  final SettableClock clock = new SettableClock();
  final MemoryRegister register =
      new MemoryRegister(new RecordIndexer(Map.of(RecordType.AGENCY, new AgencyIndexer())));
  private final DirectoryBook book;

  DirectoryDesk(List<Pack> packs) {
    book = DirectoryBook.of(packs);
    at(Instant.parse("2026-11-26T02:15:00Z"));
  }

  void at(Instant moment) {
    clock.pass(Duration.between(clock.instant(), moment));
  }

  LocalAgencies locals(String login) {
    var role = login.equals("hoa") ? Role.SUPERVISOR : Role.COUNSELOR;
    var pen =
        new Pen(
            Ids.timeOrdered(),
            clock,
            new Account(login, login, role, "HN"),
            UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)));
    return new LocalAgencies(register, pen, new AccessRules());
  }

  Directory directory(String login) {
    return new Directory(() -> book, locals(login), clock);
  }

  /** An invented shelter in Tuyên Quang. */
  static AgencyDraft shelter() {
    return new AgencyDraft(
        "Nhà tạm lánh Hoa Ban",
        "shelter",
        Reach.PROVINCE,
        "vn_08",
        "",
        List.of("shelter", "counselling"),
        "Mo-Fr 07:30-11:30,13:30-17:00; PH off",
        "0207 000 111; 0900 000 222",
        "",
        "",
        "Gọi trước khi đưa người đến.",
        "Hội Phụ nữ tỉnh cho biết, 11/2026");
  }
}
