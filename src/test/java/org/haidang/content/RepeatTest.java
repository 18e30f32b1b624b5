package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haidang.model.Body;
import org.junit.jupiter.api.Test;

class RepeatTest {

  private static final String VICTIMS =
      """
      type,name,label,relevant,calculation,default,choice_filter,constraint
      text,caller,Người gọi,,,,,
      begin_repeat,victims,Nạn nhân,,,,,
      text,called,Tên,,,,,
      integer,age,Tuổi,,,,,. < 120
      begin_group,home,Nhà,${age} < 18,,,,
      select_one areas,area,Miền,,,,,
      select_one provinces,province,Tỉnh,,,,region = ${area},
      end_group,,,,,,,
      calculate,child,,,"if(${age} < 18, 1, 0)",,,
      calculate,nth,,,position(..),,,
      begin_repeat,visits,Lần gặp,,,,,
      date,day,Ngày,,,,,
      text,note,Ghi,,,"concat('về ', ${called})",,
      end_repeat,,,,,,,
      end_repeat,,,,,,,
      calculate,children,,,sum(${child}),,,
      calculate,people,,,count(${victims}),,,
      note,say,Có ${people} người: ${called},,,,,
      """;

  private static final String CHOICES =
      """
      list_name,name,label,region
      areas,north,Bắc,
      areas,south,Nam,
      provinces,hn,Hà Nội,north
      provinces,ag,An Giang,south
      """;

  private final TestWorkbook book = TestWorkbook.survey(VICTIMS).choices(CHOICES);

  @Test
  void entries_have_ids_of_their_own_that_outlive_the_removal_of_others() {
    var form = book.open();
    var a = form.add("victims");
    var b = form.add("victims");
    var c = form.add("victims");
    assertThat(form.entries("victims")).containsExactly(a, b, c);
    form.set(a + "/called", "An");
    form.set(b + "/called", "Bình");
    form.set(c + "/called", "Chi");
    form.set(c + "/age", "15");
    form.remove(b);
    assertThat(form.entries("victims")).containsExactly(a, c);
    assertThat(form.value(c + "/called")).isEqualTo("Chi");
    assertThat(form.value(c + "/nth")).isEqualTo("2");
    form.set(c + "/called", "Chị Chi");
    assertThat(form.body().fields())
        .containsOnlyKeys(a, c, a + "/called", c + "/called", c + "/age");
    assertThat(form.body().get(a)).isEqualTo("1");
    assertThat(form.body().get(c)).isEqualTo("3");
    var d = form.add("victims");
    assertThat(form.body().get(d)).isEqualTo("4");
  }

  @Test
  void rules_stay_within_their_entry_and_sums_reach_all() {
    var form = book.open();
    var a = form.add("victims");
    var b = form.add("victims");
    form.set(a + "/age", "15");
    form.set(b + "/age", "30");
    assertThat(form.state(a + "/home").relevant()).isTrue();
    assertThat(form.state(b + "/home").relevant()).isFalse();
    assertThat(form.value("children")).isEqualTo("1");
    assertThat(form.value("people")).isEqualTo("2");
    form.set(b + "/age", "17");
    assertThat(form.value("children")).isEqualTo("2");
    form.remove(a);
    assertThat(form.value("children")).isEqualTo("1");
    assertThat(form.value("people")).isEqualTo("1");
    form.set(b + "/age", "200");
    assertThat(form.state(b + "/age").error().isEmpty()).isFalse();
    assertThat(form.problems()).extracting(FormSession.Problem::path).containsExactly(b + "/age");
  }

  @Test
  void cascades_look_at_their_own_entry() {
    var form = book.open();
    var a = form.add("victims");
    var b = form.add("victims");
    form.set(a + "/age", "10");
    form.set(b + "/age", "10");
    form.set(a + "/home/area", "north");
    form.set(b + "/home/area", "south");
    assertThat(form.choices(a + "/home/province")).extracting(Choice::name).containsExactly("hn");
    assertThat(form.choices(b + "/home/province")).extracting(Choice::name).containsExactly("ag");
    form.remove(a);
    assertThat(form.choices(b + "/home/province")).extracting(Choice::name).containsExactly("ag");
  }

