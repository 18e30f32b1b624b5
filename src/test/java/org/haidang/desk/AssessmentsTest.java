package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.FormSession;
import org.haidang.content.Indicator;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.content.RiskFact;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.assessment.AgeBand;
import org.haidang.model.assessment.Dimension;
import org.haidang.model.assessment.Element;
import org.haidang.model.assessment.Finding;
import org.haidang.model.assessment.Judgement;
import org.haidang.model.assessment.Reading;
import org.haidang.model.assessment.Sign;
import org.haidang.model.assessment.Suggestion;
import org.haidang.model.assessment.Tables;
import org.haidang.model.assessment.Weight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is gathered about each possible victim, from the shipped form and its signs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentsTest {

  private static final String ENTRY = "victims/00000000-0000-7000-0000-0000000000aa";

  private ShippedPack shipped;
  private Assessments assessments;

  @BeforeAll
  void read() {
    shipped = new ShippedPack();
    assessments = new Assessments(shipped.pack());
  }

  private Suggestion suggestion(Body body, String entry) {
    return Suggestion.of(assessments.evidence(entry, body::get));
  }

  /** The question of the form in which a sign is ticked, by its dimension. */
  private String question(Dimension dimension) {
    return ENTRY
        + "/signs/signs_"
        + switch (dimension) {
          case DECEPTIVE_RECRUITMENT -> "deceived";
          case COERCIVE_RECRUITMENT -> "forced";
          case WEAKNESS_AT_RECRUITMENT -> "used";
          case EXPLOITATION -> "work";
          case COERCION_AT_DESTINATION -> "held";
          case WEAKNESS_AT_DESTINATION -> "bound";
        };
  }

  @Test
  void every_number_of_real_signs_of_each_weight_is_weighed_as_the_table_says() {
    var tables = new Tables();
    int compared = 0;
    for (var reading : Reading.values()) {
      var age = reading == Reading.ADULT ? "30" : "15";
      for (var dimension : Dimension.values()) {
        var strong = names(dimension, reading, Weight.STRONG);
        var medium = names(dimension, reading, Weight.MEDIUM);
        var weak = names(dimension, reading, Weight.WEAK);
        for (int s = 0; s <= strong.size(); s++) {
          for (int m = 0; m <= medium.size(); m++) {
            for (int w = 0; w <= weak.size(); w++) {
              var ticked = new ArrayList<String>();
              ticked.addAll(strong.subList(0, s));
              ticked.addAll(medium.subList(0, m));
              ticked.addAll(weak.subList(0, w));
              var body =
                  Body.EMPTY
                      .with(ENTRY + "/age", age)
                      .with(question(dimension), String.join(" ", ticked));
              var finding = suggestion(body, ENTRY).findings().getFirst();
              assertThat(finding.positive().contains(dimension))
                  .as("%s %s: %d strong, %d medium, %d weak", reading, dimension, s, m, w)
                  .isEqualTo(tables.positive(s, m, w));
              compared++;
            }
          }
        }
      }
    }
    System.out.println("sets of real signs compared: " + compared);
    assertThat(compared).isGreaterThan(250);
  }

  private List<String> names(Dimension dimension, Reading reading, Weight weight) {
    return shipped.pack().handbook().indicators().signs().stream()
        .map(Indicator::sign)
        .filter(sign -> sign.dimension() == dimension && sign.weight(reading) == weight)
        .map(Sign::name)
        .toList();
  }

  private FormSession victims(int many) {
    var form = shipped.open(Body.EMPTY);
    form.set("incident/specific", "yes");
    for (int i = 0; i < many; i++) {
      form.add("victims");
    }
    return form;
  }

  @Test
  void people_are_weighed_one_by_one_and_never_together() {
    var form = victims(2);
    var first = form.entries("victims").getFirst();
    var second = form.entries("victims").getLast();
    form.set(first + "/age", "34");
    form.set(first + "/signs/signs_held", "d5_01 d5_03");
    form.set(second + "/age", "15");
    form.set(second + "/story/acts", "recruited");
    form.set(second + "/story/purposes", "sexual");

    var body = form.body();

    assertThat(assessments.people(body)).containsExactly(first, second);
    assertThat(suggestion(body, first).suggested()).containsExactly(Judgement.POSSIBLE);
    assertThat(suggestion(body, second).suggested()).containsExactly(Judgement.LIKELY);
    assertThat(suggestion(body, first).evidence().age()).isEqualTo(AgeBand.ADULT);
    assertThat(suggestion(body, second).evidence().age()).isEqualTo(AgeBand.UNDER_16);
  }

  @Test
  void while_the_age_is_not_known_both_readings_are_shown() {
    var form = victims(1);
    var entry = form.entries("victims").getFirst();
    form.set(entry + "/story/acts", "transported");
    form.set(entry + "/story/purposes", "forced_labour");

    var open = suggestion(form.body(), entry);
    form.set(entry + "/age_range", "16_17");
    var known = suggestion(form.body(), entry);

    assertThat(open.findings())
        .extracting(Finding::reading)
        .containsExactly(Reading.ADULT, Reading.CHILD);
    assertThat(open.suggested()).containsExactly(Judgement.LIKELY, Judgement.POSSIBLE);
    assertThat(known.suggested()).containsExactly(Judgement.LIKELY);
  }

  @Test
  void what_is_not_clear_or_not_seen_speaks_for_nothing() {
    var body =
        Body.EMPTY
            .with(ENTRY + "/story/acts", "unclear")
            .with(ENTRY + "/story/means", "none")
            .with(ENTRY + "/story/purposes", "unclear");
    assertThat(assessments.evidence(ENTRY, body::get).named()).isEmpty();
    var told = body.with(ENTRY + "/story/means", "threat deception");
    assertThat(assessments.evidence(ENTRY, told::get).named()).containsExactly(Element.MEANS);
  }

  @Test
  void every_answer_that_counts_changes_what_an_assessment_rests_on_and_no_other_does() {
    var body = Body.EMPTY.with(ENTRY + "/age", "30");
    var before = assessments.evidence(ENTRY, body::get).basis();
    Map<String, String> counting =
        Map.of(
            "/age", "17",
            "/story/acts", "recruited",
            "/story/means", "force",
            "/story/purposes", "unclear",
            "/signs/signs_bound", "d6_01");
    counting.forEach(
        (path, value) ->
            assertThat(assessments.evidence(ENTRY, body.with(ENTRY + path, value)::get).basis())
                .as(path)
                .isNotEqualTo(before));
    for (var path : List.of("/name", "/where_detail", "/danger_signs/risks")) {
      assertThat(assessments.evidence(ENTRY, body.with(ENTRY + path, "debt")::get).basis())
          .isEqualTo(before);
    }
  }

  @Test
  void each_answer_of_the_gauge_raises_its_fact_for_the_person_or_for_all() {
    int raised = 0;
    for (var fact : shipped.pack().handbook().indicators().gauge()) {
      for (var answer : fact.answers()) {
        var answers = new HashMap<String, String>();
        boolean own = answer.question().startsWith("victims/");
        var path =
            own ? ENTRY + answer.question().substring("victims".length()) : answer.question();
        answers.put(path, Paths.name(path).equals("age") ? years(answer.value()) : answer.value());
        assertThat(assessments.risks(ENTRY, answers::get))
            .extracting(RiskFact::name)
            .as("%s", answer)
            .contains(fact.name());
        assertThat(assessments.own(ENTRY, answers::get).stream().anyMatch(it -> it.equals(fact)))
            .isEqualTo(own);
        raised++;
      }
    }
    assertThat(raised).isGreaterThan(20);
    assertThat(assessments.risks(ENTRY, path -> null)).isEmpty();
  }

  private static String years(String band) {
    return band.equals("under16") ? "9" : "17";
  }

  @Test
  void grave_facts_stand_first() {
    var body = Body.EMPTY.with(ENTRY + "/danger_signs/risks", "debt self_harm");
    assertThat(assessments.risks(ENTRY, body::get))
        .extracting(RiskFact::name)
        .containsExactly("self_harm", "debt");
  }

  @Test
  void the_shipped_form_plays_every_part_that_an_assessment_needs() {
    assertThat(assessments.isThere()).isTrue();
    assertThat(assessments.repeat()).isEqualTo("victims");
    for (var part :
        List.of(Parts.VICTIM_AGE, Parts.VICTIM_AGE_BAND, Parts.ACTS, Parts.MEANS, Parts.PURPOSES)) {
      assertThat(assessments.path(part, ENTRY)).as(part).isPresent();
    }
  }
}
