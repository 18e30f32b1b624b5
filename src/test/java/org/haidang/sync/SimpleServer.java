package org.haidang.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;

/** The server's order of truth in a few lines: one scope, everybody entitled. */
public final class SimpleServer {

  private record Last(UUID change, UUID workstation, Outcome outcome) {}

  private UUID generation;
  private long seq;
  private final Map<UUID, RecordState> trunk = new LinkedHashMap<>();
  private final Map<UUID, ChangeAnswer> answers = new HashMap<>();
  private final Map<UUID, Last> last = new HashMap<>();
  private final Map<String, UUID> writers = new HashMap<>();
  private final Map<UUID, Long> places = new HashMap<>();

  public SimpleServer(UUID generation) {
    this.generation = generation;
  }

  /** This server as a backup taken now would bring it back: another life of the same records. */
  public SimpleServer restored(UUID newGeneration) {
    var other = new SimpleServer(newGeneration);
    other.seq = seq;
    other.trunk.putAll(trunk);
    other.answers.putAll(answers);
    other.last.putAll(last);
    other.writers.putAll(writers);
    other.places.putAll(places);
    return other;
  }

  public Map<UUID, RecordState> trunk() {
    return trunk;
  }

  public ChangeAnswer take(Change change) {
    var known = answers.get(change.id());
    if (known != null) {
      return known;
    }
    var before =
        trunk.getOrDefault(change.record(), RecordState.fresh(change.type(), change.record()));
    long n = before.version() == null ? 0 : before.version().n();
    var merged = Merge.into(before, change, path -> writers.get(change.record() + path));
    var previous = last.get(change.record());
    boolean direct =
        change.after() == null
            ? java.util.Objects.equals(change.base(), before.version())
            : previous != null && previous.change().equals(change.after());
    var version = new Version(generation, n + 1);
    var outcome =
        !merged.conflicts().isEmpty()
            ? Outcome.CONFLICT
            : direct ? Outcome.ACCEPTED : Outcome.MERGED;
    var s = merged.state();
    trunk.put(
        s.id(),
        new RecordState(
            s.type(), s.id(), version, s.body(), s.conflicts(), s.scopes(), s.erased()));
    change.patch().forEach(edit -> writers.put(change.record() + edit.path(), change.id()));
    last.put(s.id(), new Last(change.id(), change.workstation(), outcome));
    places.put(s.id(), ++seq);
    var answer = new ChangeAnswer(change.id(), outcome, version, merged.conflicts(), null);
    answers.put(change.id(), answer);
    return answer;
  }

  public FeedPage read(Cursor cursor, UUID asking, int limit, boolean wholeOnly) {
    long from = generation.equals(cursor.generation()) ? cursor.in(Samples.HANOI) : 0;
    var items = new ArrayList<FeedItem>();
    long reached = from;
    var inOrder = new TreeMap<Long, UUID>();
    places.forEach((id, place) -> inOrder.put(place, id));
    for (var row : inOrder.tailMap(from, false).entrySet()) {
      if (items.size() == limit) {
        break;
      }
      var state = trunk.get(row.getValue());
      var by = last.get(row.getValue());
      boolean own = by.workstation().equals(asking) && by.outcome() == Outcome.ACCEPTED;
      items.add(
          new FeedItem(
              Samples.HANOI,
              row.getKey(),
              state.id(),
              state.version(),
              own && !wholeOnly ? null : state,
              false));
      reached = row.getKey();
    }
    var scopes = new TreeMap<String, Long>();
    scopes.put(Samples.HANOI, reached);
    return new FeedPage(List.copyOf(items), new Cursor(generation, scopes), reached < seq);
  }
}
