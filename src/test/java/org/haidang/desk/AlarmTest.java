package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.haidang.content.Emergency;
import org.haidang.content.FormSession;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.UrgentForm;
import org.haidang.model.Body;
import org.junit.jupiter.api.Test;

class AlarmTest {

  private final SettableClock clock = new SettableClock();
  private final FormSession form = UrgentForm.open();
  private final Alarm alarm = new Alarm(form, clock);

  private Emergency police() {
    return alarm.numbers().getFirst();
  }

  @Test
  void nothing_is_raised_until_somebody_says_so() {
    assertThat(alarm.state()).isEqualTo(new AlarmState.NotRaised());
    assertThat(form.value("safety/danger")).isNull();
  }

  @Test
  void raising_says_so_in_the_form_and_that_nobody_was_reached() {
    alarm.raise();

    assertThat(form.value("safety/danger")).isEqualTo("yes");
    assertThat(alarm.state()).isEqualTo(new AlarmState.NobodyReached());
  }

  @Test
  void danger_said_in_the_form_is_an_alarm_too() {
    form.set("safety/danger", "yes");

    assertThat(alarm.state()).isEqualTo(new AlarmState.NobodyReached());
  }

  @Test
  void no_answer_and_an_engaged_line_reach_nobody() {
    alarm.raise();
    alarm.log(police(), Rung.Outcome.NO_ANSWER, "");
    alarm.log(police(), Rung.Outcome.ENGAGED, "");

    assertThat(alarm.state()).isEqualTo(new AlarmState.NobodyReached());
    assertThat(alarm.rung())
        .extracting(Rung::outcome)
        .containsExactly(Rung.Outcome.NO_ANSWER, Rung.Outcome.ENGAGED);
  }

  @Test
  void a_person_reached_is_kept_with_service_number_name_and_hour() {
    alarm.raise();
    clock.pass(Duration.ofMinutes(77));
    alarm.log(police(), Rung.Outcome.REACHED, "  Thiếu tá Nam ");

    assertThat(alarm.state())
        .isEqualTo(new AlarmState.Reached("Thiếu tá Nam", "police", "113", clock.instant()));
    assertThat(form.body().fields())
        .containsValues("police", "113", "reached", "Thiếu tá Nam")
        .anySatisfy(
            (path, value) -> {
              assertThat(path).endsWith("/at");
              assertThat(value).startsWith("2026-03-02T10:32:00").endsWith("+07:00");
            });
  }

  @Test
  void what_comes_after_a_person_was_reached_does_not_take_it_back() {
    alarm.raise();
    alarm.log(police(), Rung.Outcome.REACHED, "Nam");
    alarm.log(alarm.numbers().get(2), Rung.Outcome.ENGAGED, "");

    assertThat(alarm.state())
        .isInstanceOfSatisfying(
            AlarmState.Reached.class, it -> assertThat(it.number()).isEqualTo("113"));
  }

  @Test
  void a_service_the_packs_list_does_not_offer_keeps_its_number_alone() {
    alarm.raise();
    alarm.log(alarm.numbers().get(1), Rung.Outcome.NO_ANSWER, "");

    assertThat(alarm.rung())
        .singleElement()
        .satisfies(
            rung -> {
              assertThat(rung.service()).isEmpty();
              assertThat(rung.number()).isEqualTo("114");
            });
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void the_numbers_are_viet_nams_that_hold_today_until_another_country_is_named() {
    assertThat(alarm.numbers())
        .extracting(Emergency::number)
        .containsExactly("113", "114", "115", "112");

    alarm.raise();
    form.set("safety/danger_country", "kh");
    assertThat(alarm.numbers())
        .extracting(Emergency::number)
        .containsExactly("117", "+855 97 749 2430");

    form.set("safety/danger_country", "la");
    assertThat(alarm.numbers()).isEmpty();
  }

  @Test
  void pressed_by_mistake_gives_back_what_the_form_said_before() {
    form.set("safety/danger", "no");
    alarm.raise();
    alarm.withdraw();

    assertThat(form.value("safety/danger")).isEqualTo("no");
    assertThat(alarm.state()).isEqualTo(new AlarmState.NotRaised());
  }

  @Test
  void once_somebody_was_rung_it_was_no_mistake() {
    alarm.raise();
    alarm.log(police(), Rung.Outcome.NO_ANSWER, "");

    assertThat(alarm.canWithdraw()).isFalse();
    assertThatThrownBy(alarm::withdraw).isInstanceOf(IllegalStateException.class);
    assertThat(form.value("safety/danger")).isEqualTo("yes");
  }

  @Test
  void a_reopened_report_knows_who_was_reached() {
    alarm.raise();
    alarm.log(police(), Rung.Outcome.REACHED, "Nam");

    var reopened = UrgentForm.open(UrgentForm.pack(), new Body(form.draft().fields()));

    assertThat(new Alarm(reopened, clock).state()).isEqualTo(alarm.state());
  }

  @Test
  void a_pack_without_the_parts_has_the_numbers_and_keeps_no_log() {
    var bare = UrgentForm.bare();
    var poor = new Alarm(bare, clock);
    poor.raise();

    assertThat(poor.state()).isEqualTo(new AlarmState.NobodyReached());
    assertThat(poor.numbers()).hasSize(4);
    assertThat(poor.where()).isEmpty();
    assertThat(poor.canLog()).isFalse();
    assertThat(poor.isKept()).isFalse();
    assertThat(bare.draft().fields()).isEmpty();
    poor.withdraw();
    assertThat(poor.state()).isEqualTo(new AlarmState.NotRaised());
  }
}
