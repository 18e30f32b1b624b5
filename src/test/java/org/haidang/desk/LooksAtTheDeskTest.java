package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** Who sees a caller's number is noted. */
class LooksAtTheDeskTest {

  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryAudit audit = new MemoryAudit();
  private final ManualExecutor disk = new ManualExecutor();
  private final SettableClock clock = new SettableClock();
  private final CallDesk desk =
      new CallDesk(
          new MemoryContacts(drafts),
          drafts,
          new OnePack(SampleForm.pack()),
          SampleForm::open,
          clock,
          Ids.timeOrdered(),
          new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
          UUID.randomUUID(),
          audit,
          disk);

  @Test
  void a_look_at_the_callers_number_is_noted_before_it_may_be_shown() {
    var call = desk.answer(Channel.CALL, "0912345123");
    var noted = desk.looked(call.contact(), ContactFields.NUMBER);
    assertThat(noted).isNotDone();
    disk.runDue();

    assertThat(noted).isCompleted();
    assertThat(audit.looksAt(call.contact()))
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.login()).isEqualTo("lan");
              assertThat(look.at()).isEqualTo(clock.instant());
              assertThat(look.fields()).containsExactly(ContactFields.NUMBER);
            });
  }

  @Test
  void a_look_that_cannot_be_noted_says_so() {
    var call = desk.answer(Channel.CALL, "0912345123");
    audit.failure = ErrorCode.DISK_FULL;
    var noted = desk.looked(call.contact(), ContactFields.NUMBER);
    disk.runDue();

    assertThatThrownBy(noted::join)
        .cause()
        .isInstanceOfSatisfying(
            HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL));
  }
}
