package org.haidang.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is refused, in which cell, and why. */
class FaultTest {

  @Test
  void all_faults_are_told_at_once_in_order_and_in_both_languages() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label::Tiếng Việt (vi),label::English (en),relevant,constraint
                text,a,A,A,${nobody} = 1,
                colour,b,B,B,,
                text,a,Lại,Again,,
                text,c d,C,C,,
                text,2d,D,D,,
                text,e,E,,,
                select_one nolist,f,F,F,,
                select_one,g,G,G,,
                integer,h,H,H,,. > (1
                begin_group,i,I,I,,
                """)
            .choices("list_name,name,label::Tiếng Việt (vi),label::English (en)\n");
    assertThat(book.faults())
        .containsExactly(
            "survey E2: There is no question named “nobody”.",
            "survey A3: There is no type “colour”.",
            "survey B4: The name “a” is already used in cell B2.",
            "survey B5: The name “c d” is not allowed: begin with a letter or _, then letters,"
                + " digits, dots, _ and -.",
            "survey B6: The name “2d” is not allowed: begin with a letter or _, then letters,"
                + " digits, dots, _ and -.",
            "survey A8: The sheet choices has no list “nolist”.",
            "survey A9: The name of a choice list is missing after “select_one”.",
            "survey F10: This expression cannot be understood.",
            "survey A11: “begin_group” is not closed by “end_group”.");
    var refused = (PackRead.Refused) book.read();
    assertThat(refused.faults())
        .allSatisfy(fault -> assertThat(fault.reason().byLanguage()).containsOnlyKeys("vi", "en"));
  }

  @Test
  void missing_sheets_and_columns_are_faults_of_the_whole_sheet() {
    assertThat(new TestWorkbook().without("settings").faults())
        .containsExactly("survey : The sheet “survey” is missing.");
    assertThat(TestWorkbook.survey("kind,name,label\ntext,a,A\n").faults())
        .containsExactly("survey : The column “type” is missing.");
    assertThat(TestWorkbook.survey("type,name\ntext,a\n").notices())
        .contains("survey : There is no label column, such as “label::English (en)”.");
    assertThat(TestWorkbook.survey("type,name,label\nselect_one x,a,A\n").faults())
        .contains("choices : The sheet “choices” is missing.");
  }

  @Test
  void what_the_settings_leave_out_is_filled_and_said() {
    var none = TestWorkbook.survey("type,name,label\ntext,a,A\n").without("settings");
    assertThat(none.notices())
        .containsExactly(
            "settings : “form_id” is not given; “form” is used.",
            "settings : “version” is not given; “1” is used.");
    assertThat(none.pack().title().in("vi")).isEqualTo("form");
    var some =
        TestWorkbook.survey("type,name,label\ntext,a,A\n")
            .sheet("settings", "form_title,form_id,auto_send\n,thu,yes\n");
    assertThat(some.notices())
        .containsExactly(
            "settings : The setting “auto_send” is passed over.",
            "settings : “version” is not given; “1” is used.");
    assertThat(some.pack().title().in("vi")).isEqualTo("thu");
  }

  @Test
  void a_sheet_in_another_encoding_or_cut_off_is_said_so() {
    var western = "type,name,label\ntext,a,tuổi cà phê\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new TestWorkbook().bytes("survey", western).faults())
        .containsExactly("survey : The sheet is not UTF-8. Save it as CSV UTF-8.");
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,\"Tuổi\n").faults())
        .containsExactly(
            "survey : The sheet cannot be read as CSV; a closing double quote may be missing.");
  }

  @Test
  void groups_must_match() {
    assertThat(
            TestWorkbook.survey(
                    """
                    type,name,label
                    begin_group,a,A
                    text,b,B
                    end_repeat,,
                    end group,,
                    begin repeat,c,C
                    end repeat,,
                    """)
                .faults())
        .containsExactly(
            "survey A4: “end_repeat” does not match: cell A2 opens “begin_group”.",
            "survey A5: “end_group” closes nothing that is open.");
    assertThat(
            TestWorkbook.survey("type,name,label\nbegin repeat,c,C\nend repeat,,\ntext,a,A\n")
                .notices())
        .containsExactly("survey A2: This group has no question.");
  }

  @Test
  void choices_are_checked() {
    assertThat(
            TestWorkbook.survey("type,name,label\nselect_multiple yn,a,A\n")
                .choices(
                    """
                    list_name,name,label
                    yn,yes,Có

                    yn,yes,Vâng
                    yn,not sure,Không rõ
                    yn,no,
                    """)
                .faults())
        .containsExactly(
            "choices B4: The choice “yes” is already there in cell B2.",
            "choices B5: The choice name “not sure” may not hold a space.");
  }

  @Test
  void every_path_of_an_expression_must_lead_somewhere() {
    assertThat(
            TestWorkbook.survey(
                    """
                    type,name,label,relevant,choice_filter,calculation
                    text,a,A,/data/b = 1,,
                    select_one yn,b,B,,zone = ${a},
                    select_one yn,c,C,../nothing = 1,region = ${a},
                    calculate,e,,,,instance('nolist')/root/item/name
                    calculate,f,,,,
                    calculate,g,,,,nofunction(1)
                    calculate,h,,,,$x + 1
                    """)
                .choices("list_name,name,label,region\nyn,yes,Có,north\n")
                .faults())
        .containsExactly(
            "survey F5: The form has no list or file “nolist”.",
            "survey F6: The calculation is missing.",
            "survey F7: There is no function “nofunction”.",
            "survey F8: The path “$x” is of a kind not supported.");
  }

  @Test
  void a_path_that_leads_nowhere_is_always_empty_and_told_of() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,relevant,choice_filter
                text,a,A,/data/b = 1,
                select_one yn,b,B,,zone = ${a}
                select_one yn,c,C,../nothing = 1,region = ${a}
                text,d,D,,region = 1
                """)
            .choices("list_name,name,label,region\nyn,yes,Có,north\n");
    assertThat(book.notices())
        .containsExactly(
            "survey E3: The form has no path “zone”.",
            "survey D4: The form has no path “../nothing”.",
            "survey E5: Only a select can have a choice_filter.");
    assertThat(book.open().state("c").relevant()).isFalse();
  }

  @Test
  void the_first_entry_stands_for_a_repeat_where_one_value_is_wanted() {
    var book =
        TestWorkbook.survey(
            """
            type,name,label,calculation
            begin_repeat,v,V,
            integer,age,Tuổi,
            end_repeat,,,
            calculate,second,,${v}[2]/age
            calculate,right,,${v}[position() = 2]/age
            calculate,one,,${age} + 1
            calculate,all,,sum(${age}) + count(${v})
            """);
    assertThat(book.notices())
        .containsExactly(
            "survey D7: “age” is inside a repeat: the first entry is taken. To reach all, use"
                + " count(), sum(), max(), min(), join() or indexed-repeat().");
    var form = book.open();
    form.set(form.add("v") + "/age", "10");
    form.set(form.add("v") + "/age", "20");
    assertThat(form.value("second")).isEqualTo("20");
    assertThat(form.value("right")).isEqualTo("20");
    assertThat(form.value("one")).isEqualTo("11");
    assertThat(form.value("all")).isEqualTo("32");
  }

  @Test
  void circles_are_found_whether_by_calculation_relevance_or_group() {
    assertThat(
            TestWorkbook.survey(
                    """
                    type,name,label,relevant,calculation
                    calculate,a,,,${b} + 1
                    calculate,b,,,${a} + 1
                    text,c,C,${d} = 1,
                    calculate,d,,,${c}
                    begin_group,g,G,${h} = 1,
                    text,h,H,,
                    end_group,,,,
                    calculate,fine,,,${a}
                    """)
                .faults())
        .containsExactly(
            "survey E2: Circular: the result depends on itself, by way of a, b.",
            "survey E3: Circular: the result depends on itself, by way of a, b.",
            "survey D4: Circular: the result depends on itself, by way of c, d.",
            "survey E5: Circular: the result depends on itself, by way of c, d.",
            "survey D6: Circular: the result depends on itself, by way of h.");
  }

  @Test
  void plain_defaults_that_fit_no_answer_are_passed_over() {
    assertThat(
            TestWorkbook.survey(
                    """
                    type,name,label,default
                    integer,a,A,two
                    date,b,B,2026-02-30
                    select_one yn,c,C,maybe
                    select_multiple yn,d,D,yes no
                    text,e,E,x
                    """)
                .choices(FormSessionTest.YES_NO)
                .notices())
        .containsExactly(
            "survey D2: “two” does not fit the question's type and is passed over.",
            "survey D3: “2026-02-30” does not fit the question's type and is passed over.",
            "survey D4: “maybe” does not fit the question's type and is passed over.");
  }

  @Test
  void headings_are_checked() {
    assertThat(
            TestWorkbook.survey(
                    "type,name,label::Tiếng Việt,label::English (en),name\ntext,a,A,B,\n")
                .faults())
        .containsExactly("survey E1: This column is there twice.");
    assertThat(
            TestWorkbook.survey("type,name,label::Tiếng Việt,label::English (en)\ntext,a,A,B\n")
                .notices())
        .containsExactly(
            "survey C1: A language should have its tag in parentheses, such as “label::English"
                + " (en)”.");
  }

  @Test
  void texts_may_only_name_questions_that_exist() {
    assertThat(
            TestWorkbook.survey(
                    """
                    type,name,label,hint
                    text,a,A,Chào ${b}
                    note,c,Chào ${a},
                    """)
                .faults())
        .containsExactly("survey D2: There is no question named “b”.");
  }

  @Test
  void the_script_is_checked_against_the_form() {
    assertThat(
            TestWorkbook.survey("type,name,label\ntext,a,A\n")
                .script(
                    """
                    type,name,label,fields,relevant
                    step,early,Chào,,
                    begin_stage,one,Một,,
                    step,hello,Chào,a nothing,${a} = 'x'
                    step,hello,,a,${gone} = 1
                    begin_stage,two,Hai,,
                    jump,x,,,
                    step,ask,Hỏi,,((
                    end_stage,,,,
                    end_stage,,,,
                    begin_stage,three,Ba,,
                    end_stage,,,,
                    begin_stage,four,Bốn,,
                    """)
                .faults())
        .containsExactly(
            "script A2: “step” must stand between begin_stage and end_stage.",
            "script D4: There is no question named “nothing”.",
            "script B5: The name “hello” is already used in cell B4.",
            "script C5: The text “label” is missing.",
            "script E5: There is no question named “gone”.",
            "script A6: What cell A3 begins is not ended (end_stage).",
            "script A7: There is no type “jump”.",
            "script E8: This expression cannot be understood.",
            "script A10: “end_stage” closes nothing that is open.",
            "script A11: This stage has no step.",
            "script A13: “begin_stage” is not closed by “end_stage”.");
  }

  @Test
  void a_quoted_cell_over_several_lines_is_one_row() {
    assertThat(
            TestWorkbook.survey("type,name,label\nnote,a,\"Một\nhai\nba\"\n\ncolour,b,B\n")
                .faults())
        .containsExactly("survey A4: There is no type “colour”.");
  }

  @Test
  void what_only_the_engine_can_refuse_is_told_in_its_words() {
    var faults =
        TestWorkbook.survey("type,name,label,calculation\ncalculate,a,,\"substr('x')\"\n").faults();
    assertThat(faults).singleElement().asString().startsWith("survey : The form engine refuses");
  }

  @Test
  void semicolons_between_cells_are_understood() {
    var pack = TestWorkbook.survey("type;name;label\ntext;a;Tên, họ\n").pack();
    assertThat(pack.question("a").orElseThrow().label().in("vi")).isEqualTo("Tên, họ");
  }

  @Test
  void a_byte_order_mark_capitals_and_spaces_do_no_harm() {
    var csv = "\uFEFF Type , NAME ,LABEL::Tiếng Việt (VI)\n Text , a , Tên \n";
    var pack = new TestWorkbook().bytes("survey", csv.getBytes(UTF_8)).pack();
    assertThat(pack.question("a").orElseThrow().label().in("vi")).isEqualTo("Tên");
  }
}
