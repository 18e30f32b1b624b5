package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A server brought back a second time, to a state that has all that was read of its last life. */
class RestoringWithinTest {

  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);
  private static final UUID THIRD = new UUID(1, 3);
  private static final String SCOPE = "centre:HN";

  private final List<UUID> brought = new ArrayList<>();

  private static RecordState copy(UUID id, UUID life) {
    return new RecordState(
        RecordType.CONTACT,
        id,
        new Version(life, 2),
        Body.EMPTY.with("_centre", "HN"),
        new TreeMap<>(),
        new TreeSet<>(List.of(SCOPE)),
        false);
  }

  private record Kept(List<RecordState> all) implements Keepsakes {
    @Override
    public List<Keepsakes.Kept> untold() {
      return List.of();
    }

    @Override
    public List<Keepsakes.Kept> records() {
      return all.stream()
          .map(state -> new Keepsakes.Kept(state.id(), state.version(), false))
          .toList();
    }

    @Override
    public List<RecordState> states(List<UUID> records) {
      return all.stream().filter(state -> records.contains(state.id())).toList();
    }

    @Override
    public List<UUID> changes() {
      return List.of();
    }

    @Override
    public List<Returned> returned(List<UUID> changes) {
      return List.of();
    }
  }

  private static TreeMap<String, Long> at(long seq) {
    var scopes = new TreeMap<String, Long>();
    scopes.put(SCOPE, seq);
    return scopes;
  }

  /** Wants whatever it is asked about. */
  private final RestoredServer server =
      new RestoredServer() {
        @Override
        public Lives lives() {
          return new Lives(
              List.of(
                  new Life(1, FIRST, null, new TreeMap<>(), null, Instant.EPOCH),
                  new Life(2, SECOND, FIRST, at(3), "COMMAND", Instant.EPOCH),
                  new Life(3, THIRD, SECOND, at(9), "COMMAND", Instant.EPOCH)));
        }

        @Override
        public Wanted ask(Ask ask) {
          return new Wanted(ask.heads().stream().map(Head::record).toList(), List.of());
        }

        @Override
        public Brought bring(Bringing bringing) {
          bringing.records().forEach(record -> brought.add(record.id()));
          return new Brought(bringing.records().size(), 0);
        }
      };

  @Test
  void what_was_brought_back_once_is_brought_back_again_what_was_read_since_is_not() {
    var before = copy(new UUID(2, 1), FIRST);
    var since = copy(new UUID(2, 2), SECOND);

    new Restoring(new Kept(List.of(before, since)), server).help(new Cursor(SECOND, at(9)));

    assertThat(brought).containsExactly(before.id());
  }
}
