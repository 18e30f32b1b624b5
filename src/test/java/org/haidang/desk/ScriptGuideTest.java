package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.FormSession;
import org.haidang.content.Script;
import org.haidang.content.ScriptAsk;
import org.haidang.content.TestWorkbook;
import org.junit.jupiter.api.Test;

/** A call led through a script that listens to the form, over the real form engine. */
class ScriptGuideTest {

  private final Set<String> excused = new HashSet<>();
  private final FormSession form =
      TestWorkbook.survey(
              """
              type,name,label,relevant
              select_one yn,alone,Một mình?,
              select_one yn,danger,Nguy hiểm?,
              select_multiple yn,many,Nhiều?,
              text,place,Ở đâu?,${danger}='yes'
              begin_repeat,people,Người,
              integer,age,Tuổi,
              text,means,Thủ đoạn,${age} >= 18
              end_repeat,,,
              """)
          .choices("list_name,name,label\nyn,yes,Có\nyn,no,Không\n")
          .script(
              """
              type,name,label,fields,relevant,needs,to,set,why,priority
              begin_stage,greeting,Chào,,,,,,,
              step,greet,Xin chào,,,,,,,
              end_stage,,,,,,,,,
              begin_stage,safety,An toàn,,,,,,,
              step,alone_now,Một mình không?,alone many,,alone,,,,
              choice,,Không,,,,hush,alone=no; many=no,,
              choice,,Có,,,,danger_now,alone=yes; many=yes,,
              choice,,Tiếp,,,,,,,
              step,danger_now,Nguy hiểm không?,danger,,,,,,
              step,danger_where,Ở đâu?,place,${danger}='yes',,,,,
              end_stage,,,,,,,,,
              begin_stage,people_stage,Người,,,,,,,
              step,how_old,Bao nhiêu tuổi?,age,,,,,,
              step,how,Bằng cách nào?,means,,,,,,
              end_stage,,,,,,,,,
              begin_way,hush,Nói khẽ,,,,,,,
              step,hush_one,Chỉ cần có hoặc không,,,,,,,
              step,hush_two,Tôi vẫn ở đây,,,,,,,
              end_way,,,,,,,,,
              ask,ask_means,,means,,,,,sau tuổi,50
              ask,ask_age,,age,,,how_old,,tuổi trước,40
              ask,ask_danger,,danger,,,danger_now,,an toàn trước,10
              ask,ask_place,,place,,,,,cần biết chỗ,10
              ask,ask_hush,Nói khẽ,,${alone}='no',,hush,,có người nghe,5
              """)
          .open();
  private ScriptGuide guide = guide("");

  private ScriptGuide guide(String memory) {
    return new ScriptGuide(form, form.draft(), excused::contains, memory);
  }

  private ScriptWalk walk() {
    return guide.walk();
  }

  private String now() {
    return walk().now().name();
  }

  private String offered() {
    return guide.question().offered().map(ScriptAsk::name).orElse("nothing");
  }

  private Script.Stage stage(int place) {
    return form.pack().script().stages().get(place);
  }

  private void pick(int place) {
    walk().reply(walk().replies().get(place));
  }

  @Test
  void it_goes_on_to_what_is_not_known_yet() {
    walk().next();
    assertThat(now()).isEqualTo("alone_now");
    form.set("danger", "no");
    walk().next();
    assertThat(now()).as("danger was answered unasked, nowhere applies").isEqualTo("how_old");
  }

  @Test
  void a_question_left_open_with_a_reason_is_not_asked_again() {
    excused.add("danger");
    walk().next();
    walk().next();
    assertThat(now()).isEqualTo("how_old");
    assertThat(offered()).isEqualTo("ask_means");
  }

  @Test
  void an_answer_notes_what_it_tells_and_goes_where_it_leads() {
    form.set("many", "yes");
    walk().next();
    pick(0);
    assertThat(form.value("alone")).isEqualTo("no");
    assertThat(form.value("many")).as("choices are added").isEqualTo("yes no");
    assertThat(now()).isEqualTo("hush_one");
    assertThat(walk().mainStage()).contains(stage(1));
  }

  @Test
  void a_way_through_ends_past_the_answered_step_it_was_taken_at() {
    walk().next();
    pick(0);
    walk().next();
    assertThat(now()).isEqualTo("hush_two");
    walk().next();
    assertThat(now()).isEqualTo("danger_now");
  }

