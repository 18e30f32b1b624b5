package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.haidang.content.Answer;
import org.haidang.content.Pack;
import org.haidang.content.TestWorkbook;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;

/** An answer given is kept with the contact, and so is what was asked and has none. */
class CallAnswersTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
              """
              type,name,label,bind::haidang:part
              select_multiple viec,about,Hỏi gì?,topics
              select_one loai,kind,Loại?,kind
              """)
          .choices(
              """
              list_name,name,label
              viec,job,Việc làm
              viec,money,Tiền
              loai,information,Thông tin
              """)
          .sheet(
              "answers",
              """
              name,question,answer,topic,source,valid_to
              licence,Công ty có giấy phép không?,Dạ …,job,Luật 69,
              wages,Bị giữ lương?,Dạ …,job,Luật 45,
              ransom,Bị đòi tiền chuộc?,Dạ …,money,Luật 53,
              old,Luật cũ?,Dạ …,,Luật cũ,2020-01-01
              """);

  private final Pack pack = BOOK.pack();
  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryContacts contacts = new MemoryContacts(drafts);
  private final ManualExecutor disk = new ManualExecutor();
  private final SettableClock clock = new SettableClock();
  private final CallDesk desk =
      new CallDesk(
          contacts,
          drafts,
          new OnePack(pack),
          BOOK.forms()::open,
          clock,
          Ids.timeOrdered(),
          new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
          new UUID(0, 1),
          new MemoryAudit(),
          disk);
  private final Call call = desk.answer(Channel.CALL, null);

  private Answer answer(String name) {
    return pack.handbook().answers().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_answer_given_is_kept_with_its_moment_and_ticks_its_topic_but_not_the_kind() {
    clock.pass(Duration.ofMinutes(3));
    call.answers().give(answer("licence"));
    assertThat(call.answers().given(answer("licence"))).contains(clock.instant());
    assertThat(call.form().value("about")).isEqualTo("job");
    assertThat(call.form().value("kind")).isNull();

    var first = clock.instant();
    clock.pass(Duration.ofMinutes(1));
    call.answers().give(answer("licence"));
    assertThat(call.answers().given(answer("licence"))).contains(first);
  }

  @Test
  void it_is_saved_and_there_when_the_contact_is_taken_up_again() {
    call.answers().give(answer("ransom"));
    clock.pass(Duration.ofSeconds(5));
    call.answers().give(answer("licence"));
    call.answers().ask("học nghề ở đâu");
    call.save();
    disk.runDue();

    var again = desk.amend(call.contact()).answers();
    assertThat(again.given())
        .extracting(KeptAnswers.Given::name)
        .containsExactly("ransom", "licence");
    assertThat(again.asked()).containsExactly("học nghề ở đâu");
  }

  @Test
  void it_is_in_the_draft_and_a_call_with_nothing_else_is_not_forgotten() {
    assertThat(call.untouched()).isTrue();
    call.answers().ask("phí đường bộ");
    assertThat(call.untouched()).isFalse();
    disk.runDue();
    clock.pass(Duration.ofSeconds(1));
    disk.runDue();
    var again = desk.resume(desk.unfinished().getFirst());
    assertThat(again.answers().asked()).containsExactly("phí đường bộ");
  }

  @Test
  void taken_back_it_takes_its_topic_with_it_unless_that_stands_for_something_else() {
    call.answers().give(answer("licence"));
    call.answers().give(answer("wages"));
    call.answers().takeBack(answer("licence"));
    assertThat(call.answers().given(answer("licence"))).isEmpty();
    assertThat(call.form().value("about")).isEqualTo("job");
    call.answers().takeBack(answer("wages"));
    assertThat(call.form().value("about")).isNull();

    call.set("about", "money");
    call.answers().give(answer("ransom"));
    call.answers().takeBack(answer("ransom"));
    assertThat(call.form().value("about")).isEqualTo("money");
    assertThat(call.answers().isEmpty()).isTrue();
  }

  @Test
  void with_nothing_typed_those_of_the_topics_ticked_come_first_and_none_that_has_run_out() {
    call.set("about", "money");
    assertThat(call.answers().find("").answers())
        .extracting(Answer::name)
        .containsExactly("ransom", "licence", "wages");
  }

  @Test
  void what_was_asked_is_kept_once_without_long_numbers_and_can_be_taken_back() {
    call.answers().ask("gọi cho 0912 345 678");
    call.answers().ask("Học nghề?");
    call.answers().ask("hoc nghe");
    call.answers().ask("0912345678");
    assertThat(call.answers().asked()).containsExactly("gọi cho …", "Học nghề?");
    assertThat(call.answers().isAsked("HỌC NGHỀ")).isTrue();

    call.answers().takeBackAsked("hoc nghe");
    assertThat(call.answers().asked()).containsExactly("gọi cho …");
    assertThat(call.answers().isAsked("hoc nghe")).isFalse();
  }
}
