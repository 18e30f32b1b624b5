package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.haidang.content.FormSession;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Script;
import org.haidang.content.ScriptAsk;
import org.haidang.content.Spoken;
import org.haidang.content.engine.Forms;
import org.haidang.desk.ScriptGuide;
import org.haidang.fakes.Shipped;
import org.haidang.model.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that ship, each run over its own form; what only one of them says is told apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TipScriptTest {

  private final Forms forms = Shipped.forms();
  private final Library library = Shipped.library();
  private Pack pack = library.current();

  private void on(String name) {
    pack = library.packs().stream().filter(it -> it.id().equals(name)).findFirst().orElseThrow();
  }

  private FormSession form() {
    return forms.open(pack, Body.EMPTY);
  }

  private ScriptGuide guide(FormSession form) {
    return new ScriptGuide(form, form().draft(), _ -> false, "");
  }

  private Stream<Script.Step> steps() {
    return pack.script().everywhere().flatMap(stage -> stage.steps().stream());
  }

  private Script.Step step(String name) {
    return pack.script().target(name).orElseThrow();
  }

  private static String offered(ScriptGuide guide) {
    return guide.question().offered().map(ScriptAsk::name).orElse("");
  }

  /** What is offered, one after the other, when each is put off. */
  private static List<String> allOffered(ScriptGuide guide) {
    var all = new ArrayList<String>();
    for (var ask = guide.question().offered(); ask.isPresent(); ) {
      all.add(ask.get().name());
      guide.question().decline(ask.get());
      ask = guide.question().offered();
    }
    return all;
  }

  /** The names met by going on with Enter alone. */
  private static List<String> onward(ScriptGuide guide) {
    var met = new ArrayList<>(List.of(guide.walk().now().name()));
    while (guide.walk().hasNext()) {
      guide.walk().next();
      met.add(guide.walk().now().name());
    }
    return met;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void safety_is_asked_before_the_notice_of_recording(String name) {
    on(name);
    var met = onward(guide(form()));
    assertThat(met).containsSubsequence("greet", "alone_now", "danger_check", "recording");
    assertThat(step("greet").say().in("vi")).contains("an toàn");
    assertThat(steps().filter(it -> it.say().in("vi").contains("ghi âm")))
        .extracting(Script.Step::name)
        .containsExactly("recording");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void the_notice_of_recording_is_not_offered_while_safety_is_unknown_or_lacking(String name) {
    on(name);
    var form = form();
    var guide = guide(form);
    assertThat(allOffered(guide)).isNotEmpty().doesNotContain("ask_recording");
    guide = guide(form);
    form.set("safety/alone", "yes");
    form.set("safety/danger", "yes");
    assertThat(offered(guide)).isNotEqualTo("ask_recording");
    form.set("safety/danger", "no");
    form.set("safety/callback", "no");
    assertThat(offered(guide(form))).isEqualTo("ask_recording");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void nine_ways_through_each_have_a_digit_of_their_own(String name) {
    on(name);
    assertThat(pack.script().ways())
        .extracting(Script.Stage::name)
        .containsExactly(
            "child_under16",
            "child_16_17",
            "third_party",
            "silent_caller",
            "abroad",
            "other_language",
            "abusive_caller",
            "fishing",
            "self_harm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void whoever_fishes_is_never_told_whether_anyone_called(String name) {
    on(name);
    var fishing =
        pack.script().ways().stream().filter(it -> it.name().equals("fishing")).findFirst();
    var steps = fishing.orElseThrow().steps();
    assertThat(steps.getFirst().say().in("vi")).contains("có ai gọi đến hay không");
    assertThat(steps.getFirst().say().in("en")).contains("whether or not anyone has called");
    assertThat(steps)
        .allSatisfy(
            it -> {
              var said = it.say().in("vi").replace("có ai gọi đến hay không", "");
              assertThat(said).doesNotContainIgnoringCase("gọi đến").doesNotContain("đã gọi");
              assertThat(it.say().in("en").replace("whether or not anyone has called", ""))
                  .doesNotContainIgnoringCase("call");
            });
    assertThat(steps.stream().filter(it -> it.never().in("vi").contains("phủ nhận")))
        .extracting(Script.Step::name)
        .contains("no_disclosure", "fish_relative", "fish_end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void not_safe_to_talk_notes_it_and_a_code_word_is_agreed(String name) {
    on(name);
    var form = form();
    var guide = guide(form);
    guide.walk().reply(guide.walk().replies().get(1));
    assertThat(form.value("safety/not_safe")).isEqualTo("yes");
    assertThat(guide.walk().now().name()).isEqualTo("yes_or_no");
    form.set("safety/alone", "no");
    form.set("safety/danger", "no");
    form.set("safety/danger_place", "Gần chợ");
    assertThat(offered(guide)).isEqualTo("ask_code");
    assertThat(pack.script().quiet())
        .extracting(Script.Step::name)
        .startsWith("quiet_call_back", "quiet_code");
  }

  @Test
  void age_is_asked_before_means_and_under_18_means_are_never_offered() {
    on("tip-vi");
    var form = form();
    form.set("incident/specific", "yes");
    var person = form.add("victims");
    assertThat(allOffered(guide(form)))
        .startsWith("ask_danger", "ask_alone")
        .containsSubsequence("ask_age", "ask_where_now", "ask_means", "ask_needs", "ask_consent");

    form.set(person + "/age", "15");
    assertThat(allOffered(guide(form))).isNotEmpty().doesNotContain("ask_means", "ask_age");
    assertThat(onward(guide(form))).doesNotContain("means_used");
  }

  @Test
  void lines_address_the_caller_by_age_and_nothing_is_left_unfilled() {
    on("tip-vi");
    var form = form();
    var greet = step("greet").say();
    assertThat(Spoken.line(form, greet, "vi")).contains("cảm ơn anh/chị đã gọi").endsWith("ạ?");
    form.set("caller/caller_sex", "female");
    assertThat(Spoken.line(form, greet, "vi")).contains("cảm ơn chị đã gọi");
    form.set("caller/caller_age", "70");
    assertThat(Spoken.line(form, greet, "vi")).contains("cảm ơn bác đã gọi");
    form.set("caller/caller_age", "17");
    assertThat(Spoken.line(form, greet, "vi")).contains("cảm ơn em đã gọi").endsWith("không?");
    form.set("caller/caller_age", "9");
    assertThat(Spoken.line(form, greet, "vi")).contains("cảm ơn cháu đã gọi");
    assertThat(Stream.concat(steps(), pack.script().quiet().stream()))
        .allSatisfy(
            it -> {
              for (var language : List.of("vi", "en")) {
                assertThat(Spoken.line(form, it.say(), language))
                    .doesNotContain("{", "}", "  ", " ?", " .", "anh/chị");
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void what_is_said_of_the_law_carries_its_source(String name) {
    on(name);
    assertThat(steps())
        .filteredOn(
            it ->
                it.say().in("vi").matches(".*(luật|quy định|cơ quan đại diện|phải báo|cần báo).*"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.source()).as(it.name()).isNotEmpty());
    assertThat(steps().filter(it -> it.source().matches("(Luật|Nghị định) .*")))
        .isNotEmpty()
        .filteredOn(it -> it.source().contains("Luật 53/2024/QH15"))
        .allSatisfy(it -> assertThat(it.validFrom()).as(it.name()).hasToString("2025-07-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tip-vi", "child-vi"})
  void every_line_can_be_gone_to_by_name_and_every_way_comes_back_to_the_call(String name) {
    on(name);
    for (var way : pack.script().ways()) {
      var guide = guide(form());
      guide.walk().next();
      guide.walk().go(way.name());
      assertThat(guide.walk().stage()).isEqualTo(way);
      assertThat(guide.walk().mainStage().map(Script.Stage::name)).contains("safety");
      int turns = 0;
      while (guide.walk().stage().equals(way)) {
        guide.walk().next();
        assertThat(++turns).as(way.name()).isLessThan(10);
      }
    }
    var relevant = steps().filter(it -> it.relevant().isBlank()).toList();
    for (var step : relevant) {
      var guide = guide(form());
      guide.walk().go(step.name());
      assertThat(guide.walk().now()).isEqualTo(step);
    }
  }

  @Test
  void of_a_child_safety_company_and_age_are_asked_before_what_happened_and_consent() {
    on("child-vi");
    var form = form();
    form.set("incident/specific", "yes");
    form.add("children");
    assertThat(allOffered(guide(form)))
        .startsWith("ask_danger", "ask_alone")
        .containsSubsequence(
            "ask_company",
            "ask_safe_now",
            "ask_age",
            "ask_where_now",
            "ask_harms",
            "ask_wishes",
            "ask_child_consent");
  }

  @Test
  void a_child_line_names_whom_it_speaks_to_and_of() {
    on("child-vi");
    var form = form();
    assertThat(childLine(form)).isEqualTo("Có ai đang ở gần, nghe được mình nói không?");
    assertThat(danger(form)).isEqualTo("Is anyone hurting you now, or about to?");
    form.set("contact/caller_role", "child");
    assertThat(childLine(form)).contains("nghe được cháu nói");
    form.set("caller/caller_age", "17");
    assertThat(childLine(form)).contains("nghe được em nói");
    form.set("caller/caller_age", "40");
    form.set("contact/caller_role", "teacher");
    assertThat(childLine(form)).endsWith("nghe được anh/chị nói không ạ?");
    assertThat(danger(form)).isEqualTo("Is anyone hurting the child now, or about to?");
    form.set("contact/caller_role", "friend");
    assertThat(danger(form)).contains("your friend");
    form.set("caller/caller_age", "9");
    assertThat(Stream.concat(steps(), pack.script().quiet().stream()))
        .allSatisfy(
            it -> {
              for (var language : List.of("vi", "en")) {
                assertThat(Spoken.line(form, it.say(), language))
                    .doesNotContain("{", "}", "  ", " ?", " .", "anh/chị");
              }
            });
  }

  private String childLine(FormSession form) {
    return Spoken.line(form, step("alone_now").say(), "vi");
  }

  private String danger(FormSession form) {
    return Spoken.line(form, step("danger_check").say(), "en");
  }
}
