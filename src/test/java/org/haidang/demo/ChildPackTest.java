package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.Script;
import org.haidang.content.engine.Forms;
import org.haidang.fakes.Shipped;
import org.haidang.model.Body;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The child helpline's pack as it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildPackTest {

  private final Forms forms = Shipped.forms();
  private final Pack pack =
      Shipped.library().packs().stream()
          .filter(it -> it.id().equals("child-vi"))
          .findFirst()
          .orElseThrow();
  private FormSession form;

  @BeforeEach
  void a_fresh_form() {
    form = forms.open(pack, Body.EMPTY);
  }

  private String child() {
    form.set("incident/specific", "yes");
    return form.add("children");
  }

  private boolean shown(String path) {
    return form.state(path).relevant();
  }

  private static List<String> names(List<Choice> choices) {
    return choices.stream().map(Choice::name).toList();
  }

  @Test
  void the_sections_follow_the_call() {
    assertThat(pack.sections())
        .extracting(FormNode::path)
        .containsExactly(
            "safety",
            "contact",
            "caller",
            "incident",
            "children",
            "needs",
            "referral",
            "closing",
            "flags");
  }

  /** Counts of shared/domain: the reasons child helplines use, category by category. */
  @Test
  void all_87_reasons_stand_once_each_beneath_their_kind() {
    var reasons = pack.question("contact/reason_kind").orElseThrow().choices();
    assertThat(reasons).hasSize(87);
    var counted =
        reasons.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.columns().get("group"), LinkedHashMap::new, Collectors.counting()));
    var expected = new LinkedHashMap<String, Long>();
    expected.put("missing", 4L);
    expected.put("violence", 15L);
    expected.put("mind", 12L);
    expected.put("body", 8L);
    expected.put("access", 8L);
    expected.put("excluded", 7L);
    expected.put("family", 5L);
    expected.put("peers", 4L);
    expected.put("school", 4L);
    expected.put("sexuality", 3L);
    expected.put("trafficked", 6L);
    expected.put("exploited", 5L);
    expected.put("hotline", 6L);
    assertThat(counted).isEqualTo(expected);
    assertThat(names(pack.question("contact/reason_group").orElseThrow().choices()))
        .containsExactlyElementsOf(expected.keySet());
    assertThat(reasons.stream().map(it -> it.columns().get("source"))).doesNotHaveDuplicates();
  }

  @Test
  void a_kind_of_matter_leaves_its_own_reasons_to_choose_from_and_a_second_matter_differs() {
    assertThat(shown("contact/reason_kind")).isFalse();
    form.set("contact/reason_group", "peers");
    assertThat(names(form.choices("contact/reason_kind")))
        .containsExactly("friends", "partner", "classmates", "peers_other");
    form.set("contact/reason_kind", "friends");
    form.set("contact/also_group", "peers");
    form.set("contact/also_kind", "friends");
    assertThat(form.state("contact/also_kind").error().in("vi")).contains("đã chọn ở trên");
    form.set("contact/also_kind", "partner");
    assertThat(form.state("contact/also_kind").error().isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "{0} years, {1}: {2}")
  @CsvSource({
    "9, beaten, yes",
    "15, sexual neglected, yes",
    "'', taken, yes",
    "16, exploited, ask",
    "17, beaten, ask",
    "19, beaten, ''",
    "9, none, ''",
    "9, unclear, ''",
    "9, bullied, ''"
  })
  void harm_to_a_child_must_be_told_and_at_sixteen_the_supervisor_is_asked(
      String age, String harms, String told) {
    var child = child();
    form.set(child + "/age", age.isEmpty() ? null : age);
    form.set(child + "/harm/harms", harms);
    assertThat(shown(child + "/harm/must_report")).isEqualTo(told.equals("yes"));
    assertThat(shown(child + "/harm/ask_report")).isEqualTo(told.equals("ask"));
    assertThat(shown("flags/flag_report")).isEqualTo(told.equals("yes"));
    form.set("safety/danger", "yes");
    form.set("referral/authority/authority_report", "yes");
    assertThat(shown("flags/flag_report")).as("once told, no longer asked for").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"6, false", "7, true", "17, true", "'', true"})
  void from_seven_years_the_child_is_asked_and_the_representative_always(
      String age, boolean asked) {
    var child = child();
    form.set(child + "/age", age.isEmpty() ? null : age);
    assertThat(shown(child + "/agreement/child_consent")).isEqualTo(asked);
    assertThat(shown(child + "/agreement/victim_consent")).isTrue();
    assertThat(shown(child + "/agreement/victim_items")).isFalse();
    form.set(child + "/agreement/victim_consent", "yes");
    assertThat(shown(child + "/agreement/victim_items")).isTrue();
  }

  @Test
  void flags_rise_with_what_is_known_of_any_child() {
    var first = child();
    var second = form.add("children");
    form.set(first + "/safe_now", "yes");
    form.set(second + "/safe_now", "no");
    form.set(second + "/harm/harms", "online_sexual taken");
    form.set(second + "/harm/harm_near", "yes");
    form.set(second + "/harm/medical", "yes");
    form.set(second + "/life/carers", "nobody");
    form.set(second + "/age", "12");
    for (var flag :
        List.of("unsafe", "sexual", "harm_near", "treat", "trafficked", "no_carer", "under16")) {
      assertThat(shown("flags/flag_" + flag)).as(flag).isTrue();
    }
    form.remove(second);
    for (var flag : List.of("unsafe", "sexual", "harm_near", "treat", "trafficked", "no_carer")) {
      assertThat(shown("flags/flag_" + flag)).as(flag).isFalse();
    }
  }

  @Test
  void signs_of_trafficking_ask_for_the_other_report() {
    var child = child();
    form.set(child + "/harm/harms", "beaten");
    assertThat(shown(child + "/harm/also_trafficking")).isFalse();
    form.set(child + "/harm/harms", "beaten exploited");
    form.set(child + "/harm/exploited", "begging");
    assertThat(shown(child + "/harm/also_trafficking")).isTrue();
  }

  @Test
  void a_child_and_a_grown_up_are_never_told_the_same_step_twice() {
    for (var role : List.of("child", "friend", "parent", "teacher")) {
      form.set("contact/caller_role", role);
      form.set("incident/specific", "yes");
      var grown = role.equals("parent") || role.equals("teacher");
      var steps = said();
      assertThat(steps.stream().filter(it -> it.endsWith("_adult")).count())
          .isEqualTo(grown ? 3 : 0);
      assertThat(steps.stream().filter(it -> it.endsWith("_child")).count())
          .isEqualTo(grown ? 0 : 3);
    }
  }

  private List<String> said() {
    return pack.script().stages().stream()
        .flatMap(stage -> stage.steps().stream())
        .filter(step -> step.relevant().isEmpty() || form.holds(step.relevant()))
        .map(Script.Step::name)
        .toList();
  }

  @Test
  void a_call_for_information_closes_with_its_kind_alone() {
    form.set("closing/kind", "information");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void what_was_told_of_two_children_opens_again_as_it_was_saved() {
    var first = child();
    var second = form.add("children");
    form.set(first + "/name", "Bé Na");
    form.set(second + "/age", "11");
    form.set(second + "/wish/wishes", "stop listen");
    form.set("closing/kind", "consultation");
    var saved = form.body();
    assertThat(forms.open(pack, saved).body()).isEqualTo(saved);
    assertThat(saved.fields()).containsAllEntriesOf(Map.of(second + "/wish/wishes", "stop listen"));
    assertThat(UUID.fromString(second.substring("children/".length())).version()).isEqualTo(7);
  }
}
