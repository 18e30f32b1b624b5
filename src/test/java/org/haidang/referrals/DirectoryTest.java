package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.haidang.content.Agency;
import org.haidang.content.Pack;
import org.haidang.fakes.Shipped;
import org.haidang.model.assessment.AgeBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whom somebody is sent to, with the agencies the product ships with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {

  private static final String TUYEN_QUANG = "vn_08";
  private static final String HANOI = "vn_01";

  private static final List<Pack> PACKS = List.copyOf(Shipped.library().packs());

  private final DirectoryDesk desk = new DirectoryDesk(PACKS);
  private final Directory directory = desk.directory("lan");

  private Wanted wanted() {
    return directory.anybody();
  }

  private static List<String> codes(List<Suggestion> suggestions) {
    return suggestions.stream().map(it -> it.agency().name()).toList();
  }

  @Test
  void the_commune_comes_before_the_province_and_the_province_before_the_country() {
    var found = directory.suggest(wanted().in(TUYEN_QUANG, "xã Đồng Văn").of("police"));
    assertThat(codes(found.suggestions()))
        .containsExactly("police_commune@vn_08", "police_province@vn_08", "police_ministry");
    assertThat(found.suggestions())
        .extracting(Suggestion::distance)
        .containsExactly(Distance.COMMUNE, Distance.PROVINCE, Distance.NATIONAL);
    assertThat(found.suggestions().getFirst().agency().label().in("vi"))
        .isEqualTo("Công an xã Đồng Văn, Tuyên Quang");
    assertThat(found.instead()).isEmpty();
    assertThat(found.team()).contains(true);
  }

  @Test
  void where_the_province_has_none_the_chain_says_whom_to_turn_to_and_why() {
    var found = directory.suggest(wanted().in(TUYEN_QUANG, "").of("shelter"));
    assertThat(found.suggestions()).isEmpty();
    assertThat(found.instead()).isNotEmpty();
    assertThat(found.instead().getFirst().then()).isEqualTo("social");
    assertThat(codes(found.instead().getFirst().agencies())).containsExactly("social_centre@vn_08");
    assertThat(found.instead().getFirst().why().in("vi")).contains("chưa có cơ sở hỗ trợ");
    assertThat(found.instead().getFirst().verified()).isFalse();
    assertThat(found.instead()).extracting(Instead::then).contains("women", "commune", "ngo");
  }

  @Test
  void a_province_without_a_border_is_sent_to_the_police_then_to_a_neighbour() {
    var found = directory.suggest(wanted().in(HANOI, "").of("border"));
    assertThat(found.suggestions())
        .extracting(Suggestion::distance)
        .containsExactly(Distance.NEIGHBOUR, Distance.NATIONAL);
    assertThat(found.suggestions().getFirst().agency().name()).startsWith("border_province@vn_");
    assertThat(found.instead())
        .extracting(Instead::then)
        .containsExactly("police", "border", "border");
  }

  @Test
  void abroad_the_mission_of_that_country_comes_first_and_only_for_citizens() {
    var abroad = wanted().abroad("kh").of("embassy");
    var found = directory.suggest(abroad.of(AgeBand.ADULT, "", "vn"));
    assertThat(codes(found.suggestions())).containsExactly("mission@kh", "citizen_protection");
    assertThat(found.suggestions().getFirst().agency().label().in("vi"))
        .isEqualTo("Cơ quan đại diện Việt Nam tại Campuchia");
    assertThat(found.suggestions().getFirst().distance()).isEqualTo(Distance.COUNTRY);
    assertThat(directory.suggest(abroad.of(AgeBand.ADULT, "", "cn")).suggestions()).isEmpty();
  }

  @Test
  void what_was_dissolved_is_offered_no_more_but_leads_to_who_came_after_it() {
    var found = directory.suggest(wanted().in(TUYEN_QUANG, "").of("department"));
    assertThat(codes(found.suggestions()))
        .containsExactly("health_department@vn_08", "health_ministry");
    assertThat(directory.standing("molisa"))
        .extracting(Agency::name)
        .containsExactly("health_ministry");
    assertThat(directory.standing("dolisa@vn_91"))
        .extracting(Agency::name)
        .containsExactly("health_department@vn_91");
    assertThat(directory.standing("dolisa_ha_giang"))
        .extracting(it -> it.label().in("vi"))
        .containsExactly("Sở Y tế Tuyên Quang");
    assertThat(directory.everything(wanted().in(TUYEN_QUANG, "")))
        .filteredOn(it -> it.agency().name().equals("dolisa_ha_giang"))
        .singleElement()
        .satisfies(it -> assertThat(it.isOver()).isTrue());
  }

  @Test
  void a_need_brings_those_that_help_with_it() {
    var found = directory.suggest(wanted().in(HANOI, "").needing("legal"));
    assertThat(found.suggestions().getFirst().agency().name()).isEqualTo("legal_aid@vn_01");
    assertThat(found.suggestions())
        .allSatisfy(it -> assertThat(it.agency().serves("legal")).isTrue());
  }

  @Test
  void where_nobody_knows_the_place_one_in_each_is_named_so() {
    var found = directory.suggest(wanted().of("legal_aid"));
    assertThat(found.suggestions())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.distance()).isEqualTo(Distance.EACH);
              assertThat(it.agency().label().in("vi")).doesNotContain("$");
            });
    assertThat(found.instead()).isEmpty();
  }

  @Test
  void an_addition_is_seen_by_its_author_and_by_who_approves_until_it_is_approved() {
    var desk = new DirectoryDesk(PACKS);
    var id = desk.locals("lan").propose(DirectoryDesk.shelter());
    assertThat(offered(desk, "lan")).contains(id.toString());
    assertThat(offered(desk, "hoa")).contains(id.toString());
    assertThat(offered(desk, "minh")).doesNotContain(id.toString());

    desk.locals("hoa").approve(id);
    var found =
        desk.directory("minh")
            .suggest(desk.directory("minh").anybody().in("vn_08", "").of("shelter"));
    assertThat(codes(found.suggestions())).containsExactly(id.toString());
    assertThat(found.suggestions().getFirst().state()).isEqualTo(AgencyState.APPROVED);
    assertThat(found.suggestions().getFirst().agency().days().verified()).isTrue();
    assertThat(found.instead()).as("there is one now").isEmpty();
    assertThat(desk.directory("minh").find(id.toString())).isPresent();
    assertThat(
            codes(
                desk.directory("minh")
                    .suggest(desk.directory("minh").anybody().in("vn_04", "").of("shelter"))
                    .suggestions()))
        .as("beside it")
        .containsExactly(id.toString());
  }

  private static List<String> offered(DirectoryDesk desk, String login) {
    var directory = desk.directory(login);
    return codes(
        directory.suggest(directory.anybody().in("vn_08", "").of("shelter")).suggestions());
  }

  @Test
  void hours_are_those_of_the_place_and_tell_when_it_opens_next() {
    var desk = new DirectoryDesk(PACKS);
    desk.locals("hoa").propose(DirectoryDesk.shelter());
    // A Thursday noon in Hanoi.
    desk.at(Instant.parse("2026-11-26T05:00:00Z"));
    var opening = opening(desk);
    assertThat(opening.state()).isEqualTo(Opening.State.CLOSED);
    assertThat(opening.next()).hasToString("2026-11-26T13:30");
    assertThat(opening.closedOnHolidays()).isTrue();
    desk.at(Instant.parse("2026-11-26T07:00:00Z"));
    assertThat(opening(desk).state()).isEqualTo(Opening.State.OPEN);
  }

  private static Opening opening(DirectoryDesk desk) {
    var directory = desk.directory("lan");
    return directory
        .suggest(directory.anybody().in("vn_08", "").of("shelter"))
        .suggestions()
        .getFirst()
        .opening();
  }

  @Test
  void the_books_of_both_lines_are_one() {
    var both = DirectoryBook.of(PACKS);
    var one = DirectoryBook.of(PACKS.subList(0, 1));
    assertThat(both.agencies().all()).isEqualTo(one.agencies().all());
    assertThat(both.agencies().kinds()).hasSizeGreaterThan(one.agencies().kinds().size());
    assertThat(both.kind("school").in("vi")).isEqualTo("Nhà trường");
    assertThat(DirectoryBook.of(List.<Pack>of()).agencies().all()).isEmpty();
  }
}
