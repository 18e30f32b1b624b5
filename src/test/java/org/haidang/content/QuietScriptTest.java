package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The questions for a caller who cannot talk freely. */
class QuietScriptTest {

  private static TestWorkbook book(String script) {
    return TestWorkbook.survey("type,name,label\nselect_one yn,a,A\ntext,b,B\n")
        .choices("list_name,name,label\nyn,yes,Có\nyn,no,Không\n")
        .script("type,name,label,coach,fields,relevant\n" + script);
  }

  @Test
  void quiet_steps_stand_apart_from_the_stages_in_their_own_order() {
    var pack =
        book("""
        begin_stage,one,Một,,,
        step,hello,Chào,,a,
        end_stage,,,,,
        begin_quiet,,,,,
        step,first,Một?,Nghe,a b,
        step,second,Hai?,,b,${a}='yes'
        choice,yes,Có,,,
        end_quiet,,,,,
        """)
            .pack();
    assertThat(pack.script().stages()).extracting(Script.Stage::name).containsExactly("one");
    var quiet = pack.script().quiet();
    assertThat(quiet).extracting(Script.Step::name).containsExactly("first", "second");
    assertThat(quiet.getFirst().fields()).containsExactly("a", "b");
    assertThat(quiet.getFirst().coach().in("vi")).isEqualTo("Nghe");
    assertThat(quiet.getLast().relevant()).contains("yes");
  }

  @Test
  void a_quiet_step_without_a_question_to_answer_and_ends_that_do_not_match_are_faults() {
    assertThat(
            book("""
            begin_quiet,,,,,
            step,first,Một?,,,
            end_stage,,,,,
            begin_quiet,,,,,
            begin_stage,one,Một,,,
            step,first,Một,,a,
            """)
                .faults())
        .containsExactly(
            "script E3: “fields” is not filled in.",
            "script A4: “end_stage” does not match: cell A2 opens “begin_quiet”.",
            "script A6: What cell A5 begins is not ended (end_quiet).",
            "script A6: “begin_stage” is not closed by “end_stage”.",
            "script B7: The name “first” is already used in cell B3.");
  }
}
