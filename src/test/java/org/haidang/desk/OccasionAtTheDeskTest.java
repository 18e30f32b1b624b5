package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.haidang.content.TestWorkbook;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** Forms at the desk know the workstation, the counselor and the counselor's last contact. */
class OccasionAtTheDeskTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
          """
          type,name,label,default,bind::haidang:pii
          deviceid,device,,,
          username,who,,,
          text,caller,Caller,${last-saved#caller},yes
          text,province,Province,${last-saved#province},
          """);

  private final MemoryWorkplace workplace =
      new MemoryWorkplace(Samples.WORKSTATION, Samples.INDEXER, Clock.systemUTC());
  private final ManualExecutor disk = new ManualExecutor();

  private CallDesk desk(String login) {
    return new CallDesk(
        new CentreContacts(workplace.contacts(), "HN"),
        workplace.drafts(),
        new OnePack(BOOK.pack()),
        BOOK.forms()::open,
        new SettableClock(),
        Ids.timeOrdered(),
        new Account(login, login, Role.COUNSELOR, "HN"),
        Samples.WORKSTATION,
        new MemoryAudit(),
        disk);
  }

  private Call saved(CallDesk desk, String caller, String province) {
    var call = desk.answer(Channel.CALL, null);
    call.set("caller", caller);
    call.set("province", province);
    var answer = call.save();
    disk.runDue();
    assertThat(answer.join()).isInstanceOf(SaveOutcome.Saved.class);
    return call;
  }

  @Test
  void a_new_contact_knows_its_workstation_its_counselor_and_what_was_saved_last() {
    var desk = desk("lan");
    var first = desk.answer(Channel.CALL, null);
    assertThat(first.form().value("device")).isEqualTo(Samples.WORKSTATION.toString());
    assertThat(first.form().value("who")).isEqualTo("lan");
    assertThat(first.form().value("province")).isNull();

    saved(desk, "Hoa", "Lào Cai");
    assertThat(desk.answer(Channel.CALL, null).form().value("province")).isEqualTo("Lào Cai");
    saved(desk, "Tuyết", "Hà Giang");
    assertThat(desk.answer(Channel.CALL, null).form().value("province")).isEqualTo("Hà Giang");
  }

  @Test
  void the_last_callers_name_is_not_in_the_next_callers_form() {
    var desk = desk("lan");
    saved(desk, "Hoa", "Lào Cai");
    var next = desk.answer(Channel.CALL, null);
    assertThat(next.form().value("caller")).isNull();
    assertThat(next.form().draft().fields()).doesNotContainValue("Hoa");
  }

  @Test
  void a_colleagues_contact_is_not_looked_at() {
    saved(desk("lan"), "Hoa", "Lào Cai");
    assertThat(desk("mai").answer(Channel.CALL, null).form().value("province")).isNull();
  }

  @Test
  void a_contact_taken_up_again_keeps_what_it_was_saved_with() {
    var desk = desk("lan");
    var first = saved(desk, "Hoa", "Lào Cai");
    saved(desk, "Tuyết", "Hà Giang");
    var again = desk.amend(first.contact());
    assertThat(again.form().value("province")).isEqualTo("Lào Cai");
    assertThat(again.form().value("caller")).isEqualTo("Hoa");
    assertThat(again.form().value("who")).isEqualTo("lan");
  }
}
