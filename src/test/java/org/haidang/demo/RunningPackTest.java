package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        .filter(path -> !path.matches("victims/.*|safety/rung/.*|referral/proposals/.*"))
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

  private FormSession fresh() {
    return forms.open(pack, Body.EMPTY);
  }
}
