package org.haidang.ui.desk.call.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.haidang.content.Answer;
import org.haidang.content.TestWorkbook;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
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
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.Gaps;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

/** Looking answers up, without a window. */
class AnswersViewModelTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
              """
              type,name,label::Tiếng Việt (vi),label::English (en),bind::haidang:part
              select_multiple viec,about,Hỏi gì?,About?,topics
              text,age,Tuổi,Age,
              """)
          .choices(
              """
              list_name,name,label::Tiếng Việt (vi),label::English (en)
              viec,job,Việc làm,A job
              """)
          .script(
              """
              type,name,label::Tiếng Việt (vi),label::English (en),relevant
              begin_stage,s,Chào,Greet,
              step,hello,Chào {you}.,Hello.,
              end_stage,,,,
              address,you,cháu,you,${age}='9'
              address,you,anh/chị,you,
              """)
          .sheet(
              "answers",
              """
              name,question::vi (vi),question::en (en),answer::vi (vi),answer::en (en),topic,source
              licence,Có giấy phép không?,Is there a licence?,Mời {you} tra.,Look it up.,job,Luật
              wages,Bị giữ lương?,Wages kept?,Dạ có.,Yes.,,Luật
              papers,Bị giữ giấy tờ?,Papers kept?,Dạ không.,No.,,Luật
              """);

  private final Call call =
      new CallDesk(
              new MemoryContacts(new MemoryDrafts()),
              new MemoryDrafts(),
              new OnePack(BOOK.pack()),
              BOOK.forms()::open,
              new SettableClock(),
              Ids.timeOrdered(),
              new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN"),
              new UUID(0, 1),
              new MemoryAudit(),
              new ManualExecutor())
          .answer(Channel.CALL, null);
  private final Wording wording = Stages.wording();
  private final FormViewModel form =
      new FormViewModel(call.form(), Gaps.none(), wording, call.blank());
  private final AnswersViewModel answers = new AnswersViewModel(call.answers(), form, wording);

  private String marked() {
    var answer = answers.markedProperty().get();
    return answer == null ? "none" : answer.name();
  }

  private void type(String words) {
    answers.typedProperty().set(words);
  }

  @Test
  void the_best_is_marked_and_the_ends_stop_the_arrows() {
    type("bi giu");
    assertThat(answers.found()).extracting(Answer::name).containsExactly("wages", "papers");
    assertThat(marked()).isEqualTo("wages");
    answers.move(1);
    answers.move(1);
    assertThat(marked()).isEqualTo("papers");
    answers.pick(7);
    assertThat(marked()).isEqualTo("papers");
    answers.pick(0);
    assertThat(marked()).isEqualTo("wages");
  }

  @Test
  void giving_ticks_the_topic_on_the_screen_and_taking_back_unticks_it() {
    type("giay phep");
    answers.give();
    assertThat(answers.givenProperty().get()).isNotNull();
    assertThat(answers.countProperty().get()).isOne();
    assertThat(form.field("about").orElseThrow().valueProperty().get()).isEqualTo("job");
    answers.mistaken();
    assertThat(answers.givenProperty().get()).isNull();
    assertThat(form.field("about").orElseThrow().valueProperty().get()).isEmpty();
  }

  @Test
  void only_words_that_say_something_can_be_noted_as_unanswered() {
    type("0912345678");
    assertThat(answers.askableProperty().get()).isFalse();
    type("thời tiết");
    assertThat(marked()).isEqualTo("none");
    assertThat(answers.askableProperty().get()).isTrue();
    answers.ask();
    assertThat(answers.askedProperty().get()).isTrue();
    type("thời");
    assertThat(answers.askedProperty().get()).isFalse();
    type("thoi tiet");
    answers.mistaken();
    assertThat(call.answers().asked()).isEmpty();
  }

  @Test
  void what_is_only_near_is_said_to_be_so() {
    type("bị giữ xe máy");
    assertThat(answers.nearProperty().get()).isTrue();
    type("bị giữ");
    assertThat(answers.nearProperty().get()).isFalse();
  }

  @Test
  void the_caller_is_called_as_in_the_script() {
    type("giay phep");
    var said = answers.markedProperty().get().answer();
    assertThat(answers.said(said, "vi")).isEqualTo("Mời anh/chị tra.");
    call.set("age", "9");
    assertThat(answers.said(said, "vi")).isEqualTo("Mời cháu tra.");
    assertThat(answers.other(said)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void one_that_is_asked_for_by_name_is_marked_and_stays_so_when_the_pane_opens() {
    type("giay phep");
    answers.show(answers.all().getLast());
    assertThat(marked()).isEqualTo("papers");
    answers.open();
    assertThat(marked()).isEqualTo("papers");
  }
}