  @Test
  void what_is_gathered_from_groups_inside_entries_forgets_an_entry_that_is_removed() {
    var form =
        TestWorkbook.survey(
                """
                type,name,label,calculation
                begin_repeat,victims,Nạn nhân,
                begin_group,risk,Nguy cơ,
                text,sign,Dấu hiệu,
                end_group,,,
                end_repeat,,,
                calculate,signs,,"join(' ', ${sign})"
                """)
            .open();
    var a = form.add("victims");
    var b = form.add("victims");
    form.set(a + "/risk/sign", "debt");
    form.set(b + "/risk/sign", "fear");
    assertThat(form.value("signs")).isEqualTo("debt fear");
    form.remove(a);
    assertThat(form.value("signs")).isEqualTo("fear");
    assertThat(form.value(b + "/risk/sign")).isEqualTo("fear");
  }

  @Test
  void repeats_within_repeats_open_again_as_they_were() {
    var form = book.open();
    var a = form.add("victims");
    form.set(a + "/called", "An");
    var first = form.add(a + "/visits");
    var second = form.add(a + "/visits");
    assertThat(form.value(first + "/note")).isEqualTo("về An");
    form.set(second + "/day", "2026-01-02");
    form.set(second + "/note", null);
    var b = form.add("victims");
    var third = form.add(b + "/visits");
    form.set(third + "/day", "2026-01-03");
    var again = book.open(form.body());
    assertThat(again.body()).isEqualTo(form.body());
    assertThat(again.draft()).isEqualTo(form.draft());
    assertThat(again.entries(a + "/visits")).containsExactly(first, second);
    assertThat(again.entries(b + "/visits")).containsExactly(third);
    again.remove(a);
    assertThat(again.entries("victims")).containsExactly(b);
    assertThat(again.value(third + "/day")).isEqualTo("2026-01-03");
    var fourth = again.add(b + "/visits");
    assertThat(again.entries(b + "/visits")).containsExactly(third, fourth);
    assertThat(again.body().fields().keySet()).noneMatch(path -> path.startsWith(a));
  }

  @Test
  void entries_come_in_the_order_their_body_gives_and_keep_it() {
    var a = "victims/01900000-0000-7000-8000-00000000000a";
    var b = "victims/01900000-0000-7000-8000-00000000000b";
    var c = "victims/01900000-0000-7000-8000-00000000000c";
    var body =
        Body.EMPTY
            .with(a, "7")
            .with(b, "2")
            .with(c, "2")
            .with(a + "/called", "An")
            .with(b + "/called", "Bình")
            .with(c + "/unknown", "?")
            .with("victims/01900000-0000-7000-8000-00000000000d/called", "orphan");
    var form = book.open(body);
    assertThat(form.entries("victims")).isEqualTo(List.of(b, c, a));
    assertThat(form.value(b + "/called")).isEqualTo("Bình");
    assertThat(form.body()).isEqualTo(body);
    form.remove(c);
    assertThat(form.body().get(c + "/unknown")).isNull();
  }

  @Test
  void texts_name_their_own_entry_or_all_from_outside() {
    var form = book.open();
    var a = form.add("victims");
    var b = form.add("victims");
    form.set(a + "/called", "An");
    form.set(b + "/called", "Bình");
    var say = form.pack().question("say").orElseThrow().label();
    assertThat(form.text(say, "say", "vi")).isEqualTo("Có 2 người: An, Bình");
    assertThat(form.text(say, b + "/age", "vi")).isEqualTo("Có 2 người: Bình");
  }

  @Test
  void a_repeat_that_does_not_apply_is_kept_but_not_saved() {
    var hidden =
        TestWorkbook.survey(
            """
            type,name,label,relevant
            text,gate,Cổng,
            begin_repeat,rows,Hàng,${gate} = 'mở'
            text,cell,Ô,
            end_repeat,,,
            """);
    var form = hidden.open();
    assertThat(form.state("rows").relevant()).isFalse();
    form.set("gate", "mở");
    assertThat(form.state("rows").relevant()).isTrue();
    var row = form.add("rows");
    form.set(row + "/cell", "x");
    form.set("gate", "đóng");
    assertThat(form.body().fields()).containsOnlyKeys("gate");
    assertThat(form.draft().fields()).containsOnlyKeys("gate", row, row + "/cell");
    var again = hidden.open(form.draft());
    assertThat(again.draft()).isEqualTo(form.draft());
    again.set("gate", "mở");
    assertThat(again.body()).isEqualTo(again.draft());
  }
}
