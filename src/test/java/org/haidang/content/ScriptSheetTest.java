package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script sheet beyond plain steps: choices, ways through, what to ask next, addressing. */
class ScriptSheetTest {

  private static final String COLUMNS =
      "type,name,label,fields,relevant,needs,to,set,why,priority,source,valid_from\n";

  private static TestWorkbook book(String script) {
    return TestWorkbook.survey(
            """
            type,name,label,calculation
            select_one yn,alone,Một mình?,
            select_multiple yn,many,Nhiều?,
            integer,age,Tuổi,
            note,words,Lời,
            calculate,sum,,1+1
            begin_repeat,people,Người,
            text,nick,Tên,
            end_repeat,,,
            """)
        .choices("list_name,name,label\nyn,yes,Có\nyn,no,Không\n")
        .script(COLUMNS + script);
  }

  private static List<String> notices(TestWorkbook book) {
    return switch (book.read()) {
      case PackRead.Ready ready ->
          ready.notices().stream()
              .map(it -> it.sheet() + " " + it.cell() + ": " + it.reason().in("en"))
              .toList();
      case PackRead.Refused refused -> throw new AssertionError(refused.faults().toString());
    };
  }

  @Test
  void a_choice_leads_somewhere_and_notes_what_it_says() {
    var script =
        book("""
        begin_stage,safety,An toàn
        step,ask,Có một mình không?,alone age,,alone,,,,,Luật thử,2025-07-01
        choice,,Không,,,,quiet,alone=no; many=yes no; age=15
        choice,,Có,,${alone}='yes'
        step,next,Tiếp,,,-,quiet
        end_stage
        begin_way,quiet,Không tiện
        step,whisper,Vâng
        end_way
        """)
            .pack()
            .script();
    var ask = script.stages().getFirst().steps().getFirst();
    assertThat(ask.needs()).containsExactly("alone");
    assertThat(ask.source()).isEqualTo("Luật thử");
    assertThat(ask.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(ask.replies().getFirst().to()).isEqualTo("quiet");
    assertThat(ask.replies().getFirst().notes())
        .containsExactly(
            new Script.Note("alone", "no"),
            new Script.Note("many", "yes no"),
            new Script.Note("age", "15"));
    assertThat(ask.replies().getLast().relevant()).contains("yes");
    assertThat(script.stages().getFirst().steps().getLast().needs()).isEmpty();
    assertThat(script.ways()).extracting(Script.Stage::name).containsExactly("quiet");
    assertThat(script.target("quiet")).contains(script.ways().getFirst().steps().getFirst());
  }

  @Test
  void what_a_choice_notes_is_checked_against_the_form() {
    assertThat(
            book("""
            begin_stage,one,Một
            choice,,Sớm quá
            step,ask,Hỏi
            choice,,A,,,,nowhere,alone=maybe
            choice,,B,,,,,nothing=1; alone; many=yes never
            choice,,C,,,,,age=old; words=x; sum=2; nick=An
            end_stage
            """)
                .faults())
        .containsExactly(
            "script A3: A choice must stand right beneath a step.",
            "script G5: There is no step, stage or way named “nowhere”.",
            "script H5: “alone” has no choice “maybe”.",
            "script H6: There is no question named “nothing”.",
            "script H6: “alone” is not understood; write it as “not_safe=yes; callback=no”.",
            "script H6: “many” has no choice “never”.",
            "script H7: “old” does not fit the question's type.",
            "script H7: “words” is not a question that takes an answer.",
            "script H7: “sum” is not a question that takes an answer.",
            "script H7: “nick” is inside a repeat; the script cannot note it.");
  }

  @Test
  void a_step_that_nothing_leads_to_is_a_notice_not_a_fault() {
    assertThat(
            notices(
                book(
                    """
                    begin_stage,one,Một
                    step,first,Một,,,,third
                    step,lost,Lạc
                    step,third,Ba,,false()
                    end_stage
                    begin_stage,two,Hai
                    step,fourth,Bốn
                    end_stage
                    """)))
        .containsExactly(
            "script B4: Nothing leads to the step “lost”; only Ctrl+K finds it.",
            "script E5: This step never comes up.");
  }

  @Test
  void what_to_ask_next_names_one_question_a_reason_and_a_priority() {
    var rows =
        """
        begin_stage,one,Một
        step,first,Một,age
        end_stage
        ask,how_old,,age,,,first,,chưa biết tuổi,20
        ask,go,Lối một,,${alone}='no',,one,,không một mình,10
        """;
    var asks = book(rows).pack().script().asks();
    assertThat(asks).extracting(ScriptAsk::path).containsExactly("age", "");
    assertThat(asks).extracting(ScriptAsk::priority).containsExactly(20, 10);
    assertThat(asks.getLast().label().in("vi")).isEqualTo("Lối một");

    assertThat(book(rows + "ask,go,,,,,,,,soon\nask,x,,age alone,,,,,vì,1\n").faults())
        .containsExactly(
            "script B7: The name “go” is already used in cell B6.",
            "script C7: The text “label” is missing.",
            "script D7: “fields” is not filled in.",
            "script I7: The text “why” is missing.",
            "script J7: “soon” is not a whole number.",
            "script D8: Name one question only.");
  }

  @Test
  void a_spoken_line_calls_the_caller_by_what_is_known_of_them() {
    var book =
        book(
            """
            address,you,cháu,,${age} < 16
            address,you,anh/chị
            address,please,ạ,,not(${age} < 16)
            begin_stage,one,Một
            step,first,{You} khỏe không {please}? Chào {you} nhé.
            end_stage
            """);
    var form = book.open();
    var say = form.pack().script().stages().getFirst().steps().getFirst().say();
    assertThat(Spoken.line(form, say, "vi")).isEqualTo("Anh/chị khỏe không ạ? Chào anh/chị nhé.");
    form.set("age", "12");
    assertThat(Spoken.line(form, say, "vi")).isEqualTo("Cháu khỏe không? Chào cháu nhé.");
  }

  @Test
  void a_name_in_a_spoken_line_that_no_row_explains_is_a_fault() {
    assertThat(
            book("""
            begin_stage,one,Một
            step,first,Chào {them} và ${age}
            end_stage
            """)
                .faults())
        .containsExactly("script C3: No address row explains “{them}”.");
  }
}
