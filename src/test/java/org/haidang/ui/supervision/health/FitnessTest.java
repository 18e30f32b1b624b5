package org.haidang.ui.supervision.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.sync.Cursor;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Told;
import org.junit.jupiter.api.Test;

/** The workstation that needs a person most comes first, and why is known. */
class FitnessTest {

  static final Instant NOW = Instant.parse("2026-11-17T03:45:00Z");

  private static int ids;

  static Told told(String login, Duration ago, Heartbeat beat) {
    return new Told(new UUID(7, 0xA000 + ids++), login, "HN", NOW.minus(ago), beat, null, null);
  }

  static Heartbeat well() {
    return beat(0, 0, null, 80L << 30, true, "0.10.0", "tip-vi 2026112301", 0L);
  }

  static Heartbeat beat(
      int waiting,
      int aside,
      Instant oldest,
      long disk,
      Boolean sound,
      String program,
      String pack,
      Long ahead) {
    return new Heartbeat(
        waiting,
        aside,
        oldest,
        disk,
        sound,
        NOW.minus(Duration.ofHours(5)),
        program,
        List.of(pack),
        ahead,
        Cursor.START);
  }

  private static List<Trouble> of(Duration ago, Heartbeat beat) {
    var healthy = told("well", Duration.ofSeconds(30), well());
    return Fitness.judged(List.of(healthy, told("x", ago, beat)), NOW).stream()
        .filter(row -> row.told().login().equals("x"))
        .findFirst()
        .orElseThrow()
        .troubles();
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void each_trouble_begins_at_its_threshold_and_not_before() {
    assertThat(of(MINUTE, well())).isEmpty();
    assertThat(of(MINUTE, beat(0, 0, null, 80L << 30, false, "0.10", "tip-vi 2026112301", 0L)))
        .containsExactly(Trouble.DATABASE);
    assertThat(of(MINUTE, beat(0, 0, null, 80L << 30, null, "0.10", "tip-vi 2026112301", null)))
        .as("not checked yet is no trouble, nor a clock not yet compared")
        .isEmpty();
    assertThat(disk(5L << 30)).isEmpty();
    assertThat(disk((5L << 30) - 1)).containsExactly(Trouble.DISK_LOW);
    assertThat(disk(1L << 30)).containsExactly(Trouble.DISK_LOW);
    assertThat(disk((1L << 30) - 1)).containsExactly(Trouble.DISK_FULL);
    assertThat(disk(-1)).as("not known").isEmpty();
    assertThat(clock(119_999)).isEmpty();
    assertThat(clock(-120_000)).containsExactly(Trouble.CLOCK);
    assertThat(of(MINUTE, beat(0, 2, null, 80L << 30, true, "0.10", "tip-vi 2026112301", 0L)))
        .containsExactly(Trouble.ASIDE);
  }

  private static List<Trouble> disk(long free) {
    return of(MINUTE, beat(0, 0, null, free, true, "0.10", "tip-vi 2026112301", 0L));
  }

  private static List<Trouble> clock(long ahead) {
    return of(MINUTE, beat(0, 0, null, 80L << 30, true, "0.10", "tip-vi 2026112301", ahead));
  }

  private static List<Trouble> waits(Duration waited, long ahead, Duration ago) {
    var oldest = NOW.minus(ago).minus(waited).plusMillis(ahead);
    return of(ago, beat(3, 0, oldest, 80L << 30, true, "0.10", "tip-vi 2026112301", ahead));
  }

  @Test
  void what_waits_is_dated_by_the_workstations_own_clock_however_wrong() {
    assertThat(waits(Duration.ofSeconds(899), 0, MINUTE)).isEmpty();
    assertThat(waits(Duration.ofSeconds(900), 0, MINUTE)).containsExactly(Trouble.WAITING);
    assertThat(waits(Duration.ofSeconds(899), 3_600_000, MINUTE)).containsExactly(Trouble.CLOCK);
    assertThat(waits(Duration.ofSeconds(900), -3_600_000, MINUTE))
        .containsExactly(Trouble.WAITING, Trouble.CLOCK);
  }

  @Test
  void silence_is_a_trouble_where_work_lies_behind_it_and_after_a_week() {
    assertThat(of(Duration.ofHours(14), well())).as("switched off for the night").isEmpty();
    assertThat(of(Duration.ofDays(7), well())).containsExactly(Trouble.SILENT_LONG);
    assertThat(waits(MINUTE, 0, Duration.ofSeconds(899))).isEmpty();
    assertThat(waits(MINUTE, 0, Duration.ofMinutes(15))).containsExactly(Trouble.SILENT_WITH_WORK);
  }

  @Test
  void versions_are_compared_by_their_numbers_with_the_latest_anywhere() {
    assertThat(Versions.compare("0.9", "0.10")).isNegative();
    assertThat(Versions.compare("1.2", "1.2.0")).isZero();
    assertThat(of(MINUTE, beat(0, 0, null, 80L << 30, true, "0.9.9", "tip-vi 2026112301", 0L)))
        .containsExactly(Trouble.PROGRAM_OLD);
    assertThat(of(MINUTE, beat(0, 0, null, 80L << 30, true, "0.10", "tip-vi 2026112300", 0L)))
        .containsExactly(Trouble.PACK_OLD);
    assertThat(of(MINUTE, beat(0, 0, null, 80L << 30, true, "0.10", "child-vi 1", 0L)))
        .as("another pack is not an old one")
        .isEmpty();
  }

  @Test
  void the_worst_comes_first_and_the_well_last() {
    var damaged = beat(0, 0, null, 80L << 30, false, "0.10", "tip-vi 2026112301", 0L);
    var slow = beat(0, 0, null, 80L << 30, true, "0.10", "tip-vi 2026112301", -600_000L);
    var full = beat(0, 0, null, 1L << 20, true, "0.10", "tip-vi 2026112301", -600_000L);

    var rows =
        Fitness.judged(
            List.of(
                told("well", MINUTE, well()),
                told("slow", MINUTE, slow),
                told("damaged", MINUTE, damaged),
                told("full", MINUTE, full)),
            NOW);

    assertThat(rows)
        .extracting(row -> row.told().login())
        .containsExactly("damaged", "full", "slow", "well");
    assertThat(rows.get(1).troubles()).containsExactly(Trouble.DISK_FULL, Trouble.CLOCK);
  }
}
