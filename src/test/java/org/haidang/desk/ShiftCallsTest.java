package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.UUID;
import org.haidang.duties.HandoverLine;
import org.haidang.duties.HandoverLine.What;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.UrgentForm;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** What calls leave to the next shift. */
class ShiftCallsTest {

  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final SettableClock clock = new SettableClock();
  private final ManualExecutor disk = new ManualExecutor();
  private final OnePack library = new OnePack(UrgentForm.pack());
  private final CallDesk desk = desk("lan");

  private CallDesk desk(String login) {
    return new CallDesk(
        contacts,
        drafts,
        library,
        (pack, body, _) -> UrgentForm.open(pack, body),
        clock,
        Ids.timeOrdered(),
        new Account(login, login, Role.COUNSELOR, "HN"),
        UUID.randomUUID(),
        new MemoryAudit(),
        disk);
  }

  private Call call(CallDesk at, String danger) {
    var call = at.answer(Channel.CALL, "0912345678");
    call.set("safety/danger", danger);
    disk.pass(Duration.ofSeconds(1));
    return call;
  }

  private void saved(Call call) {
    var outcome = call.save();
    disk.pass(Duration.ofSeconds(1));
    assertThat(outcome.join()).isInstanceOf(SaveOutcome.Saved.class);
  }

  @Test
  void open_reports_and_those_in_danger_are_told_to_the_next_shift() {
    var yesterday = call(desk, "yes");
    saved(yesterday);
    clock.pass(Duration.ofHours(20));
    var since = clock.instant();
    saved(call(desk, "no"));
    var dangerous = call(desk, "yes");
    saved(dangerous);
    saved(call(desk("minh"), "yes"));
    var open = call(desk, "no");
    var openAndDangerous = call(desk, "yes");
    call(desk("minh"), "no");

    var found = new ShiftCalls(contacts, drafts, library, "lan").found(since, clock.instant());

    assertThat(found)
        .extracting(HandoverLine.Found::what, HandoverLine.Found::record)
        .containsExactlyInAnyOrder(
            tuple(What.DANGER, dangerous.contact()),
            tuple(What.OPEN_REPORT, open.contact()),
            tuple(What.DANGER, openAndDangerous.contact()));
  }
}
