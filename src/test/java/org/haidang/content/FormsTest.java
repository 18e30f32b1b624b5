package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haidang.content.engine.Forms;
import org.haidang.model.Body;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FormsTest {

  @Test
  void sessions_of_one_pack_know_nothing_of_each_other() {
    var book = TestWorkbook.survey("type,name,label\ntext,a,A\n");
    var pack = book.pack();
    var one = book.forms().open(pack, Body.EMPTY);
    book.forms().warm(pack);
    var two = book.forms().open(pack, Body.EMPTY);
    one.set("a", "x");
    assertThat(two.value("a")).isNull();
    assertThat(book.forms().open(pack, Body.EMPTY).value("a")).isNull();
  }

  @Test
  void forms_are_opened_and_filled_on_several_threads_at_once() throws Exception {
    var book =
        TestWorkbook.survey(
                """
                type,name,label,calculation,choice_filter
                select_one areas,area,Miền,,
                select_one provinces,province,Tỉnh,,region = ${area}
                begin_repeat,people,Người,,
                integer,age,Tuổi,,
                end_repeat,,,,
                calculate,ages,,sum(${age}),
                """)
            .choices(
                """
                list_name,name,label,region
                areas,north,Bắc,
                provinces,hn,Hà Nội,north
                provinces,ag,An Giang,south
                """);
    var pack = book.pack();
    Callable<String> call =
        () -> {
          var form = book.forms().open(pack, Body.EMPTY);
          for (var i = 0; i < 5; i++) {
            form.set(form.add("people") + "/age", "1" + i);
          }
          form.set("area", "north");
          return form.value("ages")
              + form.choices("province").getFirst().name()
              + form.holds("/data/ages = 60")
              + book.forms().open(pack, form.body()).body().equals(form.body());
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<String>> all = new ArrayList<>();
      for (var i = 0; i < 40; i++) {
        all.add(threads.submit(call));
      }
      for (var one : all) {
        assertThat(one.get()).isEqualTo("60hntruetrue");
      }
    }
  }

  @Test
  void a_rule_that_fails_on_an_answer_neither_stops_the_form_nor_quotes_the_answer() {
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    var root = (Logger) LoggerFactory.getLogger("org.haidang.content");
    root.addAppender(heard);
    try {
      var form =
          TestWorkbook.survey(
                  """
                  type,name,label,calculation
                  text,told,Lời kể,
                  calculate,day,,"format-date(${told}, '%Y')"
                  begin_repeat,people,Người,
                  text,called,Tên,
                  calculate,when,,"format-date(${told}, '%Y')"
                  end_repeat,,,
                  """)
              .open();
      form.set("told", "bí mật");
      var one = form.add("people");
      var two = form.add("people");
      form.set(two + "/called", "Lan");
      form.remove(one);
      assertThat(form.entries("people")).containsExactly(two);
      assertThat(form.value(two + "/called")).isEqualTo("Lan");
      assertThat(form.value("told")).isEqualTo("bí mật");
      form.set("told", "2026-01-01");
      assertThat(form.value("day")).isEqualTo("2026");
    } finally {
      root.detachAppender(heard);
    }
    assertThat(heard.list).isNotEmpty();
    assertThat(heard.list)
        .allSatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).doesNotContain("bí mật");
              assertThat(event.getThrowableProxy()).isNull();
            });
  }

  @Test
  void a_pack_the_engine_does_not_take_cannot_be_opened() {
    var pack =
        new Pack("x", "1", Label.NONE, "vi", List.of(), Script.NONE, Handbook.NONE, "<nothing/>");
    assertThatThrownBy(() -> new Forms(Ids.timeOrdered()).open(pack, Body.EMPTY))
        .isInstanceOfSatisfying(
            HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PACK_FAULTY));
  }

  @Test
  void five_hundred_questions_with_a_hundred_calculations_stay_right() {
    var csv = new StringBuilder("type,name,label,relevant,calculation\n");
    for (var i = 0; i < 400; i++) {
      var relevant = i % 4 == 3 ? "${q" + (i - 1) + "} != 9" : "";
      csv.append("integer,q%d,Q,%s,%n".formatted(i, relevant));
    }
    for (var i = 0; i < 100; i++) {
      var before = i == 0 ? "0" : "${c" + (i - 1) + "}";
      csv.append("calculate,c%d,,,\"coalesce(${q%d}, 0) + %s\"%n".formatted(i, i * 4 + 3, before));
    }
    var form = TestWorkbook.survey(csv.toString()).open();
    for (var i = 0; i < 400; i++) {
      form.set("q" + i, "1");
    }
    assertThat(form.value("c99")).isEqualTo("100");
    form.set("q2", "9");
    assertThat(form.state("q3").relevant()).isFalse();
    assertThat(form.value("c99")).isEqualTo("99");
    assertThat(form.body().fields()).hasSize(399);
    assertThat(form.draft().fields()).hasSize(400);
  }
}
