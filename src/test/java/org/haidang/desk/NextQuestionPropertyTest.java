package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.haidang.content.FormSession;
import org.haidang.content.ScriptAsk;
import org.haidang.content.TestWorkbook;

/** Whatever is answered, left open or put off, in whatever order. */
class NextQuestionPropertyTest {

  private static final List<String> QUESTIONS =
      List.of("alone", "danger", "place", "people/age", "people/means", "need");

  private static FormSession form(Random random) {
    var asks = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      var path = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
      var relevant = random.nextBoolean() ? "" : "${danger}='yes'";
      asks.append(
          "ask,ask%d,,%s,%s,vì,%d\n"
              .formatted(i, path.substring(path.indexOf('/') + 1), relevant, random.nextInt(4)));
    }
    return TestWorkbook.survey(
            """
            type,name,label,relevant
            select_one yn,alone,Một mình?,
            select_one yn,danger,Nguy hiểm?,
            text,place,Ở đâu?,${danger}='yes'
            begin_repeat,people,Người,${danger}!='no'
            integer,age,Tuổi,
            text,means,Thủ đoạn,${age} >= 18
            end_repeat,,,
            text,need,Cần gì?,${alone}='yes'
            """)
        .choices("list_name,name,label\nyn,yes,Có\nyn,no,Không\n")
        .script(
            "type,name,label,fields,relevant,why,priority\n"
                + "begin_stage,one,Một,,,,\nstep,first,Chào,,,,\nend_stage,,,,,,\n"
                + asks)
        .open();
  }

  private static void something(FormSession form, Random random, HashSet<String> excused) {
    var people = form.entries("people");
    switch (random.nextInt(6)) {
      case 0 -> form.set("alone", random.nextBoolean() ? "yes" : "no");
      case 1 -> form.set("danger", List.of("yes", "no", "").get(random.nextInt(3)));
      case 2 -> form.set("place", random.nextBoolean() ? "bến xe" : null);
      case 3 -> excused.add(QUESTIONS.get(random.nextInt(QUESTIONS.size())));
      case 4 -> form.add("people");
      default -> {
        if (!people.isEmpty()) {
          form.set(people.getFirst() + "/age", random.nextBoolean() ? "15" : "30");
        }
      }
    }
  }

  private static boolean open(FormSession form, ScriptAsk ask, HashSet<String> excused) {
    if (!ask.path().startsWith("people/")) {
      return form.state(ask.path()).relevant()
          && form.value(ask.path()) == null
          && !excused.contains(ask.path());
    }
    if (!form.state("people").relevant()) {
      return false;
    }
    var name = ask.path().substring("people".length());
    return form.entries("people").isEmpty()
        || form.entries("people").stream()
            .map(entry -> entry + name)
            .anyMatch(
                path ->
                    form.state(path).relevant()
                        && form.value(path) == null
                        && !excused.contains(path));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void what_is_offered_applies_is_open_was_not_put_off_and_comes_first(@ForAll long seed) {
    var random = new Random(seed);
    var form = form(random);
    var excused = new HashSet<String>();
    var guide = new ScriptGuide(form, form.draft(), excused::contains, "");
    var declined = new HashSet<ScriptAsk>();
    var asks = form.pack().script().asks();
    for (int turn = 0; turn < 25; turn++) {
      something(form, random, excused);
      var offered = guide.question().offered();
      var expected =
          asks.stream()
              .filter(ask -> !declined.contains(ask))
              .filter(ask -> ask.relevant().isBlank() || "yes".equals(form.value("danger")))
              .filter(ask -> open(form, ask, excused))
              .reduce((a, b) -> b.priority() < a.priority() ? b : a);
      assertThat(offered).isEqualTo(expected);
      assertThat(guide.question().offered()).as("asked again").isEqualTo(offered);
      if (offered.isPresent() && random.nextInt(3) == 0) {
        guide.question().decline(offered.get());
        declined.add(offered.get());
      }
    }
  }

  @Example
  void a_pack_without_asks_offers_nothing() {
    var form =
        TestWorkbook.survey("type,name,label\ntext,a,A\n")
            .script("type,name,label\nbegin_stage,one,Một\nstep,first,Chào\nend_stage,,\n")
            .open();
    var guide = new ScriptGuide(form, form.draft(), _ -> false, "");
    assertThat(guide.question().offered()).isEmpty();
  }
}
