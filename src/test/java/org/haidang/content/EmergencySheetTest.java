package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whom to ring when a life is in danger, as a pack tells it. */
class EmergencySheetTest {

  private static final String SURVEY =
      """
      type,name,label,bind::haidang:part
      select_one land,where,Nước,danger_country
      select_one yn,other,Khác,
      """;

  private static final String CHOICES =
      """
      list_name,name,label
      land,vn,Việt Nam
      land,kh,Campuchia
      yn,yes,Có
      """;

  private static TestWorkbook book(String rows) {
    return TestWorkbook.survey(SURVEY)
        .choices(CHOICES)
        .sheet(
            "emergencies",
            "country,service,number,label,valid_from,valid_to,source,verified\n" + rows);
  }

  @Test
  void a_row_tells_the_number_its_days_and_whether_it_is_confirmed() {
    var pack =
        book("vn,police,113,Công an,2025-07-01,2026-06-30,congan.vn,yes\nkh,any,+855 117,Cảnh sát")
            .pack();
    var police = pack.handbook().emergencies().getFirst();
    assertThat(police.number()).isEqualTo("113");
    assertThat(police.verified()).isTrue();
    assertThat(police.holdsOn(LocalDate.of(2025, 6, 30))).isFalse();
    assertThat(police.holdsOn(LocalDate.of(2025, 7, 1))).isTrue();
    assertThat(police.holdsOn(LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(police.holdsOn(LocalDate.of(2026, 7, 1))).isFalse();
    var any = pack.handbook().emergencies().getLast();
    assertThat(any.label().in("vi")).isEqualTo("Cảnh sát");
    assertThat(any.verified()).isFalse();
    assertThat(any.holdsOn(LocalDate.EPOCH)).isTrue();
  }

  @Test
  void what_is_wrong_is_told_by_cell() {
    assertThat(
            book("""
            yes,police,113,Công an,,,nguồn,yes
            vn,doctor,115,Cấp cứu,,,,no
            vn,fire,,Cứu hỏa,,,,no
            vn,fire,one one four,Cứu hỏa,,,,no
            vn,any,112,,30/6/2026,,,no
            vn,any,112,Chung,2026-07-01,2026-06-30,,no
            vn,any,112,Chung,,,,perhaps
            vn,any,112,Chung,,,,yes
            """)
                .faults())
        .containsExactly(
            "emergencies A2: “yes” is not among the form's countries.",
            "emergencies B3: There is no service “doctor”; use police, fire, ambulance, disaster,"
                + " any, mission.",
            "emergencies C4: The number is missing.",
            "emergencies C5: “one one four” is not a number to dial.",
            "emergencies D6: The text “label” is missing.",
            "emergencies E6: “30/6/2026” is not a date such as 2026-01-31.",
            "emergencies F7: It ends before it begins to hold.",
            "emergencies H8: “perhaps”: write yes or no.",
            "emergencies G9: “source” is not filled in.");
  }

  @Test
  void a_pack_may_name_nobody() {
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,A\n").pack().handbook().emergencies())
        .isEmpty();
  }
}
