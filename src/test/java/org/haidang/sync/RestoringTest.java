package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Life;
import org.haidang.sync.RestoreMessages.Lives;
import org.haidang.sync.RestoreMessages.Returned;
import org.haidang.sync.RestoreMessages.Wanted;
import org.junit.jupiter.api.Test;

/** What a workstation brings to a server that was brought back to an older state. */
class RestoringTest {

  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID BETWEEN = new UUID(1, 2);
  private static final UUID NOW = new UUID(1, 3);

  private final RecordState ofTheFirst = copy(new UUID(2, 1), FIRST);
  private final RecordState ofBetween = copy(new UUID(2, 2), BETWEEN);
  private final UUID change = new UUID(3, 1);
  private final List<UUID> brought = new ArrayList<>();
  private final List<UUID> asked = new ArrayList<>();

  private static RecordState copy(UUID id, UUID life) {
    return new RecordState(
        RecordType.CONTACT,
        id,
        new Version(life, 2),
        Body.EMPTY.with("_centre", "HN"),
        new TreeMap<>(),
        new TreeSet<>(List.of("centre:HN")),
        false);
  }

  private static Life life(int number, UUID id) {
    return new Life(number, id, null, new TreeMap<>(), null, Instant.EPOCH);
  }

  private Keepsakes keepsakes() {
    return new Keepsakes() {
      @Override
      public List<Kept> records() {
        return List.of(ofTheFirst, ofBetween).stream()
            .map(state -> new Kept(state.id(), state.version(), false))
            .toList();
      }

      @Override
      public List<Kept> untold() {
        return List.of(new Kept(ofBetween.id(), ofBetween.version(), false));
      }

      @Override
      public List<RecordState> states(List<UUID> records) {
        return List.of(ofTheFirst, ofBetween).stream()
            .filter(state -> records.contains(state.id()))
            .toList();
      }

      @Override
      public List<UUID> changes() {
        return List.of(change);
      }

      @Override
      public List<Returned> returned(List<UUID> changes) {
        return List.of();
      }
    };
  }

  /** Wants whatever it is told of, of lives it knows. */
  private RestoredServer server(UUID... lives) {
    return new RestoredServer() {
      @Override
      public Lives lives() {
        var all = new ArrayList<Life>();
        for (var each : lives) {
          all.add(life(all.size() + 1, each));
        }
        return new Lives(all);
      }

      @Override
      public Wanted ask(Ask ask) {
        asked.addAll(ask.changes());
        ask.heads().forEach(head -> asked.add(head.record()));
        return new Wanted(
            ask.heads().stream()
                .filter(head -> List.of(lives).contains(head.version().generation()))
                .map(Head::record)
                .toList(),
            List.of());
      }

      @Override
      public Brought bring(Bringing bringing) {
        bringing.records().forEach(record -> brought.add(record.id()));
        return new Brought(bringing.records().size(), 0);
      }
    };
  }

  private static Cursor readIn(UUID life) {
    var scopes = new TreeMap<String, Long>();
    scopes.put("centre:HN", 9L);
    return new Cursor(life, scopes);
  }

  @Test
  void a_server_that_forgot_the_life_read_last_gets_back_what_lives_before_it_gave() {
    new Restoring(keepsakes(), server(FIRST, NOW)).help(readIn(BETWEEN));
    assertThat(brought).containsExactly(ofTheFirst.id());
    assertThat(asked)
        .as("what is of the life in between may be elsewhere by now")
        .containsExactlyInAnyOrder(change, ofTheFirst.id(), ofBetween.id());
  }

  @Test
  void a_server_that_knows_every_life_gets_back_all_of_them() {
    new Restoring(keepsakes(), server(FIRST, BETWEEN, NOW)).help(readIn(BETWEEN));
    assertThat(brought).containsExactlyInAnyOrder(ofTheFirst.id(), ofBetween.id());
  }

  @Test
  void another_server_altogether_gets_nothing() {
    new Restoring(keepsakes(), server(new UUID(9, 1), new UUID(9, 2))).help(readIn(BETWEEN));
    assertThat(brought).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void what_the_present_life_has_not_told_of_is_asked_about_again_ever_more_seldom() {
    var time = new VirtualTime(Instant.EPOCH);
    var leftovers = new Leftovers(new Restoring(keepsakes(), server(FIRST, NOW)), time);
    assertThat(askedAfter(leftovers, time, 9)).isZero();
    assertThat(askedAfter(leftovers, time, 1)).isOne();
    assertThat(askedAfter(leftovers, time, 19)).as("before twenty minutes are over").isZero();
    assertThat(askedAfter(leftovers, time, 1)).isOne();
    for (int pause = 40; pause < 1_000; pause *= 2) {
      askedAfter(leftovers, time, pause);
    }
    assertThat(askedAfter(leftovers, time, 6 * 60 - 1)).isZero();
    assertThat(askedAfter(leftovers, time, 1)).isOne();
    leftovers.otherLife();
    assertThat(askedAfter(leftovers, time, 10)).as("of another life").isOne();
    assertThat(asked).containsOnly(ofBetween.id());
  }

  private int askedAfter(Leftovers leftovers, VirtualTime time, int minutes) {
    int before = asked.size();
    time.pass(Duration.ofMinutes(minutes));
    leftovers.askAgain();
    return asked.size() - before;
  }
}
