package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By which rules people are referred and authorities told, as a pack tells it. */
class RuleSheetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static TestWorkbook book() {
    return TestWorkbook.survey(
            """
            type,name,label,bind::haidang:part
            select_one agency,agency,Nơi,agency
            select_multiple item,items,Điều,consent_items
            text,tom_tat,Tóm tắt,summary
            """)
        .choices(
            """
            list_name,name,label
            agency,police,Công an
            agency,women,Hội Phụ nữ
            item,name,Họ tên
            item,story,Sự việc
            """);
  }

  private static final String LAW =
      "name,type,label,law,says,duty,to,facts,hours,conditions,age_from,age_to,who,valid_from,"
          + "valid_to,source,verified\n";

  @Test
  void a_legal_basis_says_what_whom_when_and_on_which_condition() {
    var rules =
        book()
            .sheet(
                "legal",
                LAW
                    + """
                    life,report,Nguy hiểm,Điều 27,Được báo,may,police,story,1,danger,,,,2025-07-01,2026-12-31,nguồn,no
                    life,report,Nguy hiểm,Điều 30,Phải báo,must,police,story,2,danger,,,,2027-01-01,,nguồn,no
                    small,consent_age,Dưới 7,Luật,Đại diện,must,,,,,,6,representative,,,nguồn,no
                    child,consent_age,Từ 7,Luật,Cả hai,must,,,,,7,17,person representative,,,nguồn,no
                    """)
            .pack()
            .handbook()
            .rules();
    var basis = rules.law(LegalKind.REPORT, TODAY);
    assertThat(basis).hasSize(1);
    assertThat(basis.getFirst().must()).isFalse();
    assertThat(basis.getFirst().hours()).isEqualTo(1);
    assertThat(basis.getFirst().authorities()).containsExactly("police");
    assertThat(basis.getFirst().conditions()).containsExactly("danger");
    assertThat(rules.rule("life", LocalDate.of(2027, 1, 1)).orElseThrow().must()).isTrue();
    assertThat(rules.consentAt(6, TODAY).orElseThrow().who()).containsExactly("representative");
    assertThat(rules.consentAt(7, TODAY).orElseThrow().who())
        .containsExactly("person", "representative");
    assertThat(rules.consentAt(18, TODAY)).isEmpty();
  }

  @Test
  void clocks_items_and_sentences_are_found_by_what_they_are_about() {
    var rules =
        book()
            .sheet("clocks", "state,urgency,hours,label,source\nsent,high,4,Gọi hỏi,nguồn\n")
            .sheet(
                "consent_items",
                "name,say,parts,fields,source\nstory,chuyện đã xảy ra,summary,,nguồn\n"
                    + "name,họ tên,,names,nguồn\n")
            .sheet(
                "consent_sentences",
                """
                kind,say,source
                any,"Xin chuyển ${items} cho ${agency} nhé?",nguồn
                police,"Xin báo ${agency} nhé?",nguồn
                """)
            .pack()
            .handbook()
            .rules();
    assertThat(rules.reminder("sent", "high", TODAY).orElseThrow().hours()).isEqualTo(4);
    assertThat(rules.reminder("sent", "low", TODAY)).isEmpty();
    assertThat(rules.items(TODAY)).extracting(ConsentItem::name).containsExactly("story", "name");
    assertThat(rules.items(TODAY).getFirst().label().in("vi")).isEqualTo("Sự việc");
    assertThat(rules.items(TODAY).getFirst().parts()).containsExactly("summary");
    var words = Map.of("agency", Label.of("Hội", "Union"), "items", Label.of("tên", "name"));
    assertThat(rules.sentence("women", TODAY).orElseThrow().with(words).in("vi"))
        .isEqualTo("Xin chuyển tên cho Hội nhé?");
    assertThat(rules.sentence("police", TODAY).orElseThrow().with(words).in("vi"))
        .isEqualTo("Xin báo Hội nhé?");
  }

  @Test
  void what_is_wrong_is_told_by_cell() {
    assertThat(
            book()
                .sheet(
                    "legal",
                    LAW
                        + """
                        a,rumour,A,L,S,should,police,,soon,moon,,,,,,nguồn,no
                        b,report,B,,S,may,,shoe,,,18,7,,,,nguồn,no
                        c,consent_age,C,L,S,must,,,,,,,uncle,,,,no
                        """)
                .sheet("clocks", "state,urgency,hours,label,source\nasleep,soon,0,Gọi,nguồn\n")
                .sheet(
                    "consent_items",
                    "name,say,parts,fields,source\nshoe,giày,left_foot,Big Toe,nguồn\n")
                .sheet(
                    "consent_sentences",
                    "kind,say,source\nnobody,\"{You} cho ${anything} nhé?\",nguồn\n")
                .faults())
        .containsExactly(
            "legal B2: “rumour”: write report, exception, best_interests, consent_age.",
            "legal F2: “should”: write may, must.",
            "legal I2: “soon” is not a whole number.",
            "legal J2: “moon”: write danger, child, crime, order, cannot_ask,"
                + " representative_suspected, representative_absent, representative_unsafe.",
            "legal D3: The text “law” is missing.",
            "legal G3: “to” is not filled in.",
            "legal H3: “shoe”: write name, story.",
            "legal L3: The last age is below the first.",
            "legal M4: “uncle”: write person, representative, supervisor.",
            "legal P4: “source” is not filled in.",
            "clocks A2: “asleep”: write proposed, consented, sent, received, accepted, in_progress,"
                + " report.",
            "clocks B2: “soon”: write danger, high, normal, low.",
            "clocks C2: “0” is not a whole number.",
            "consent_items A2: “shoe”: write name, story.",
            "consent_items C2: “left_foot”: write agency, consent_items, summary.",
            "consent_items D2: The name “Big” is not allowed: begin with a letter or _, then"
                + " letters, digits, dots, _ and -.",
            "consent_items D2: The name “Toe” is not allowed: begin with a letter or _, then"
                + " letters, digits, dots, _ and -.",
            "consent_sentences A2: “nobody”: write any, police, women.",
            "consent_sentences B2: Nothing fills “${anything}” here.",
            "consent_sentences B2: No address row explains “{You}”.");
  }
}
