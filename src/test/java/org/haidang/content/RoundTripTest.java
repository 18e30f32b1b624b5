package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haidang.model.Body;
import org.haidang.platform.PlainText;

/** Whatever is typed, in whatever order: a form opens again as it was. */
class RoundTripTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
              """
              type,name,label,relevant,calculation,choice_filter,constraint
              text,story,Chuyện,,,,
              select_one areas,area,Miền,,,,
              select_one provinces,province,Tỉnh,,,region = ${area},
              decimal,money,Tiền,${area} = 'north',,,. >= 0
              begin_repeat,victims,Nạn nhân,${area} != 'south',,,
              text,called,Tên,,,,
              integer,age,Tuổi,,,,. < 120
              begin_group,more,Thêm,${age} < 18,,,
              date,born,Sinh,,,,
              dateTime,seen,Gặp,,,,
              time,at,Giờ,,,,
              select_multiple areas,went,Đã đến,,,,
              end_group,,,,,,
              begin_repeat,visits,Lần gặp,,,,
              text,note,Ghi,,,,
              end_repeat,,,,,,
              end_repeat,,,,,,
              calculate,ages,,,sum(${age}),,
              """)
          .choices(
              """
              list_name,name,label,region
              areas,north,Bắc,
              areas,south,Nam,
              provinces,hn,Hà Nội,north
              provinces,ag,An Giang,south
              """);

  private static final Pack PACK = BOOK.pack();

  private static final List<String> FIELDS =
      List.of(
          "story",
          "area",
          "province",
          "money",
          "victims/called",
          "victims/age",
          "victims/more/born",
          "victims/more/seen",
          "victims/more/at",
          "victims/more/went",
          "victims/visits/note");

  /**
   * One thing a counselor does.
   *
   * @param field index of a field; one past the last adds a victim, two past a visit, three past
   *     takes a victim out
   * @param entry which entry, modulo how many there are
   */
  record Act(int field, int entry, String value) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    var value =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "12",
                "-3",
                "200",
                "1.5",
                "north",
                "south",
                "north south",
                "hn",
                "ag",
                "2026-01-31",
                "2026-13-01",
                "08:30",
                "2026-01-31T08:30:00.000+07:00",
                "2026-01-31T08:30",
                "mười",
                "'",
                "${age}",
                "<a>&amp;",
                " 7 "),
            // What no store can hold no form takes.
            Arbitraries.strings().ofMaxLength(12).map(PlainText::storable));
    return Combinators.combine(
            Arbitraries.integers().between(0, FIELDS.size() + 2),
            Arbitraries.integers().between(0, 5),
            value)
        .as(Act::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 100)
  void a_form_opens_again_as_it_was(@ForAll("acts") List<Act> acts) {
    var form = BOOK.forms().open(PACK, Body.EMPTY);
    Map<String, String> typed = new HashMap<>();
    for (var act : acts) {
      run(form, act, typed);
    }
    typed.forEach(
        (path, value) ->
            assertThat(form.value(path))
                .satisfiesAnyOf(
                    it -> assertThat(it).isEqualTo(value),
                    it -> assertThat(it).isEqualTo(value.strip())));
    var draft = BOOK.forms().open(PACK, form.draft());
    assertThat(draft.draft()).isEqualTo(form.draft());
    assertThat(draft.body()).isEqualTo(form.body());
    assertThat(draft.problems()).isEqualTo(form.problems());
    assertThat(draft.value("ages")).isEqualTo(form.value("ages"));
    assertThat(BOOK.forms().open(PACK, form.body()).body()).isEqualTo(form.body());
    assertThat(form.draft().fields().entrySet()).containsAll(form.body().fields().entrySet());
  }

  private static void run(FormSession form, Act act, Map<String, String> typed) {
    var victims = form.entries("victims");
    switch (act.field() - FIELDS.size()) {
      case 0 -> form.add("victims");
      case 1 -> {
        if (!victims.isEmpty()) {
          form.add(victims.get(act.entry() % victims.size()) + "/visits");
        }
      }
      case 2 -> {
        if (!victims.isEmpty()) {
          var gone = victims.get(act.entry() % victims.size());
          form.remove(gone);
          typed.keySet().removeIf(path -> path.startsWith(gone + "/"));
        }
      }
      default -> set(form, act, victims, typed);
    }
  }

  private static void set(
      FormSession form, Act act, List<String> victims, Map<String, String> typed) {
    var path = FIELDS.get(act.field());
    if (path.startsWith("victims/")) {
      if (victims.isEmpty()) {
        return;
      }
      var victim = victims.get(act.entry() % victims.size());
      path = victim + path.substring("victims".length());
      if (path.startsWith(victim + "/visits")) {
        var visits = form.entries(victim + "/visits");
        if (visits.isEmpty()) {
          return;
        }
        path = visits.get(act.entry() % visits.size()) + "/note";
      }
    }
    form.set(path, act.value());
    var text = path.equals("story") || path.endsWith("/called") || path.endsWith("/note");
    if (text ? act.value().isEmpty() : act.value().isBlank()) {
      typed.remove(path);
    } else {
      typed.put(path, act.value());
    }
  }
}