  @Test
  void a_way_taken_at_a_line_not_yet_said_comes_back_to_it() {
    walk().next();
    walk().go("hush");
    walk().next();
    walk().next();
    assertThat(now()).isEqualTo("alone_now");
  }

  @Test
  void one_goes_back_the_way_one_came() {
    walk().next();
    pick(0);
    walk().back();
    assertThat(now()).isEqualTo("alone_now");
    walk().back();
    assertThat(now()).isEqualTo("greet");
    walk().back();
    assertThat(now()).isEqualTo("greet");
    assertThat(walk().hasBack()).isFalse();
  }

  @Test
  void a_stage_is_covered_by_what_was_said_or_told_unasked() {
    assertThat(guide.coverage().isCovered(stage(1))).isFalse();
    assertThat(guide.coverage().share(stage(1))).isEqualTo(new ShareDone(0, 2));
    form.set("alone", "yes");
    form.set("danger", "yes");
    assertThat(guide.coverage().share(stage(1))).isEqualTo(new ShareDone(2, 3));
    form.set("place", "Bến xe");
    assertThat(guide.coverage().isCovered(stage(1))).isTrue();
    assertThat(guide.coverage().isCovered(stage(0))).isFalse();
    walk().next();
    assertThat(guide.coverage().isCovered(stage(0))).isTrue();
  }

  @Test
  void a_repeat_counts_once_an_entry_and_once_when_it_is_empty() {
    assertThat(guide.coverage().share(stage(2))).isEqualTo(new ShareDone(0, 2));
    var person = form.add("people");
    form.set(person + "/age", "15");
    assertThat(guide.coverage().share(stage(2)))
        .as("under 18 no means are asked for")
        .isEqualTo(new ShareDone(1, 1));
    form.add("people");
    assertThat(guide.coverage().share(stage(2))).isEqualTo(new ShareDone(1, 2));
  }

  @Test
  void the_next_question_follows_priority_then_the_sheet_and_says_where_it_is_asked() {
    assertThat(offered()).isEqualTo("ask_danger");
    form.set("danger", "yes");
    assertThat(offered()).isEqualTo("ask_place");
    var ask = guide.question().offered().orElseThrow();
    assertThat(guide.question().step(ask)).contains("danger_where");
    assertThat(guide.question().place(ask)).contains("place");
    form.set("alone", "no");
    assertThat(offered()).isEqualTo("ask_hush");
    walk().go("hush");
    walk().next();
    assertThat(offered()).as("it was taken").isEqualTo("ask_place");
  }

  @Test
  void a_question_in_a_repeat_wants_a_first_entry_then_the_first_one_open() {
    form.set("danger", "no");
    var ask = guide.question().offered().orElseThrow();
    assertThat(ask.name()).isEqualTo("ask_age");
    assertThat(guide.question().place(ask)).isEmpty();
    assertThat(guide.question().emptyRepeat(ask)).contains("people");
    var first = form.add("people");
    var second = form.add("people");
    form.set(first + "/age", "30");
    assertThat(guide.question().place(ask)).contains(second + "/age");
  }

  @Test
  void what_the_line_asks_now_is_not_offered_beside_it() {
    walk().go("danger_now");
    assertThat(offered()).isNotEqualTo("ask_danger");
  }

  @Test
  void where_it_stands_outlives_a_power_cut() {
    walk().next();
    pick(0);
    guide.question().decline(guide.question().offered().orElseThrow());
    var offered = offered();
    guide = guide(guide.memory());
    assertThat(now()).isEqualTo("hush_one");
    assertThat(offered()).isEqualTo(offered);
    assertThat(guide.coverage().isCovered(stage(0))).isTrue();
    walk().back();
    assertThat(now()).isEqualTo("alone_now");
  }

  @Test
  void names_a_pack_no_longer_has_are_forgotten() {
    guide = guide("gone also_gone|never|nothing");
    assertThat(now()).isEqualTo("greet");
    guide = guide("danger_now");
    assertThat(now()).isEqualTo("danger_now");
    assertThat(List.of(guide.memory().split("\\|", -1))).containsExactly("danger_now", "", "");
  }
}
