package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong on the line, and that all is delivered all the same. */
class LoopFaultTest extends WithLoop {

  @ParameterizedTest
  @EnumSource(
      names = {
        "SERVER_UNREACHABLE",
        "SERVER_SILENT",
        "SERVER_GARBLED",
        "SERVER_FAULT",
        "SERVER_BUSY",
        "PROTOCOL_VERSION"
      })
  @DisplayName("Whatever the fault, once it is gone all is delivered with no further save")
  void after_every_fault_all_is_delivered(ErrorCode fault) {
    settle();
    line.down(fault);
    save(3);
    savedElsewhere();
    pass(Duration.ofMinutes(30));
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.OFFLINE);
    assertThat(loop.status().reason()).isEqualTo(fault);
    assertThat(loop.status().waiting()).isEqualTo(3);
    assertThat(loop.status().nextTry()).isNotNull();

    line.up();
    pass(Backoff.LAST.multipliedBy(2));

    assertThat(ledger.history).hasSize(4);
    assertThat(here.records()).hasSize(4);
    assertThat(here.depth().waiting()).isZero();
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.ONLINE);
    assertThat(loop.status().reason()).isNull();
  }

  @Test
  void tries_come_from_often_to_once_in_a_minute_at_most() {
    line.down(ErrorCode.SERVER_UNREACHABLE);
    pass(Duration.ofSeconds(10));
    int first = line.asked.size();
    pass(Duration.ofHours(1));
    int later = line.asked.size() - first;

    assertThat(first).isBetween(3, 60);
    assertThat(later).isBetween(60, 300);
  }

  @Test
  void try_now_does_not_wait() {
    settle();
    line.down(ErrorCode.SERVER_UNREACHABLE);
    save(1);
    pass(Duration.ofMinutes(20));
    line.up();
    loop.post(new Event.TryNow());
    settle();

    assertThat(ledger.history).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_SIGN_IN_AGAIN", "NOT_PERMITTED"})
  void a_refused_session_pauses_and_loses_nothing_until_the_new_sign_in(ErrorCode fault) {
    settle();
    line.down(fault);
    save(2);
    pass(Duration.ofMinutes(4));
    int sent = line.batches.size();
    save(1);
    pass(Duration.ofDays(1));

    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.PAUSED);
    assertThat(loop.status().reason()).isEqualTo(fault);
    assertThat(here.depth().waiting()).isEqualTo(3);
    assertThat(line.batches).as("nothing was sent while paused").hasSize(sent);

    line.up();
    loop.post(new Event.Resume("fresh"));
    settle();
    assertThat(line.tokens).containsExactly("fresh");
    assertThat(ledger.history).hasSize(3);
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.ONLINE);
  }

  @Test
  void a_pause_ends_by_itself_when_the_server_thinks_better_of_it() {
    settle();
    line.down(ErrorCode.NOT_PERMITTED);
    save(1);
    settle();
    line.up();
    pass(Loop.PROBE.plusSeconds(1));

    assertThat(ledger.history).hasSize(1);
  }

  @Test
  void a_busy_server_is_left_alone_for_as_long_as_it_asks() {
    settle();
    line.down(new HaidangException(ErrorCode.SERVER_BUSY, new RetryLater(Duration.ofMinutes(3))));
    save(1);
    settle();
    int asked = line.asked.size() + line.batches.size();
    line.up();
    pass(Duration.ofSeconds(179));
    assertThat(line.asked.size() + line.batches.size()).isEqualTo(asked);

    pass(Duration.ofSeconds(70));
    assertThat(ledger.history).hasSize(1);
  }

  @Test
  void what_is_too_large_together_goes_in_smaller_batches() {
    line.mostBytes = 60;
    save(300);
    settle();

    assertThat(ledger.history).hasSize(300);
    assertThat(here.setAside()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TOO_LARGE", "MALFORMED"})
  void the_one_change_the_server_cannot_take_is_set_aside_and_holds_up_no_other(ErrorCode code) {
    save(300);
    line.poison = new UUID(0x7000, 123);
    line.poisonCode = code;
    settle();

    assertThat(ledger.history).hasSize(299);
    assertThat(here.setAside()).containsOnlyKeys(line.poison);
    assertThat(here.setAside().get(line.poison).code()).isEqualTo("CHANGE_" + code);
    assertThat(loop.status().attention()).isEqualTo(1);
  }

  @Test
  void a_change_the_server_always_fails_on_holds_up_no_other() {
    save(300);
    line.poison = new UUID(0x7000, 123);
    line.poisonCode = ErrorCode.SERVER_FAULT;
    pass(Duration.ofMinutes(20));

    assertThat(ledger.history).hasSize(299);
    assertThat(here.stuck).containsExactly(line.poison);
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.ONLINE);
  }

  @Test
  void a_server_that_fails_on_everything_has_nothing_set_aside() {
    settle();
    save(3);
    line.down(ErrorCode.SERVER_FAULT);
    pass(Duration.ofHours(2));

    assertThat(here.stuck).isEmpty();
    line.up();
    pass(Duration.ofMinutes(2));
    assertThat(ledger.history).hasSize(3);
  }

  @Test
  void a_server_that_takes_no_change_at_all_has_few_set_aside() {
    settle();
    save(50);
    line.pushFault = new HaidangException(ErrorCode.SERVER_FAULT);
    pass(Duration.ofHours(2));

    assertThat(here.stuck.size()).isLessThanOrEqualTo(5);
    assertThat(here.depth().waiting()).isGreaterThanOrEqualTo(45);
  }

  @Test
  void changes_without_an_answer_stay_and_are_sent_again() {
    line.mostAnswers = 2;
    save(7);
    settle();

    assertThat(ledger.history).hasSize(7);
    assertThat(here.depth().waiting()).isZero();
    assertThat(line.batches).containsExactly(7, 5, 3, 1);
  }

  @Test
  void what_the_server_has_no_answer_to_yet_waits_and_is_sent_again_ever_more_seldom() {
    line.mostAnswers = 0;
    save(1);
    settle();
    pass(Duration.ofMinutes(30));
    int sent = line.batches.size();
    pass(Duration.ofMinutes(30));

    assertThat(line.batches.size() - sent).isBetween(20, 120);
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.ONLINE);
    assertThat(here.depth().waiting()).isEqualTo(1);
    line.mostAnswers = Integer.MAX_VALUE;
    pass(Duration.ofMinutes(2));
    assertThat(here.depth().waiting()).isZero();
  }

  @Test
  void a_record_this_computer_should_have_and_has_not_is_asked_for_whole() {
    savedElsewhere();
    line.leavesOut = true;
    settle();

    assertThat(here.records()).hasSize(1);
    assertThat(line.asked).extracting(Line.FeedAsked::whole).startsWith(false, true);
  }

  @Test
  void a_feed_that_goes_round_in_circles_is_a_fault() {
    line.garblesCursor = true;
    settle();

    assertThat(loop.status().reason()).isEqualTo(ErrorCode.SERVER_GARBLED);
  }

  @Test
  void a_push_that_fails_for_ever_does_not_stop_the_pulling() {
    settle();
    line.pushFault = new HaidangException(ErrorCode.SERVER_FAULT);
    save(1);
    pass(Duration.ofMinutes(2));
    savedElsewhere();
    settle();

    assertThat(here.records()).hasSize(2);
    assertThat(here.stuck).as("set aside for a while").hasSize(1);
  }

  @Test
  void what_nobody_foresaw_is_told_and_tried_again() {
    here.eachStep(
        () -> {
          throw new IllegalStateException("the store is ill");
        });
    settle();
    assertThat(loop.status().reason()).isEqualTo(ErrorCode.BUG_UNFORESEEN);

    here.eachStep(() -> {});
    pass(Duration.ofSeconds(5));
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.ONLINE);
  }
}
