package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which centre serves a province, and where agencies work together, as a pack tells it. */
class PlaceSheetTest {

  private static final String CENTRES =
      """
      name,label,successor,valid_from,valid_to,source
      HN,Hà Nội,,2013-10-01,,Bản tin
      HG,Hà Giang,HN,2016-02-24,2022-02-13,Bản tin
      """;

  private static TestWorkbook book() {
    return TestWorkbook.survey(
            "type,name,label,bind::haidang:part\nselect_one tinh,province,Tỉnh,province\n")
        .choices("list_name,name,label\ntinh,vn_04,Cao Bằng\ntinh,vn_08,Tuyên Quang\n");
  }

  @Test
  void a_province_is_served_by_who_came_after_a_centre_that_closed() {
    var places =
        book()
            .sheet("centres", CENTRES)
            .sheet("routing", "province,centre,valid_from,source\nvn_08,HG,2016-02-24,Bản tin\n")
            .pack()
            .handbook()
            .places();
    assertThat(places.serving("vn_08", LocalDate.of(2018, 1, 1)).orElseThrow().name())
        .isEqualTo("HG");
    assertThat(places.serving("vn_08", LocalDate.of(2026, 1, 1)).orElseThrow().name())
        .isEqualTo("HN");
    assertThat(places.serving("vn_08", LocalDate.of(2015, 1, 1))).isEmpty();
    assertThat(places.serving("vn_04", LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void of_a_province_without_a_row_nobody_knows_whether_it_has_a_team() {
    var places =
        book()
            .sheet(
                "teams",
                """
                province,team,valid_from,valid_to,source
                vn_08,yes,2016-02-24,2024-12-31,Bản tin
                vn_08,no,2025-01-01,,Bản tin
                """)
            .pack()
            .handbook()
            .places();
    assertThat(places.hasTeam("vn_08", LocalDate.of(2020, 1, 1))).contains(true);
    assertThat(places.hasTeam("vn_08", LocalDate.of(2026, 1, 1))).contains(false);
    assertThat(places.hasTeam("vn_04", LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_by_cell() {
    assertThat(
            book()
                .sheet("centres", CENTRES + "HG,Hà Giang,XX,2020-01-01,,\n")
                .sheet("routing", "province,centre,source\nvn_99,HN,a\nvn_04,ZZ,b\nvn_04,HN,c\n")
                .sheet("teams", "province,team,source\nvn_04,perhaps,a\n")
                .faults())
        .containsExactly(
            "centres A4: “HG” is already there in cell A3, for days that meet these.",
            "centres C4: “XX”: write HN, HG.",
            "centres F4: “source” is not filled in.",
            "routing A2: “vn_99”: write vn_04, vn_08.",
            "routing B3: “ZZ”: write HN, HG.",
            "routing A4: “vn_04” is already there in cell A3, for days that meet these.",
            "teams B2: “perhaps”: write yes or no.");
  }
}
