package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Test;

class DemoCallsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<DemoCall> calls = DemoCalls.read(new Json(), TODAY);

  @Test
  void twenty_calls_play_every_kind_of_scenario() {
    assertThat(calls).hasSize(20);
    assertThat(calls.stream().map(DemoCall::scenario).collect(Collectors.toSet()))
        .isEqualTo(
            Set.of(
                "forced_marriage",
                "scam_compound",
                "online_recruitment",
                "child_sexual_exploitation",
                "infant_sale",
                "fishing_vessel",
                "labour_migration_fraud",
                "missing_person",
                "fake_rescue_fee",
                "silent",
                "returnee_denial",
                "ethnic_language",
                "prank",
                "press_request",
                "victim_fishing"));
  }

  @Test
  void half_are_information_as_on_most_days() {
    var kinds =
        calls.stream()
            .map(call -> answer(call, "closing/kind"))
            .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    assertThat(kinds)
        .isEqualTo(
            Map.of(
                "information", 10L, "consultation", 4L, "referral", 4L, "silent", 1L, "prank", 1L));
  }

  @Test
  void every_answer_has_its_question_and_a_value_it_takes() {
    var questions = Sheets.byPath();
    var lists = Sheets.choices();
    for (var call : calls) {
      var entries = new HashSet<String>();
      for (var entry : call.entries()) {
        switch (entry) {
          case DemoCall.Added(var repeat, var as) -> {
            assertThat(repeat).isIn("victims", "safety/rung", "referral/proposals");
            assertThat(entries.add(repeat + "/" + as)).isTrue();
          }
          case DemoCall.Answer(var path, var value) -> {
            var template = template(path, entries);
            assertThat(questions).containsKey(template);
            check(questions.get(template).getField("type").split(" "), value, lists);
          }
        }
      }
    }
  }

  private static String template(String path, Set<String> entries) {
    return entries.stream()
        .filter(entry -> path.startsWith(entry + "/"))
        .map(entry -> entry.substring(0, entry.lastIndexOf('/')) + path.substring(entry.length()))
        .findFirst()
        .orElse(path);
  }

  @Test
  void some_tell_of_danger_silence_and_of_several_people() {
    assertThat(calls).filteredOn(call -> adds(call, "safety/rung") > 1).hasSize(1);
    assertThat(calls).filteredOn(call -> answer(call, "safety/not_safe").equals("yes")).hasSize(1);
    assertThat(calls)
        .filteredOn(call -> !answer(call, "closing/silent_seconds").isEmpty())
        .allSatisfy(call -> assertThat(answer(call, "closing/sounds")).isNotEmpty())
        .hasSize(1);
    assertThat(calls).filteredOn(call -> adds(call, "victims") > 1).hasSize(2);
    assertThat(calls.stream().flatMap(call -> call.entries().stream()))
        .contains(new DemoCall.Answer("victims/v3/count", "6"));
  }

  private static long adds(DemoCall call, String repeat) {
    return call.entries().stream()
        .filter(entry -> entry instanceof DemoCall.Added(var to, _) && to.equals(repeat))
        .count();
  }

  private static void check(String[] type, String value, Map<String, Set<String>> lists) {
    switch (type[0]) {
      case "select_one", "select_one_from_file" -> assertThat(lists.get(type[1])).contains(value);
      case "select_multiple" ->
          assertThat(lists.get(type[1])).contains(value.split(" ")).hasSizeGreaterThan(1);
      case "decimal" -> assertThat(Double.parseDouble(value)).isNotNegative();
      case "time" -> assertThat(LocalTime.parse(value)).isNotNull();
      case "integer" -> assertThat(Integer.parseInt(value)).isBetween(0, 3600);
      case "date" -> assertThat(LocalDate.parse(value)).isNotNull();
      case "dateTime" -> assertThat(LocalDateTime.parse(value)).isNotNull();
      default -> assertThat(type[0]).isEqualTo("text");
    }
  }

  @Test
  void what_was_is_past_and_what_is_due_is_to_come_whenever_they_are_read() {
    for (var today : List.of(TODAY, TODAY.plusYears(3))) {
      for (var call : DemoCalls.read(new Json(), today)) {
        for (var entry : call.entries()) {
          if (entry instanceof DemoCall.Answer(var path, var value)) {
            switch (path) {
              case "incident/happened_on" -> assertThat(LocalDate.parse(value)).isBefore(today);
              case "incident/last_contact" ->
                  assertThat(LocalDateTime.parse(value)).isBefore(today.atStartOfDay());
              case "safety/rung/r1/rung_at",
                  "safety/rung/r2/rung_at",
                  "referral/authority/authority_at" ->
                  assertThat(LocalDateTime.parse(value)).isBefore(today.atStartOfDay());
              case "closing/follow_up_on", "safety/callback_day", "incident/money_by" ->
                  assertThat(LocalDate.parse(value)).isBetween(today, today.plusDays(7));
              default -> assertThat(value).doesNotStartWith("today");
            }
          }
        }
      }
    }
  }

  @Test
  void numbers_belong_to_nobody() {
    assertThat(calls)
        .extracting(DemoCall::number)
        .filteredOn(number -> number != null)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("095\\d{7}"));
  }

  @Test
  void nobody_is_called_back_or_referred_without_having_agreed() {
    for (var call : calls) {
      var callback = answer(call, "safety/callback");
      if (!answer(call, "caller/caller_phone").isEmpty()) {
        assertThat(callback).as(call.title()).isIn("yes", "arranged");
      }
      if (answer(call, "closing/kind").equals("referral")) {
        assertThat(answer(call, "needs/consent")).as(call.title()).isIn("yes", "life");
      }
    }
  }

  private static String answer(DemoCall call, String path) {
    return call.entries().stream()
        .filter(DemoCall.Answer.class::isInstance)
        .map(DemoCall.Answer.class::cast)
        .filter(answer -> answer.path().equals(path))
        .map(DemoCall.Answer::value)
        .findFirst()
        .orElse("");
  }
}
