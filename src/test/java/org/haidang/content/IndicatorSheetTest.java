package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.haidang.model.assessment.Dimension;
import org.haidang.model.assessment.Element;
import org.haidang.model.assessment.ForcedLabour;
import org.haidang.model.assessment.Weight;
import org.junit.jupiter.api.Test;

/** What signs weigh and what raises a risk, as a pack tells it. */
class IndicatorSheetTest {

  private static final String SURVEY =
      """
      type,name,label,bind::haidang:part
      select_one yn,danger,Nguy hiểm,danger
      begin_repeat,people,Người,
      integer,age,Tuổi,victim_age
      select_multiple sign,signs,Dấu hiệu,indicator
      select_multiple act,acts,Hành vi,acts
      end_repeat,,,
      """;

  private static final String CHOICES =
      """
      list_name,name,label,law
      yn,yes,Có,
      sign,locked,Bị nhốt,
      sign,unpaid,Không trả lương,
      act,recruited,Tuyển mộ,act
      act,unclear,Chưa rõ,
      """;

  private static final String HEAD =
      "name,label,dimension,element,adult,child,ilo11,source,valid_from\n";

  private static final String LOCKED = "locked,Bị nhốt,5,means,strong,medium,3 4,ILO,2009-09-01\n";
  private static final String UNPAID = "unpaid,Không trả lương,4,purpose,medium,none,8,ILO,\n";

  private static TestWorkbook book(String rows) {
    return TestWorkbook.survey(SURVEY).choices(CHOICES).sheet("indicators", HEAD + rows);
  }

  private static TestWorkbook gauge(String rows) {
    return book(LOCKED + UNPAID).sheet("gauge", "name,label,weight,answers,source\n" + rows);
  }

  @Test
  void a_row_tells_side_element_weights_and_source() {
    var indicators = book(LOCKED + UNPAID).pack().handbook().indicators();
    var locked = indicators.sign("locked").orElseThrow();
    assertThat(locked.sign().dimension()).isEqualTo(Dimension.COERCION_AT_DESTINATION);
    assertThat(locked.sign().element()).isEqualTo(Element.MEANS);
    assertThat(locked.sign().adult()).isEqualTo(Weight.STRONG);
    assertThat(locked.sign().child()).isEqualTo(Weight.MEDIUM);
    assertThat(locked.sign().forcedLabour())
        .isEqualTo(Set.of(ForcedLabour.RESTRICTION_OF_MOVEMENT, ForcedLabour.ISOLATION));
    assertThat(locked.label().in("vi")).isEqualTo("Bị nhốt");
    assertThat(locked.source()).isEqualTo("ILO");
    assertThat(locked.validFrom()).isEqualTo(LocalDate.of(2009, 9, 1));
    assertThat(indicators.sign("unpaid").orElseThrow().sign().child()).isEqualTo(Weight.NONE);
    assertThat(indicators.sign("nothing")).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_by_cell() {
    assertThat(
            book("""
            locked,,7,how,heavy,,12 x,,1/9/2009
            locked,Bị nhốt,5,means,none,none,,ILO,
            elsewhere,Nơi khác,,,strong,weak,,ILO,
            """)
                .faults())
        .containsExactly(
            "indicators : The sign “unpaid” is not in the sheet indicators.",
            "indicators B2: The text “label” is missing.",
            "indicators C2: “7”: write a number from 1 to 6.",
            "indicators D2: “how”: write act, means, purpose.",
            "indicators E2: “heavy”: write strong, medium, weak, none.",
            "indicators F2: “”: write strong, medium, weak, none.",
            "indicators G2: “12”: write numbers from 1 to 11.",
            "indicators G2: “x”: write numbers from 1 to 11.",
            "indicators H2: “source” is not filled in.",
            "indicators I2: “1/9/2009” is not a date such as 2026-01-31.",
            "indicators A3: The name “locked” is already used in cell A2.",
            "indicators E3: This sign has no weight for anybody.",
            "indicators A4: “elsewhere” is not a choice of any question whose bind::haidang:part is"
                + " “indicator”.",
            "indicators C4: “”: write a number from 1 to 6.",
            "indicators D4: “”: write act, means, purpose.");
  }

  @Test
  void a_form_that_asks_for_signs_must_say_what_they_weigh() {
    assertThat(TestWorkbook.survey(SURVEY).choices(CHOICES).faults())
        .containsExactly("indicators : The sheet “indicators” is missing.");
  }

  @Test
  void signs_stand_in_one_repeat_and_an_act_must_be_among_the_acts() {
    var survey =
        """
        type,name,label,bind::haidang:part
        select_multiple sign,apart,Dấu hiệu,indicator
        begin_repeat,people,Người,
        select_multiple sign,signs,Dấu hiệu,indicator
        end_repeat,,,
        begin_repeat,others,Người khác,
        select_multiple act,acts,Hành vi,acts
        end_repeat,,,
        """;
    assertThat(
            TestWorkbook.survey(survey)
                .choices(CHOICES.replace("Tuyển mộ,act", "Tuyển mộ,"))
                .sheet("indicators", HEAD + LOCKED + UNPAID)
                .faults())
        .containsExactly(
            "survey D2: A question that plays “indicator” must stand in the repeat of possible"
                + " victims.",
            "survey D7: “acts” must stand in the same repeat as the other signs.",
            "survey D7: No choice of the list “act” says “act” in the column law.");
  }

  @Test
  void the_gauge_names_answers_that_can_be_given() {
    var facts =
        gauge(
                "danger,Nguy hiểm,strong,danger=yes signs=locked,nguồn\n"
                    + "minor,Trẻ,medium,age=16_17,\n")
            .pack()
            .handbook()
            .indicators()
            .gauge();
    assertThat(facts.getFirst().grave()).isTrue();
    assertThat(facts.getFirst().answers())
        .containsExactlyInAnyOrder(
            new RiskFact.Answer("danger", "yes"), new RiskFact.Answer("people/signs", "locked"));
    assertThat(facts.getLast().grave()).isFalse();
    assertThat(
            gauge(
                    """
                    danger,Nguy hiểm,heavy,danger=perhaps where=here danger,
                    danger,,strong,,
                    old,Già,medium,age=old,
                    """)
                .faults())
        .containsExactly(
            "gauge C2: “heavy”: write strong, medium.",
            "gauge D2: The question “danger” has no choice “perhaps”.",
            "gauge D2: There is no question named “where”.",
            "gauge D2: “danger”: write it as “question=value”.",
            "gauge A3: The name “danger” is already used in cell A2.",
            "gauge B3: The text “label” is missing.",
            "gauge D3: “answers” is not filled in.",
            "gauge D4: The question “age” has no choice “old”.");
  }

  @Test
  void a_pack_may_assess_nobody() {
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,A\n").pack().handbook().indicators())
        .isEqualTo(Indicators.NONE);
  }
}
