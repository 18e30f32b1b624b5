package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.haidang.platform.ErrorCode;
import org.junit.jupiter.api.Test;

/** What the engine does on every fault, in virtual time. */
class LoopTest extends WithLoop {

  @Test
  void a_save_is_sent_at_once_and_news_are_fetched_at_once() {
    settle();
    save(1);
    settle();
    assertThat(ledger.history).hasSize(1);

    savedElsewhere();
    settle();
    assertThat(here.records()).hasSize(2);
    assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.ONLINE);
    assertThat(loop.status().waiting()).isZero();
  }

  @Test
  void news_of_packs_are_passed_on_and_no_record_is_asked_for() {
    settle();
    long pulls = line.pulls();
    int before = packNews;

    line.hearOfPacks(7);
    settle();

    assertThat(packNews).isEqualTo(before + 1);
    assertThat(line.pulls()).isEqualTo(pulls);
  }

  @Test
  void packs_are_asked_for_when_the_line_is_back() {
    settle();
    line.down(ErrorCode.SERVER_UNREACHABLE);
    pass(Duration.ofSeconds(90));
    int before = packNews;
    line.up();
    pass(Duration.ofSeconds(90));

    assertThat(packNews).isGreaterThan(before);
  }

  @Test
  void a_backlog_goes_out_in_batches_of_500_with_one_pull_for_all_of_it() {
    settle();
    long before = line.pulls();
    save(900);
    settle();

    assertThat(line.batches).containsExactly(500, 400);
    assertThat(line.pulls() - before).isEqualTo(1);
  }

  @Test
  void a_backlog_does_not_shut_out_what_others_did() {
    settle();
    save(500 * 20);
    for (int i = 0; i < 3; i++) {
      loop.turn();
    }
    savedElsewhere();
    for (int i = 0; i < 8; i++) {
      loop.turn();
    }
    assertThat(here.has(ledger.history.getLast().record())).isTrue();
    assertThat(here.depth().waiting()).isPositive();
  }
}
