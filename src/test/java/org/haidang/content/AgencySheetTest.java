package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.haidang.model.assessment.AgeBand;
import org.junit.jupiter.api.Test;

/** Whom a caller may be sent to, as a pack tells it. */
class AgencySheetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static final String SURVEY =
      """
      type,name,label,bind::haidang:part
      select_one agency,agency,Nơi,agency
      select_multiple need,need,Cần,needs
      select_one tinh,province,Tỉnh,province
      select_one nuoc,country,Nước,country
      """;

  private static final String CHOICES =
      """
      list_name,name,label,neighbours,region,old_names
      agency,police,Công an,,,
      agency,women,Hội Phụ nữ,,,
      need,rescue,Giải cứu,,,
      need,shelter,Chỗ ở,,,
      tinh,vn_04,Cao Bằng,vn_08,bac,
      tinh,vn_08,Tuyên Quang (gồm Hà Giang),vn_04,bac,Hà Giang; Tuyên Quang
      nuoc,vn,Trong nước,,,
      nuoc,kh,Campuchia,,,
      """;

  private static final String HEADINGS =
      "name,kind,label,level,country,province,commune,needs,takes_age,takes_citizen,hours,phones,"
          + "email,told,successor,valid_from,valid_to,source,verified\n";

  static TestWorkbook book(String rows) {
    return TestWorkbook.survey(SURVEY).choices(CHOICES).sheet("agencies", HEADINGS + rows);
  }

  @Test
  void a_row_tells_kind_place_needs_whom_it_takes_hours_numbers_and_its_days() {
    var pack =
        book("hoi,women,Hội Phụ nữ Cao Bằng,province,,vn_04,,shelter,under16 16_17,vn,"
                + "Mo-Fr 07:30-11:30,0206 123 456; 0912 000 111,hoi@example.vn,phone letter,,"
                + "2025-07-01,,Bản tin,yes")
            .pack();
    var agency = pack.handbook().agencies().all().getFirst();
    assertThat(agency.kind()).isEqualTo("women");
    assertThat(agency.place().reach()).isEqualTo(Reach.PROVINCE);
    assertThat(agency.place().covers("vn_04")).isTrue();
    assertThat(agency.place().covers("vn_08")).isFalse();
    assertThat(agency.serves("shelter")).isTrue();
    assertThat(agency.serves("rescue")).isFalse();
    assertThat(agency.takes().admits(AgeBand.UNDER_16, "female", "vn")).isTrue();
    assertThat(agency.takes().admits(AgeBand.ADULT, "female", "vn")).isFalse();
    assertThat(agency.takes().admits(AgeBand.UNKNOWN, "", "")).isTrue();
    assertThat(agency.takes().admits(AgeBand.UNDER_16, "", "kh")).isFalse();
    assertThat(agency.reached().phones()).containsExactly("0206 123 456", "0912 000 111");
    assertThat(agency.reached().told()).containsExactly("phone", "letter");
    assertThat(agency.days().verified()).isTrue();
    assertThat(agency.days().holdsOn(LocalDate.of(2025, 6, 30))).isFalse();
  }

  @Test
  void one_row_stands_for_the_agency_of_every_province_and_a_record_finds_it_again() {
    var book =
        book("ca,police,\"Công an ${commune}, ${province}\",commune,,each,each,,,,,,,,,,,nguồn,no")
            .pack()
            .handbook();
    var row = book.agencies().all().getFirst();
    var there = row.in(book.places().province("vn_08").orElseThrow(), "xã Đồng Văn");
    assertThat(there.name()).isEqualTo("ca@vn_08");
    assertThat(there.label().in("vi")).isEqualTo("Công an xã Đồng Văn, Tuyên Quang");
    assertThat(row.in(book.places().province("vn_04").orElseThrow(), "").label().in("vi"))
        .isEqualTo("Công an cấp xã, Cao Bằng");
    var found = book.agencies().find("ca@vn_08", book.places()).orElseThrow();
    assertThat(found.place().provinces()).containsExactly("vn_08");
    assertThat(book.agencies().find("ca@vn_99", book.places())).isEmpty();
    assertThat(book.places().province("vn_08").orElseThrow().formerNames())
        .containsExactly("Hà Giang", "Tuyên Quang");
  }

  @Test
  void one_in_each_of_some_provinces_is_in_no_other() {
    var book =
        book("bp,police,Biên phòng ${province},province,,each vn_04,,,,,,,,,,,,nguồn,no")
            .pack()
            .handbook();
    var row = book.agencies().all().getFirst();
    assertThat(row.place().covers("vn_04")).isTrue();
    assertThat(row.place().covers("vn_08")).isFalse();
    assertThat(row.in(book.places().province("vn_08").orElseThrow(), "")).isEqualTo(row);
  }

  @Test
  void a_dissolved_agency_leads_to_whoever_came_after_it_however_often() {
    var agencies =
        book("""
        a,women,A,national,,,,,,,,,,,b,,2022-02-13,nguồn,no
        b,women,B,national,,,,,,,,,,,c d,2022-02-14,2024-12-31,nguồn,no
        c,women,C,national,,,,,,,,,,,,2025-01-01,,nguồn,no
        d,women,D,national,,,,,,,,,,,,2025-01-01,2025-06-30,nguồn,no
        """)
            .pack()
            .handbook()
            .agencies();
    var first = agencies.all().getFirst();
    assertThat(agencies.standing(first, TODAY)).extracting(Agency::name).containsExactly("c");
    assertThat(agencies.standing(first, LocalDate.of(2023, 1, 1)))
        .extracting(Agency::name)
        .containsExactly("b");
    assertThat(agencies.standing(agencies.all().getLast(), TODAY)).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_by_cell() {
    assertThat(
            book("""
            a,doctor,A,national,,,,,,,,,,,,,,nguồn,no
            b,police,B ${province},province,,,,,,,,,,,,,,nguồn,no
            c,police,C,national,,vn_04,,sleep,,,,,,,,,,nguồn,no
            d,police,D,abroad,xx,,,,,,,,,,,,,nguồn,no
            e,police,E,national,,,,,old,,sometimes,one,nobody,pigeon,,,,,yes
            f,police,F,national,,,,,,,,,,,f,,,nguồn,no
            g,police,G,national,,,,,,,,,,,,2026-01-01,,nguồn,no
            g,police,G,national,,,,,,,,,,,,,2026-06-30,nguồn,no
            ,police,,commune,,each,,,,,,,,,,,,nguồn,no
            """)
                .faults())
        .containsExactly(
            "agencies B2: “doctor”: write police, women.",
            "agencies C3: Nothing fills “${province}” here.",
            "agencies F3: Name provinces; “each” when every province has one.",
            "agencies F4: An agency of this level has no province: leave this cell empty.",
            "agencies H4: “sleep”: write rescue, shelter.",
            "agencies E5: “xx”: write each, vn, kh.",
            "agencies I6: “old”: write under16, 16_17, adult.",
            "agencies K6: The hours “sometimes” are not understood; write them as “24/7” or “Mo-Fr"
                + " 07:30-11:30,13:30-17:00; PH off”.",
            "agencies L6: “one” is not a number to dial.",
            "agencies M6: “nobody” is not an e-mail address.",
            "agencies N6: “pigeon”: write phone, letter, email, visit.",
            "agencies R6: “source” is not filled in.",
            "agencies O7: “f” cannot come after itself.",
            "agencies Q7: What has a successor needs its last day.",
            "agencies A9: “g” is already there in cell A8, for days that meet these.",
            "agencies A10: The name is missing.",
            "agencies C10: The text “label” is missing.",
            "agencies G10: “commune” is not filled in.");
  }

  @Test
  void where_there_is_none_the_chain_says_whom_to_turn_to_and_why() {
    var fallbacks =
        book("")
            .sheet(
                "fallbacks",
                """
                kind,where,order,then,level,why,valid_from,valid_to,source,verified
                police,none,2,women,national,Nhờ Hội,,,nguồn,no
                police,none,1,police,neighbours,Hỏi tỉnh bên,,,nguồn,no
                police,no_team,1,police,national,Nhờ Bộ,2025-01-01,2025-12-31,nguồn,no
                """)
            .pack()
            .handbook()
            .agencies();
    assertThat(fallbacks.fallbacks("police", Fallback.NO_AGENCY, TODAY))
        .extracting(it -> it.why().in("vi"))
        .containsExactly("Hỏi tỉnh bên", "Nhờ Hội");
    assertThat(fallbacks.fallbacks("police", Fallback.NO_TEAM, TODAY)).isEmpty();
    assertThat(
            book("")
                .sheet(
                    "fallbacks",
                    """
                    kind,where,order,then,level,why,source
                    police,sometimes,first,nobody,moon,,nguồn
                    police,none,1,police,national,Nhờ,nguồn
                    police,none,1,police,national,Nhờ,nguồn
                    """)
                .faults())
        .containsExactly(
            "fallbacks B2: “sometimes”: write none, no_team.",
            "fallbacks C2: “first” is not a whole number.",
            "fallbacks D2: “nobody”: write police, women.",
            "fallbacks E2: “moon”: write commune, province, neighbours, national, abroad.",
            "fallbacks F2: The text “why” is missing.",
            "fallbacks C4: “1” is already there in cell C3, for days that meet these.");
  }
}
