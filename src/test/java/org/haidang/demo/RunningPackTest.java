package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haidang.content.Choice;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.workbook.SheetSource;
import org.haidang.model.Body;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pack as it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningPackTest {

  private final Forms forms = new Forms(Ids.timeOrdered());
  private Pack pack;

  @BeforeAll
  void the_pack_is_read_without_a_fault() {
    var source = SheetSource.resources(getClass().getClassLoader(), "content/tip-vi");
    var read = new Packs(forms).read(source);
    assertThat(read).isInstanceOf(PackRead.Ready.class);
    pack = ((PackRead.Ready) read).pack();
    assertThat(pack.script().stages()).hasSize(13);
  }

  static List<DemoCall> calls() {
    return DemoCalls.read(new Json(), LocalDate.now());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_demo_call_can_be_closed_as_it_is_and_loses_no_answer(DemoCall call) {
    var form = fresh();
    call.fill(form);
    assertThat(form.problems()).as(call.title()).isEmpty();
    var saved = form.body();
    var real = new HashMap<String, String>();
    var added = new HashMap<String, Integer>();
    for (var entry : call.entries()) {
      switch (entry) {
        case DemoCall.Added(var repeat, var as) ->
            real.put(
                repeat + "/" + as,
                form.entries(repeat).get(added.merge(repeat, 1, Integer::sum) - 1));
        case DemoCall.Answer(var path, var value) -> {
          var kept = saved.get(DemoCall.real(path, real));
          assertThat(kept).as(call.title() + " " + path).isNotNull();
          assertThat(same(kept, value)).as(call.title() + " " + path).isTrue();
        }
      }
    }
    added.forEach((repeat, count) -> assertThat(form.entries(repeat)).hasSize(count));
  }

  /** Several choices are one answer in whatever order; a moment may be kept with its seconds. */
  private static boolean same(String kept, String entered) {
    return kept.equals(entered)
        || entered.matches("\\d{4}-\\d\\d-\\d\\dT.*") && kept.startsWith(entered)
        || words(kept).equals(words(entered));
  }

  private static Set<String> words(String value) {
    return new TreeSet<>(List.of(value.split(" ")));
  }

  @Test
  void a_demo_call_whose_answer_does_not_fit_cannot_be_closed() {
    var form = fresh();
    calls().get(1).fill(form);
    form.set("caller/caller_age", "200");
    form.set("closing/kind", null);
    assertThat(form.problems())
        .extracting(FormSession.Problem::path)
        .containsExactly("caller/caller_age", "closing/kind");
  }

  @Test
  void an_information_call_closes_with_its_kind_alone() {
    var form = fresh();
    assertThat(form.problems())
        .extracting(FormSession.Problem::path)
        .containsExactly("closing/kind");
    form.set("closing/kind", "information");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void most_questions_wait_until_they_matter() {
    var form = fresh();
    assertThat(relevant(form)).hasSizeLessThan(30);
    form.set("incident/specific", "yes");
    assertThat(relevant(form)).contains("incident/how_known", "needs/consent");
  }

  private List<String> relevant(FormSession form) {
    return pack.questions()
        .map(question -> question.path())
        .filter(
            path ->
                !path.matches("victims/.*|safety/rung/.*|referral/proposals/.*|closing/papers/.*"))
        .filter(path -> form.state(path).relevant())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0,under16",
    "15,under16",
    "16,16_17",
    "17,16_17",
    "18,adult",
    "120,adult",
  })
  void the_law_turns_at_sixteen_and_at_eighteen(String age, String band) {
    var form = fresh();
    form.set("incident/specific", "yes");
    var entry = form.add("victims");
    form.set(entry + "/age", age);
    form.set("caller/caller_age", age);
    assertThat(form.value(entry + "/age_band")).isEqualTo(band);
    assertThat(form.value("caller/caller_age_band")).isEqualTo(band);
    var notes = Map.of("under16", "is_under16", "16_17", "is_16_17", "adult", "is_adult");
    notes.forEach(
        (of, note) ->
            assertThat(form.state(entry + "/" + note).relevant()).isEqualTo(of.equals(band)));
    var path = entry + "/" + notes.get(band);
    var label = pack.question(path).orElseThrow().label();
    assertThat(form.text(label, path, "vi")).startsWith(age + " tuổi");
    assertThat(form.text(label, path, "en")).startsWith("Aged " + age);
  }

  @ParameterizedTest
  @CsvSource({
    "caller/caller_age,121",
    "caller/caller_age,-1",
    "caller/caller_phone,12345",
    "caller/caller_phone,09x0114276",
    "closing/silent_seconds,3601",
    "closing/sounds,nothing crying",
    "closing/follow_up_on,2020-01-01",
    "incident/happened_on,2999-01-01",
    "incident/last_contact,2999-01-01T08:00",
  })
  void what_cannot_be_is_told_in_both_languages(String path, String value) {
    var form = fresh();
    form.set("safety/callback", "yes");
    form.set("incident/specific", "yes");
    form.set("closing/kind", "silent");
    form.set(path, value);
    var error = form.state(path).error();
    assertThat(error.byLanguage()).containsKeys("vi", "en");
  }

  @ParameterizedTest
  @CsvSource({"0950114276", "0950 441 957", "+84950114276", "024.3825.1114"})
  void numbers_may_be_typed_as_people_say_them(String number) {
    var form = fresh();
    form.set("safety/callback", "yes");
    form.set("caller/caller_phone", number);
    assertThat(form.state("caller/caller_phone").error().isEmpty()).isTrue();
  }

  @Test
  void each_province_is_offered_in_its_region_and_in_no_other() {
    var form = fresh();
    var offered =
        Stream.of("bac", "trung", "nam")
            .flatMap(
                region -> {
                  form.set("caller/caller_region", region);
                  return form.choices("caller/caller_province").stream()
                      .map(Choice::name)
                      .toList()
                      .stream();
                })
            .toList();
    assertThat(offered).hasSize(34).doesNotHaveDuplicates();
    form.set("caller/caller_region", "abroad");
    assertThat(form.state("caller/caller_province").relevant()).isFalse();
    assertThat(form.choices("caller/caller_country")).extracting(Choice::name).doesNotContain("vn");
    form.set("incident/specific", "yes");
    var destination = form.add("victims") + "/story/destination";
    assertThat(form.choices(destination)).extracting(Choice::name).contains("vn");
  }

  @Test
  void every_stage_but_those_of_a_matter_has_something_to_say_in_an_information_call() {
    var form = fresh();
    form.set("incident/specific", "no");
    form.set("closing/kind", "information");
    var silent =
        pack.script().stages().stream()
            .filter(
                stage ->
                    stage.steps().stream()
                        .noneMatch(
                            step -> step.relevant().isEmpty() || form.holds(step.relevant())))
            .map(stage -> stage.name())
            .toList();
    assertThat(silent).containsExactly("screening", "risk", "safety_plan", "referral", "follow_up");
  }

  @ParameterizedTest
  @CsvSource({"under16,under16,<16", "16_17,16_17,16–17", "adult,adult,18+", "unknown,,"})
  void a_band_is_enough_where_no_age_is_known(String range, String band, String words) {
    var form = fresh();
    form.set("incident/specific", "yes");
    var entry = form.add("victims");
    form.set(entry + "/age_range", range);
    form.set("caller/caller_age_range", range);
    assertThat(form.value(entry + "/age_band")).isEqualTo(band);
    assertThat(form.value("caller/caller_age_band")).isEqualTo(band);
    assertThat(form.value(entry + "/victim_title"))
        .isEqualTo(words == null ? "#1" : "#1, " + words);
    form.set(entry + "/age", "17");
    assertThat(form.value(entry + "/age_band")).isEqualTo("16_17");
    assertThat(form.state(entry + "/age_range").relevant()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"15,false", "16,false", "17,false", "18,true", ",true"})
  void a_childs_list_of_signs_leaves_out_what_only_counts_for_adults(String age, boolean adult) {
    var form = fresh();
    form.set("incident/specific", "yes");
    var entry = form.add("victims");
    form.set(entry + "/age", age);
    var offered = new ArrayList<String>();
    for (var signs : List.of("deceived", "forced", "used", "work", "held", "bound")) {
      form.choices(entry + "/signs/signs_" + signs).forEach(choice -> offered.add(choice.name()));
    }
    assertThat(offered).doesNotHaveDuplicates().hasSize(adult ? 67 : 65);
    assertThat(offered.contains("d3_08")).isEqualTo(adult);
    form.set(entry + "/agreement/victim_consent", "yes");
    assertThat(form.choices(entry + "/agreement/consent_by"))
        .extracting(Choice::name)
        .isEqualTo(
            adult ? List.of("self", "representative") : List.of("both", "guardian", "child"));
  }

  @Test
  void each_possible_victim_keeps_their_own_story_and_a_title_for_lists() {
    var form = fresh();
    form.set("incident/specific", "yes");
    var first = form.add("victims");
    var second = form.add("victims");
    var third = form.add("victims");
    form.set(first + "/name", "Lò Thị Thử");
    form.set(second + "/age", "15");
    form.set(third + "/count", "6");
    form.set(first + "/story/purposes", "marriage");
    form.set(second + "/story/purposes", "forced_labour");
    assertThat(form.value(first + "/victim_title")).isEqualTo("Lò Thị Thử");
    assertThat(form.value(second + "/victim_title")).isEqualTo("#2, 15");
    assertThat(form.value(third + "/victim_title")).isEqualTo("#3 ×6");
    assertThat(form.state(first + "/story/industry").relevant()).isFalse();
    assertThat(form.state(second + "/story/industry").relevant()).isTrue();
    form.remove(first);
    assertThat(form.value(second + "/victim_title")).isEqualTo("#1, 15");
    assertThat(form.value(third + "/victim_title")).isEqualTo("#2 ×6");
    assertThat(form.body().fields().keySet()).noneMatch(path -> path.endsWith("victim_title"));
  }

  @Test
  void flags_rise_and_fall_with_what_is_known_of_anyone() {
    var form = fresh();
    assertThat(flags(form)).isEmpty();
    form.set("incident/specific", "yes");
    form.set("safety/overheard", "yes");
    form.set("safety/callback", "no");
    var first = form.add("victims");
    var second = form.add("victims");
    form.set(first + "/age", "17");
    form.set(second + "/age", "15");
    form.set(second + "/danger_signs/risks", "self_harm debt");
    assertThat(flags(form))
        .containsExactly(
            "flag_self_harm",
            "flag_under16",
            "flag_beside",
            "flag_16_17",
            "flag_debt",
            "flag_no_call");
    form.remove(second);
    form.set("safety/callback", "yes");
    form.set("safety/code_word", "hoa sen");
    assertThat(flags(form)).containsExactly("flag_beside", "flag_16_17", "flag_code_word");
    var code = pack.question("flags/flag_code_word").orElseThrow();
    assertThat(form.text(code.label(), code.path(), "vi")).doesNotContain("hoa sen");
    form.set("incident/specific", "no");
    assertThat(flags(form)).containsExactly("flag_beside", "flag_code_word");
  }

  private List<String> flags(FormSession form) {
    return pack.questions()
        .map(question -> question.path())
        .filter(path -> path.startsWith("flags/") && form.state(path).relevant())
        .map(path -> path.substring("flags/".length()))
        .toList();
  }

  @Test
  void what_a_quiet_talk_told_is_kept_when_the_caller_can_speak_again() {
    var form = fresh();
    form.set("safety/not_safe", "yes");
    form.set("safety/danger", "yes");
    form.set("safety/quiet/q_locked", "yes");
    form.set("safety/danger_province", "vn_15");
    var rung = form.add("safety/rung");
    form.set(rung + "/rung_outcome", "reached");
    form.set(rung + "/rung_who", "Trực ban");
    form.set("safety/not_safe", "no");
    form.set("safety/danger", "no");
    assertThat(form.body().fields())
        .containsEntry("safety/quiet/q_locked", "yes")
        .containsEntry("safety/danger_province", "vn_15")
        .containsEntry(rung + "/rung_who", "Trực ban")
        .containsKey(rung + "/rung_at");
  }

  @Test
  void a_companion_of_the_caller_may_not_interpret() {
    var form = fresh();
    form.set("contact/language", "km");
    form.set("contact/interpreter", "yes");
    form.set("contact/interpreter_kind", "companion");
    assertThat(form.state("contact/interpreter_kind").error().byLanguage())
        .containsOnlyKeys("vi", "en");
    form.set("contact/interpreter_kind", "on_call");
    assertThat(form.state("contact/interpreter_kind").error().isEmpty()).isTrue();
  }

  @Test
  void a_call_back_as_arranged_needs_its_rule_and_a_report_without_consent_its_basis() {
    var form = fresh();
    form.set("closing/kind", "referral");
    form.set("safety/callback", "yes");
    assertThat(form.problems()).isEmpty();
    form.set("safety/callback", "arranged");
    form.set("referral/authority/authority_report", "yes");
    assertThat(form.problems())
        .extracting(FormSession.Problem::path)
        .containsExactly("safety/callback_when", "referral/authority/authority_basis");
  }

  private FormSession fresh() {
    return forms.open(pack, Body.EMPTY);
  }
}
