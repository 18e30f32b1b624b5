package org.haidang.store.central;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.store.central.Batch.Entry;
import org.haidang.store.central.Batch.Standing;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Returned;
import org.haidang.sync.Reunion;
import org.haidang.sync.SinceRestore;

/**
 * What of that which a workstation brings back to a restored database is taken in, and how, before
 * anything of it is written. For one thread and one message.
 */
final class Homecoming {

  /** What has to be known of the database. */
  interface Past {

    /** The lives before the present one. */
    Collection<UUID> lives();

    /** Those of the records of which these versions are not in the database any more. */
    List<UUID> lost(Collection<Head> heads) throws SQLException;

    /** What people wrote into the record since {@code life} was over. */
    Map<String, SinceRestore> since(UUID record, UUID life) throws SQLException;

    /** Whether everything of {@code version} has come back. */
    boolean holds(UUID record, Version version) throws SQLException;

    /** Which of the changes were answered before. */
    Set<UUID> answered(Collection<UUID> changes) throws SQLException;
  }

  private final Past past;
  private final UUID generation;
  private final String scope;
  private final UUID workstation;
  private final Map<UUID, RecordState> standing;
  private final Map<UUID, Version> holds = new HashMap<>();
  private final List<BroughtBack.Row> rows = new ArrayList<>();
  private final Batch batch;

  /**
   * @param scope of the centre for which the workstation brings something
   * @param stored the records reached that exist, locked
   */
  Homecoming(
      Past past, UUID generation, String scope, UUID workstation, Map<UUID, RecordState> stored) {
    this.past = past;
    this.generation = generation;
    this.scope = scope;
    this.workstation = workstation;
    standing = new HashMap<>(stored);
    batch = Batch.of(stored);
  }

  /** The records that a message reaches. */
  static Set<UUID> reached(Bringing bringing) {
    var ids = new HashSet<UUID>();
    bringing.records().forEach(record -> ids.add(record.id()));
    bringing.changes().forEach(returned -> ids.add(returned.change().record()));
    return ids;
  }

  /** Takes in what was lost; how much of it. */
  Brought take(Bringing bringing) throws SQLException {
    int records = records(bringing);
    int changes = changes(bringing);
    return new Brought(records, changes);
  }

  /** What is to be written of records and history. */
  Batch batch() {
    return batch;
  }

  /** What came back. */
  List<BroughtBack.Row> rows() {
    return rows;
  }

  private int records(Bringing bringing) throws SQLException {
    var mine =
        bringing.records().stream()
            .filter(record -> WholeCopy.is(record) && past.lives().contains(life(record)))
            .filter(record -> record.scopes().contains(scope))
            .toList();
    var lost = new HashSet<>(past.lost(mine.stream().map(Homecoming::head).toList()));
    int taken = 0;
    for (var copy : mine) {
      if (lost.contains(copy.id())) {
        take(copy);
        taken++;
      }
    }
    return taken;
  }

  private void take(RecordState copy) throws SQLException {
    var version = Objects.requireNonNull(copy.version());
    var id = changeFor(copy.id(), version);
    var trunk = standing.get(copy.id());
    if (trunk == null) {
      var nothing = RecordState.fresh(copy.type(), copy.id());
      put(at(copy, new Version(generation, version.n())), id, version, nothing);
    } else {
      var since = past.since(copy.id(), version.generation());
      var whole = Reunion.of(trunk, copy, since, id);
      put(at(whole, next(trunk)), id, version, trunk);
    }
  }

  private void put(RecordState now, UUID change, Version of, RecordState before) {
    standing.put(now.id(), now);
    holds.merge(now.id(), of, (one, other) -> one.n() > other.n() ? one : other);
    batch.put(new Standing(now, workstation, false));
    rows.add(new BroughtBack.Row(now, of, change, edits(before, now), true));
  }

  /**
   * What it did, field by field. Where values came to be held, or are not any more, it says so by
   * an edit that leaves the field as it is: whoever brings another copy has not seen that.
   */
  private static List<Edit> edits(RecordState before, RecordState now) {
    var edits = new ArrayList<>(before.body().editsTo(now.body()));
    var held = new TreeSet<>(before.conflicts().keySet());
    held.addAll(now.conflicts().keySet());
    for (var path : held) {
      var value = now.body().get(path);
      boolean same = Objects.equals(before.conflicts().get(path), now.conflicts().get(path));
      if (!same && Objects.equals(before.body().get(path), value)) {
        edits.add(new Edit(path, value, value));
      }
    }
    edits.sort(Comparator.comparing(Edit::path));
    return edits;
  }

  /** Changes of this workstation whose effect has come back already: for the history alone. */
  private int changes(Bringing bringing) throws SQLException {
    var mine =
        bringing.changes().stream()
            .filter(returned -> Storable.is(returned.change()))
            .filter(
                returned ->
                    past.lives().contains(returned.version().generation())
                        && returned.change().workstation().equals(workstation))
            .toList();
    var known = past.answered(mine.stream().map(returned -> returned.change().id()).toList());
    int taken = 0;
    for (var returned : mine) {
      if (!known.contains(returned.change().id()) && isIn(returned)) {
        note(returned);
        taken++;
      }
    }
    return taken;
  }

  private boolean isIn(Returned returned) throws SQLException {
    var record = returned.change().record();
    var trunk = standing.get(record);
    if (trunk == null || trunk.erased() || !trunk.scopes().contains(scope)) {
      return false;
    }
    var now = holds.get(record);
    var asked = returned.version();
    return (now != null && now.generation().equals(asked.generation()) && now.n() >= asked.n())
        || past.holds(record, asked);
  }

  private void note(Returned returned) {
    var change = returned.change();
    var trunk = standing.get(change.record());
    if (trunk == null) {
      return;
    }
    var now = at(trunk, next(trunk));
    standing.put(now.id(), now);
    batch.put(new Standing(now, workstation, false));
    var answer = new ChangeAnswer(change.id(), Outcome.MERGED, now.version(), List.of(), null);
    batch.put(new Entry(change, answer));
    rows.add(new BroughtBack.Row(now, returned.version(), change.id(), List.of(), false));
  }

  private Version next(RecordState state) {
    var version = state.version();
    return new Version(generation, version == null ? 1 : version.n() + 1);
  }

  private static UUID life(RecordState record) {
    return Objects.requireNonNull(record.version()).generation();
  }

  private static Head head(RecordState record) {
    return new Head(record.id(), Objects.requireNonNull(record.version()));
  }

  /** The same whoever brings it, so that it comes back once. */
  private static UUID changeFor(UUID record, Version version) {
    var name = record + " " + version.generation() + " " + version.n();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
  }

  private static RecordState at(RecordState state, Version version) {
    return new RecordState(
        state.type(),
        state.id(),
        version,
        state.body(),
        state.conflicts(),
        state.scopes(),
        state.erased());
  }
}
