package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Taken;
import org.junit.jupiter.api.Test;

/** How copies of drafts are sent, turn by turn, in a time of its own. */
class MirrorSyncTest {

  private static final UUID CALL = new UUID(0, 1);

  private Duration now = Duration.ZERO;
  private final Line line = new Line();
  private final Shelf shelf = new Shelf();
  private final List<String> moved = new ArrayList<>();
  private MirrorSync sync = fresh();

  private MirrorSync fresh() {
    return new MirrorSync(
        line,
        shelf,
        "lan",
        new Timing() {
          @Override
          public Duration elapsed() {
            return now;
          }

          @Override
          public Instant clock() {
            return Instant.EPOCH.plus(now);
          }
        },
        new Random(1),
        (contact, over, left) -> moved.add((over ? "over " : "moved ") + left));
  }

  private static final class Line implements MirrorServer {
    final List<Mirror> sent = new ArrayList<>();
    boolean broken;
    boolean hasChange;
    Mirrored next;

    @Override
    public Mirrored mirror(Mirror mirror) {
      if (broken) {
        throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
      }
      sent.add(mirror);
      var answer = next;
      next = null;
      return answer != null ? answer : new Mirrored(Fate.KEPT, 1, mirror.number(), false, null);
    }

    @Override
    public Mine mine(long since) {
      return new Mine(List.of(), List.of());
    }

    @Override
    public Taken take(UUID contact) {
      return new Taken(contact, 0, 0, null);
    }

    @Override
    public Ended end(UUID contact, long turn, UUID change) {
      return new Ended(hasChange);
    }

    @Override
    public Seen look(Look look) {
      return new Seen(null);
    }
  }

  private static final class Shelf implements MirrorShelf {
    final Map<UUID, Long> turns = new LinkedHashMap<>();
    final Map<UUID, UUID> over = new LinkedHashMap<>();

    @Override
    public byte[] salt() {
      return new byte[32];
    }

    @Override
    public long turn(UUID contact, String login) {
      return turns.getOrDefault(contact, 0L);
    }

    @Override
    public void keep(UUID contact, String login, long turn) {
      turns.put(contact, turn);
      over.remove(contact);
    }

    @Override
    public void over(UUID contact, String login, UUID change) {
      if (turns.containsKey(contact)) {
        over.put(contact, change);
      }
    }

    @Override
    public List<Over> over(String login) {
      return over.entrySet().stream()
          .map(each -> new Over(each.getKey(), turns.get(each.getKey()), each.getValue()))
          .toList();
    }

    @Override
    public void forget(UUID contact, String login) {
      turns.remove(contact);
      over.remove(contact);
    }
  }

  private void type(String text) {
    sync.latest(new MirrorSync.State(CALL, 5, false, () -> "mark " + text, () -> text));
  }

  private void pass(long millis) {
    now = now.plusMillis(millis);
    sync.turn();
  }

  private List<String> texts() {
    return line.sent.stream().map(Mirror::draft).toList();
  }

  @Test
  void while_somebody_types_only_the_latest_goes_every_two_seconds() {
    for (int key = 0; key < 100; key++) {
      type("text " + key);
      pass(80);
    }
    assertThat(line.sent).hasSizeBetween(4, 5);
    pass(2000);
    assertThat(texts()).last().isEqualTo("text 99");
    pass(60_000);
    assertThat(texts()).as("nothing new, nothing sent").last().isEqualTo("text 99");
    assertThat(line.sent).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void without_a_line_nothing_piles_up_and_afterwards_the_newest_goes() {
    line.broken = true;
    for (int key = 0; key < 50; key++) {
      type("text " + key);
      pass(100);
    }
    line.broken = false;
    sync.wake();
    pass(1);
    assertThat(texts()).containsExactly("text 49");
    assertThat(line.sent.getFirst().turn())
        .as("asked for before, and never heard")
        .isEqualTo(MirrorMessages.UNHEARD);
  }

  @Test
  void who_reads_along_gets_it_within_half_a_second() {
    type("a");
    line.next = new Mirrored(Fate.KEPT, 1, 1, true, null);
    pass(1);
    type("ab");
    pass(410);
    assertThat(texts()).containsExactly("a", "ab");
  }

  @Test
  void after_a_restart_numbers_go_on_from_what_the_server_has() {
    shelf.turns.put(CALL, 4L);
    type("a");
    line.next = new Mirrored(Fate.KEPT, 4, 57, false, null);
    pass(1);
    pass(1);
    assertThat(line.sent).extracting(Mirror::number).containsExactly(1L, 58L);
    assertThat(line.sent).extracting(Mirror::turn).containsExactly(4L, 4L);
  }

  @Test
  void a_server_that_knows_nothing_of_it_is_told_anew() {
    shelf.turns.put(CALL, 4L);
    type("a");
    line.next = new Mirrored(Fate.OVER, 0, 0, false, null);
    pass(1);
    pass(1);
    assertThat(line.sent).extracting(Mirror::turn).containsExactly(4L, 0L);
    assertThat(moved).isEmpty();
  }

  @Test
  void once_it_went_on_elsewhere_nothing_more_is_sent_until_it_is_taken_up_again() {
    type("a");
    line.next = new Mirrored(Fate.MOVED, 2, 9, false, "mark a");
    pass(1);
    assertThat(moved).containsExactly("moved mark a");
    assertThat(shelf.turns).isEmpty();
    type("ab");
    pass(5000);
    assertThat(line.sent).hasSize(1);

    sync.letGo(CALL);
    type("mended");
    pass(5000);
    assertThat(line.sent).hasSize(2).last().extracting(Mirror::turn).isEqualTo(0L);
  }

  @Test
  void the_end_is_told_until_the_server_has_what_saved_it_also_after_a_restart() {
    type("a");
    pass(1);
    sync.over(CALL, new UUID(0, 2));
    pass(1);
    assertThat(shelf.over).isNotEmpty();
    sync = fresh();
    line.hasChange = true;
    pass(1);
    assertThat(shelf.over).isEmpty();
    assertThat(shelf.turns).isEmpty();
  }

  @Test
  void a_report_taken_up_again_at_once_is_not_ended_under_its_counselors_hands() {
    type("a");
    pass(1);
    sync.over(CALL, new UUID(0, 2));
    pass(1);
    type("mended");
    pass(5000);
    assertThat(shelf.over).isEmpty();
    line.hasChange = true;
    pass(61_000);
    assertThat(shelf.turns).containsKey(CALL);
  }
}
