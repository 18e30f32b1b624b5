package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haidang.demo.DemoCall.Added;
import org.haidang.demo.DemoCall.Answer;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Half a year of three centres, as hotline 111 counts its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfYearTest {

  private static final Set<String> COUNTED = Set.of("information", "consultation", "referral");

  private final HalfYears years = new HalfYears();
  private List<DemoContact> contacts;
  private List<Body> bodies;

  @BeforeAll
  void it_is_filled_through_the_real_forms() {
    var history = years.history(111);
    contacts = history.contacts(years.accounts.accounts());
    bodies = contacts.parallelStream().map(history::body).toList();
  }

  private List<DemoContact> counted() {
    return contacts.stream().filter(one -> COUNTED.contains(one.kind())).toList();
  }

  private static Map<String, Long> count(
      List<DemoContact> contacts, Function<DemoContact, String> by) {
    return contacts.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  @Test
  void three_hundred_count_and_84_in_a_hundred_are_information_13_consultation_3_referral() {
    assertThat(count(counted(), DemoContact::kind))
        .isEqualTo(Map.of("information", 252L, "consultation", 39L, "referral", 9L));
  }

  @Test
  void calls_that_told_nothing_stand_beside_the_three_hundred() {
    var others = count(contacts, DemoContact::kind);
    COUNTED.forEach(others::remove);
    assertThat(others)
        .isEqualTo(
            Map.of("silent", 10L, "cut_off", 5L, "prank", 6L, "wrong_number", 3L, "abusive", 2L));
  }

  @Test
  void the_three_centres_share_them_and_each_has_every_kind() {
    var centres = count(counted(), one -> one.taker().centre());
    assertThat(centres).containsOnlyKeys("HN", "DN", "AG");
    assertThat(centres.get("HN")).isBetween(120L, 175L);
    assertThat(centres.get("DN")).isBetween(45L, 95L);
    assertThat(centres.get("AG")).isBetween(60L, 115L);
    assertThat(count(counted(), one -> one.taker().centre() + " " + one.kind())).hasSize(9);
    assertThat(count(counted(), one -> one.pack()).get("child-vi")).isBetween(70L, 120L);
  }

  @Test
  void each_caller_is_of_a_province_that_the_centre_serves() {
    var regions =
        Sheets.csv("/content/shared/provinces.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("name"), row -> row.getField("region")));
    var served = Map.of("HN", "bac", "DN", "trung", "AG", "nam");
    var told = contacts.stream().filter(one -> !one.answer("caller/caller_province").isEmpty());
    assertThat(told)
        .hasSizeGreaterThan(250)
        .allSatisfy(
            one ->
                assertThat(regions.get(one.answer("caller/caller_province")))
                    .isEqualTo(served.get(one.taker().centre())));
  }

  @Test
  void they_spread_over_six_months_with_fewer_at_weekends_and_at_night() {
    var days = contacts.stream().map(one -> one.started().atZone(HalfYears.ZONE)).toList();
    var today = LocalDate.ofInstant(HalfYears.NOW, HalfYears.ZONE);
    assertThat(days).allSatisfy(day -> assertThat(day.toInstant()).isBefore(HalfYears.NOW));
    assertThat(days.getFirst().toLocalDate()).isAfter(today.minusMonths(6).minusDays(5));
    var months =
        days.stream().collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
    for (int back = 0; back < 6; back++) {
      assertThat(months.get(YearMonth.from(today).minusMonths(back))).isBetween(30L, 85L);
    }
    var weekend =
        days.stream().filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0).count();
    assertThat(weekend).isBetween(30L, 85L);
    assertThat(days.stream().filter(day -> day.getHour() < 6).count()).isLessThan(20);
  }

  @Test
  void every_one_can_be_closed_and_loses_no_answer() {
    var problems =
        IntStream.range(0, contacts.size())
            .parallel()
            .mapToObj(i -> years.forms.open(years.of(contacts.get(i)), bodies.get(i)).problems())
            .toList();
    for (int i = 0; i < contacts.size(); i++) {
      var contact = contacts.get(i);
      var body = bodies.get(i);
      assertThat(problems.get(i)).as(contact.theme()).isEmpty();
      var answers = new HashSet<String>();
      for (var path : body.fields().keySet()) {
        answers.add(path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"));
      }
      for (var entry : contact.call().entries()) {
        var path =
            switch (entry) {
              case Added(var repeat, _) -> repeat + "/*";
              case Answer(var told, _) ->
                  told.replaceAll("(victims|children|rung|proposals)/\\w+", "$1/*");
            };
        assertThat(answers).as(contact.theme()).contains(path);
      }
    }
  }

  @Test
  void answers_that_were_given_are_the_packs_own() {
    for (var contact : contacts) {
      var names = years.of(contact).handbook().answers().stream().map(one -> one.name()).toList();
      assertThat(names).containsAll(contact.answers());
    }
    var given = bodies.stream().filter(HalfYearTest::gives).count();
    assertThat(given).isGreaterThanOrEqualTo(HalfYear.INFORMATION);
  }

  private static boolean gives(Body body) {
    return body.fields().keySet().stream().anyMatch(it -> it.startsWith(ContactFields.ANSWER));
  }

  @Test
  void hardly_two_are_told_in_the_same_words() {
    var told =
        contacts.stream()
            .map(one -> one.answer("incident/summary"))
            .filter(text -> !text.isEmpty())
            .toList();
    assertThat(told).noneMatch(text -> text.contains("{") || text.contains("  "));
    assertThat(new HashSet<>(told)).hasSizeGreaterThan(told.size() * 93 / 100);
  }

  @Test
  void numbers_are_of_a_closed_network_and_names_of_nobody() throws IOException {
    var numbers =
        contacts.stream().map(one -> one.call().number()).filter(Objects::nonNull).toList();
    assertThat(numbers).allMatch(number -> number.matches("095\\d{7}"));
    assertThat(new HashSet<>(numbers)).as("two ring twice").hasSize(numbers.size() - 2);
    var leaks = Files.readAllLines(Path.of("src/test/resources/leak/names.txt"));
    assertThat(bodies)
        .allSatisfy(body -> assertThat(body.fields().values().toString()).doesNotContain(leaks));
  }

  @Test
  void nobody_is_called_back_or_referred_without_having_agreed() {
    for (var contact : contacts) {
      if (!contact.answer("caller/caller_phone").isEmpty()) {
        assertThat(contact.answer("safety/callback")).isIn("yes", "arranged");
      }
      if (contact.kind().equals("referral")) {
        assertThat(contact.answer("needs/consent")).isIn("yes", "life");
      }
    }
  }

  @Test
  void the_same_seed_gives_the_same_bodies_and_ids_and_another_seed_others() {
    var again = years.history(111);
    var same = again.contacts(years.accounts.accounts());
    assertThat(same).isEqualTo(contacts);
    var last = same.subList(270, same.size());
    assertThat(HalfYears.digest(last, last.parallelStream().map(again::body).toList()))
        .isEqualTo(
            HalfYears.digest(
                contacts.subList(270, contacts.size()), bodies.subList(270, bodies.size())));
    assertThat(years.contacts(112)).hasSameSizeAs(contacts).isNotEqualTo(contacts);
  }
}
