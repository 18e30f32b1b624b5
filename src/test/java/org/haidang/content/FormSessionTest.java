package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.haidang.model.Body;
import org.junit.jupiter.api.Test;

class FormSessionTest {

  @Test
  void every_type_is_kept_as_typed_and_told_to_the_rules() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,calculation
                text,a,A,
                integer,b,B,
                decimal,c,C,
                date,d,D,
                time,e,E,
                dateTime,f,F,
                calculate,sum,,${b} + ${c}
                calculate,year,,"format-date(${d}, '%Y')"
                """)
            .open();
    form.set("a", "  Chị Lan  ");
    form.set("b", "12");
    form.set("c", "1.50");
    form.set("d", "2024-02-29");
    form.set("e", "08:30");
    form.set("f", "2024-02-29T08:30:00+07:00");
    assertThat(form.value("a")).isEqualTo("  Chị Lan  ");
    assertThat(form.value("c")).isEqualTo("1.50");
    assertThat(form.value("sum")).isEqualTo("13.5");
    assertThat(form.value("year")).isEqualTo("2024");
    assertThat(form.body().fields()).containsOnlyKeys("a", "b", "c", "d", "e", "f");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void a_value_that_is_not_of_its_type_is_kept_as_typed_and_reported() {
    var book =
        TestWorkbook.survey(
            """
            type,name,label,calculation
            integer,age,Tuổi,
            calculate,next,,${age} + 1
            """);
    var form = book.open();
    form.set("age", "mười sáu");
    assertThat(form.value("age")).isEqualTo("mười sáu");
    assertThat(form.state("age").error().in("vi")).contains("số nguyên");
    assertThat(form.problems()).extracting(FormSession.Problem::path).containsExactly("age");
    assertThat(form.draft().get("age")).isEqualTo("mười sáu");
    var again = book.open(form.draft());
    assertThat(again.value("age")).isEqualTo("mười sáu");
    assertThat(again.state("age").error().isEmpty()).isFalse();
    again.set("age", "16");
    assertThat(again.state("age").error().isEmpty()).isTrue();
    assertThat(again.value("next")).isEqualTo("17");
  }

  @Test
  void a_constraint_rejects_in_the_words_of_its_author_and_forgets_nothing() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label::Tiếng Việt (vi),label::English (en),constraint,\
                constraint_message::Tiếng Việt (vi),constraint_message::English (en)
                integer,low,Thấp,Low,,,
                integer,high,Cao,High,. >= ${low},Phải từ ${low} trở lên,At least ${low}
                """)
            .open();
    form.set("low", "5");
    form.set("high", "3");
    assertThat(form.value("high")).isEqualTo("3");
    assertThat(form.state("high").error().in("vi")).isEqualTo("Phải từ 5 trở lên");
    assertThat(form.state("high").error().in("en")).isEqualTo("At least 5");
    form.set("low", "2");
    assertThat(form.state("high").error().isEmpty()).isTrue();
  }

  @Test
  void what_does_not_apply_is_kept_in_the_draft_but_not_saved() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,relevant
                select_one yn,hurt,Bị thương?,
                begin_group,wound,Vết thương,${hurt} = 'yes'
                text,where,Ở đâu,
                end_group,,,
                """)
            .choices(YES_NO)
            .open();
    assertThat(form.state("wound").relevant()).isFalse();
    form.set("hurt", "yes");
    form.set("wound/where", "tay");
    assertThat(form.state("wound/where").relevant()).isTrue();
    form.set("hurt", "no");
    assertThat(form.state("wound/where").relevant()).isFalse();
    assertThat(form.value("wound/where")).isEqualTo("tay");
    assertThat(form.body().fields()).containsOnlyKeys("hurt");
    assertThat(form.draft().fields()).containsOnlyKeys("hurt", "wound/where");
  }

  @Test
  void a_required_answer_is_asked_for_only_when_closing_and_only_where_it_applies() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,required,relevant,required_message
                text,phone,Điện thoại,${mail} = '',,Cần một cách liên lạc
                text,mail,Thư,${phone} = '',,Cần một cách liên lạc
                text,more,Thêm,yes,${phone} = '113',
                """)
            .open();
    assertThat(form.state("phone").required()).isTrue();
    assertThat(form.state("phone").error().isEmpty()).isTrue();
    assertThat(form.problems())
        .extracting(FormSession.Problem::path)
        .containsExactly("phone", "mail");
    assertThat(form.problems().getFirst().reason().in("vi")).isEqualTo("Cần một cách liên lạc");
    form.set("phone", "113");
    assertThat(form.problems()).extracting(FormSession.Problem::path).containsExactly("more");
    form.set("phone", null);
    form.set("mail", "a@b.vn");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void a_cascade_offers_what_fits_and_keeps_a_choice_that_no_longer_does() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,choice_filter
                select_one regions,area,Miền,
                select_one provinces,province,Tỉnh,region = ${area}
                """)
            .choices(
                """
                list_name,name,label,region
                regions,north,Bắc,
                regions,south,Nam,
                provinces,hn,Hà Nội,north
                provinces,hp,Hải Phòng,north
                provinces,ag,An Giang,south
                """)
            .open();
    assertThat(form.choices("province")).isEmpty();
    form.set("area", "north");
    assertThat(form.choices("province")).extracting(Choice::name).containsExactly("hn", "hp");
    form.set("province", "hn");
    assertThat(form.state("province").error().isEmpty()).isTrue();
    form.set("area", "south");
    assertThat(form.choices("province")).extracting(Choice::name).containsExactly("ag");
    assertThat(form.value("province")).isEqualTo("hn");
    assertThat(form.state("province").error().isEmpty()).isFalse();
    assertThat(form.body().get("province")).isEqualTo("hn");
    form.set("area", "north");
    assertThat(form.state("province").error().isEmpty()).isTrue();
  }

  @Test
  void several_choices_are_told_apart() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,relevant
                select_multiple signs,signs,Dấu hiệu,
                text,papers,Giấy tờ,"selected(${signs}, 'papers')"
                """)
            .choices(
                """
                list_name,name,label
                signs,papers,Giữ giấy tờ
                signs,debt,Nợ
                """)
            .open();
    form.set("signs", "debt papers");
    assertThat(form.state("papers").relevant()).isTrue();
    form.set("signs", "debt other");
    assertThat(form.state("papers").relevant()).isFalse();
    assertThat(form.state("signs").error().isEmpty()).isFalse();
  }

  @Test
  void age_bands_follow_the_age() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,calculation
                integer,age,Tuổi,
                calculate,band,,"if(${age} = '', '', if(${age} < 16, 'under16', if(${age} < 18, \
                '16to17', 'adult')))"
                text,shown,Nhóm tuổi,${band}
                """)
            .open();
    assertThat(form.value("band")).isNull();
    form.set("age", "15");
    assertThat(form.value("band")).isEqualTo("under16");
    form.set("age", "17");
    assertThat(form.value("band")).isEqualTo("16to17");
    form.set("age", "18");
    assertThat(form.value("band")).isEqualTo("adult");
    assertThat(form.value("shown")).isEqualTo("adult");
    assertThat(form.state("shown").readOnly()).isTrue();
    assertThat(form.body().fields()).containsOnlyKeys("age");
  }

  @Test
  void defaults_are_for_new_forms_only() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,default,read_only
                integer,count,Số,1,
                select_one yn,ok,Được?,yes,
                date,day,Ngày,today(),
                text,kept,Giữ,abc,yes
                text,free,Tự do,,
                """)
            .choices(YES_NO);
    var before = LocalDate.now(ZoneId.systemDefault());
    var form = book.open(Body.EMPTY.with("_centre", "HN"));
    assertThat(form.value("count")).isEqualTo("1");
    assertThat(form.value("ok")).isEqualTo("yes");
    assertThat(form.value("day"))
        .as("today, also at midnight")
        .isIn(before.toString(), LocalDate.now(ZoneId.systemDefault()).toString());
    assertThat(form.state("kept").readOnly()).isTrue();
    assertThat(form.body().get("_centre")).isEqualTo("HN");
    var old = book.open(Body.EMPTY.with("free", "x"));
    assertThat(old.value("count")).isNull();
    assertThat(old.value("day")).isNull();
    assertThat(old.body().fields()).containsOnlyKeys("free");
  }

  @Test
  void a_body_of_a_newer_pack_keeps_what_this_one_does_not_know() {
    var id = "01900000-0000-7000-8000-00000000000a";
    var body =
        Body.EMPTY
            .with("_centre", "DN")
            .with("name", "x")
            .with("later", "mới")
            .with("people/" + id + "/age", "3")
            .with("name/deeper", "y");
    var form = TestWorkbook.survey("type,name,label\ntext,name,Tên\n").open(body);
    assertThat(form.body()).isEqualTo(body);
    assertThat(form.draft()).isEqualTo(body);
    assertThat(form.value("later")).isEqualTo("mới");
    form.set("name", null);
    assertThat(form.body()).isEqualTo(body.with("name", null));
  }

  @Test
  void texts_are_filled_from_the_answers_in_the_language_asked_for() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label::Tiếng Việt (vi),label::English (en)
                text,called,Tên,Name
                select_one yn,ok,Được?,All right?
                note,greet,Chào ${called}: ${ok},Hello ${called}: ${ok}
                """)
            .choices(
                """
                list_name,name,label::Tiếng Việt (vi),label::English (en)
                yn,yes,Có,Yes
                yn,no,Không,No
                """)
            .open();
    var label = form.pack().question("greet").orElseThrow().label();
    assertThat(form.text(label, "greet", "vi")).isEqualTo("Chào …: …");
    form.set("called", "Lan $1");
    form.set("ok", "yes");
    assertThat(form.text(label, "greet", "vi")).isEqualTo("Chào Lan $1: Có");
    assertThat(form.text(label, "greet", "en")).isEqualTo("Hello Lan $1: Yes");
    assertThat(form.body().fields()).containsOnlyKeys("called", "ok");
  }

  @Test
  void conditions_of_the_script_are_asked_over_the_form() {
    var book =
        TestWorkbook.survey(
                """
                type,name,label
                integer,age,Tuổi
                """)
            .script(
                """
                type,name,label,coach,fields,relevant
                begin_stage,opening,Mở đầu,,,
                step,hello,Tổng đài xin nghe,Nói chậm,age,
                step,child,Cháu bao nhiêu tuổi?,,,${age} < 16
                choice,any,Gì đó,,,
                end_stage,,,,,
                """);
    var form = book.open();
    var steps = form.pack().script().stages().getFirst().steps();
    assertThat(steps).hasSize(2);
    assertThat(steps.getFirst().fields()).containsExactly("age");
    assertThat(steps.getFirst().coach().in("vi")).isEqualTo("Nói chậm");
    assertThat(form.holds(steps.getFirst().relevant())).isTrue();
    assertThat(form.holds(steps.getLast().relevant())).isFalse();
    form.set("age", "12");
    assertThat(form.holds(steps.getLast().relevant())).isTrue();
    assertThatThrownBy(() -> form.holds("1 +")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_no_question_cannot_be_set() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,calculation
                text,a,A,
                note,b,B,
                calculate,c,,1 + 1
                """)
            .open();
    assertThatThrownBy(() -> form.set("b", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> form.set("c", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> form.set("nowhere", "x")).isInstanceOf(IllegalArgumentException.class);
  }

  static final String YES_NO =
      """
      list_name,name,label
      yn,yes,Có
      yn,no,Không
      """;
}
