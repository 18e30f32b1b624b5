package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Where;
import org.junit.jupiter.api.Test;

/** A heartbeat learns by how much two clocks differ, however long the way. */
class HeartTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final VirtualTime time = new VirtualTime(NOON);
  private final List<Heartbeat> beats = new ArrayList<>();
  private final List<Duration> told = new ArrayList<>();
  private Duration way = Duration.ofSeconds(2);
  private Duration behind = Duration.ofMinutes(12);
  private boolean down;

  private final Heart heart =
      new Heart(
          new HeartServer() {
            @Override
            public Heard beat(Heartbeat heartbeat) {
              if (down) {
                throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
              }
              beats.add(heartbeat);
              time.pass(way.dividedBy(2));
              var there = time.clock().plus(behind);
              time.pass(way.dividedBy(2));
              return new Heard(there);
            }

            @Override
            public Where where(UUID record) {
              throw new AssertionError();
            }
          },
          ahead ->
              new Heartbeat(
                  0,
                  0,
                  null,
                  1,
                  null,
                  null,
                  "0.1.0",
                  List.of(),
                  ahead == null ? null : ahead.toMillis(),
                  Cursor.START),
          () -> true,
          time,
          told::add);

  @Test
  void the_way_there_and_back_is_no_difference() {
    heart.beat();
    assertThat(heart.ahead()).contains(Duration.ofMinutes(-12));
    behind = Duration.ZERO;
    heart.beat();

    assertThat(told).containsExactly(Duration.ofMinutes(-12), Duration.ZERO);
    assertThat(beats).extracting(Heartbeat::clockAhead).containsExactly(null, -720_000L);
  }

  @Test
  void a_beat_that_fails_changes_nothing() {
    heart.beat();
    down = true;
    heart.beat();

    assertThat(heart.ahead()).contains(Duration.ofMinutes(-12));
    assertThat(told).hasSize(1);
  }
}
