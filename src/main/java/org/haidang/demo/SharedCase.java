package org.haidang.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.RecordFields;
import org.haidang.people.CaseFields;
import org.haidang.people.NoteFields.Certainty;

/** The case of the story that two centres share. */
record SharedCase(StoryDesk desk) {

  /** Hanoi's case goes on with An Giang, where the way home leads. */
  void share(List<DemoContact> contacts, Map<UUID, UUID> cases) {
    var from = contacts.stream().filter(one -> one.theme().equals("r_scam_hn")).findFirst();
    var there = contacts.stream().filter(one -> one.taker().centre().equals("AG")).findFirst();
    if (from.isEmpty() || there.isEmpty() || !cases.containsKey(from.get().id())) {
      return;
    }
    var contact = from.get();
    var matter = Objects.requireNonNull(cases.get(contact.id()));
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
}
