package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.haidang.content.Agency;
import org.haidang.content.Choice;
import org.haidang.content.Fallback;
import org.haidang.content.Handbook;
import org.haidang.content.LegalKind;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Reminder;
import org.haidang.content.Validity;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.fakes.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The agencies, centres and rules that the product ships with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedDirectoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final ShippedLibrary library = Shipped.library();
  private final Handbook book = library.current().handbook();

  @Test
  void every_pack_has_the_same_agencies_and_rules() {
    assertThat(library.packs())
        .extracting(Pack::handbook)
        .allSatisfy(
            it -> {
              assertThat(it.places()).isEqualTo(book.places());
              assertThat(it.agencies().all()).isEqualTo(book.agencies().all());
              assertThat(it.agencies().fallbacks()).isEqualTo(book.agencies().fallbacks());
              assertThat(it.rules()).isEqualTo(book.rules());
            });
  }

  @Test
  void every_row_says_where_it_was_found_and_what_is_unsure_is_not_confirmed() {
    assertThat(days().count()).isGreaterThan(150);
    assertThat(days())
        .allSatisfy(
            it -> {
              assertThat(it.source()).isNotBlank();
              assertThat(it.verified() && it.source().contains("UNVERIFIED")).isFalse();
            });
  }

  private Stream<Validity> days() {
    var places = book.places();
    var rules = book.rules();
    return Stream.of(
            places.centres().stream().map(it -> it.days()),
            places.routes().stream().map(it -> it.days()),
            places.teams().stream().map(it -> it.days()),
            book.agencies().all().stream().map(Agency::days),
            book.agencies().fallbacks().stream().map(Fallback::days),
            rules.law().stream().map(it -> it.days()),
            rules.clocks().stream().map(Reminder::days),
            rules.items().stream().map(it -> it.days()),
            rules.sentences().stream().map(it -> it.days()))
        .flatMap(it -> it);
  }

  @Test
  void each_of_the_34_provinces_has_a_centre_and_neighbours_that_say_so_too() {
    assertThat(book.places().provinces()).hasSize(34);
    for (var province : book.places().provinces()) {
      assertThat(book.places().serving(province.name(), TODAY)).as(province.name()).isPresent();
      assertThat(province.neighbours()).as(province.name()).isNotEmpty();
      for (var name : province.neighbours()) {
        assertThat(book.places().province(name).orElseThrow().neighbours())
            .contains(province.name());
      }
    }
  }

  @Test
  void the_five_disputed_provinces_went_to_da_nang_and_say_so() {
    for (var code : new String[] {"vn_38", "vn_40", "vn_42", "vn_44", "vn_46"}) {
      assertThat(serving(code, LocalDate.of(2019, 6, 1))).isEqualTo("HN");
      assertThat(serving(code, TODAY)).isEqualTo("DN");
      assertThat(book.places().routes())
          .filteredOn(it -> it.province().equals(code))
          .noneMatch(it -> it.days().verified());
    }
  }

  private String serving(String province, LocalDate day) {
    return book.places().serving(province, day).orElseThrow().name();
  }

  @Test
  void ha_giang_closed_and_hanoi_came_after_it() {
    var centre = book.places().centre("HG").orElseThrow();
    assertThat(book.places().open(centre, LocalDate.of(2016, 3, 1))).contains(centre);
    assertThat(book.places().open(centre, TODAY).orElseThrow().name()).isEqualTo("HN");
  }

  @Test
  void molisa_and_its_department_lead_to_the_ministry_of_health() {
    for (var code : new String[] {"molisa", "dca", "dccp"}) {
      var agency = book.agencies().find(code, book.places()).orElseThrow();
      assertThat(book.agencies().standing(agency, TODAY))
          .extracting(Agency::name)
          .containsExactly("health_ministry");
    }
  }

  @Test
  void an_agency_that_came_to_an_end_names_who_came_after_it() {
    assertThat(book.agencies().all())
        .filteredOn(it -> it.days().hasRunOutOn(TODAY))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(book.agencies().standing(it, TODAY)).isNotEmpty());
  }

  @Test
  void every_kind_a_form_offers_has_an_agency_or_a_chain_to_follow() {
    var kinds = book.agencies().kinds().stream().map(Choice::name).toList();
    assertThat(kinds).hasSizeGreaterThan(10);
    for (var kind : kinds) {
      boolean known =
          book.agencies().all().stream()
              .anyMatch(it -> it.kind().equals(kind) && it.days().holdsOn(TODAY));
      boolean chain = !book.agencies().fallbacks(kind, Fallback.NO_AGENCY, TODAY).isEmpty();
      assertThat(known || chain).as(kind).isTrue();
    }
  }

  @Test
  void each_urgency_has_a_clock_in_each_state_and_the_more_urgent_the_sooner() {
    for (var state :
        new String[] {
          "proposed", "consented", "sent", "received", "accepted", "in_progress", "report"
        }) {
      int last = 0;
      for (var urgency : new String[] {"danger", "high", "normal", "low"}) {
        int hours = book.rules().reminder(state, urgency, TODAY).orElseThrow().hours();
        assertThat(hours).as(state + " " + urgency).isGreaterThan(last);
        last = hours;
      }
    }
  }

  @Test
  void consent_is_ruled_at_every_age_and_every_kind_has_its_sentence() {
    for (int years = 0; years <= 120; years++) {
      assertThat(book.rules().consentAt(years, TODAY)).as("aged " + years).isPresent();
    }
    for (var kind : book.agencies().kinds()) {
      assertThat(book.rules().sentence(kind.name(), TODAY)).isPresent();
    }
    assertThat(book.rules().law(LegalKind.REPORT, TODAY)).isNotEmpty();
    assertThat(book.rules().law(LegalKind.EXCEPTION, TODAY)).isNotEmpty();
    assertThat(book.rules().law(LegalKind.BEST_INTERESTS, TODAY)).hasSize(3);
  }

  @Test
  void every_item_that_may_be_passed_on_is_asked_for_in_words() {
    var offered = library.current().part(Parts.CONSENT_ITEMS).orElseThrow().choices();
    assertThat(book.rules().items(TODAY))
        .extracting(it -> it.name())
        .containsExactlyInAnyOrderElementsOf(offered.stream().map(Choice::name).toList());
  }
}
