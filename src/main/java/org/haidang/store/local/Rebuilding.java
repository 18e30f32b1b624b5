package org.haidang.store.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.store.local.FoundRecords.Stood;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes that cannot be read anew, out of how their record stood last: what is neither in
 * the server's copy nor in the changes that can be read is what they said. They keep their ids, so
 * that one the server has after all is known to it, and what was saved on top still follows. Of
 * several changes of one record it is not told apart which said what.
 *
 * @param changes what can be read
 * @param unsent of these what was not sent, by place; rebuilt ones are put among them
 * @param lost the places of those that cannot be read, with what the indexes say of them
 * @param records how the records of those stood
 * @param workstation the id of this computer
 */
record Rebuilding(
    FoundChanges changes,
    SortedMap<Long, Change> unsent,
    SortedMap<Long, Named> lost,
    FoundRecords records,
    UUID workstation) {

  /** A change as the indexes name it. */
  record Named(UUID id, UUID record) {}

  /** Puts what can be made anew in its place; the places of which nothing is missing then. */
  Set<Long> rebuild() {
    var of = new TreeMap<UUID, SortedMap<Long, UUID>>();
    lost.forEach(
        (seq, named) ->
            of.computeIfAbsent(named.record(), _ -> new TreeMap<>()).put(seq, named.id()));
    var made = new TreeSet<Long>();
    for (var each : of.entrySet()) {
      var stood = records.of(each.getKey());
      if (stood != null && !stood.shown().erased() && rebuild(stood, each.getValue())) {
        made.addAll(each.getValue().keySet());
      }
    }
    return made;
  }

  private boolean rebuild(Stood stood, SortedMap<Long, UUID> gone) {
    var record = stood.shown().id();
    var own = new TreeMap<Long, Change>();
    unsent.forEach(
        (seq, change) -> {
          if (change.record().equals(record)) {
            own.put(seq, change);
          }
        });
    var author = author(stood, own);
    if (author == null) {
      return false;
    }
    var under = stood.base() == null ? fresh(stood.shown()) : stood.base();
    var known = Rebase.shown(under, List.copyOf(own.values())).body();
    // What a change between set and a later lost one set again comes after it.
    var later = paths(own.tailMap(gone.firstKey()));
    var missing = known.editsTo(stood.shown().body());
    var last = missing.stream().filter(edit -> later.contains(edit.path())).toList();
    var first = new ArrayList<>(missing);
    first.removeAll(last);
    if (gone.size() == 1) {
      first = new ArrayList<>(missing);
      last = List.of();
    }
    put(own, stood, gone.firstKey(), gone, first, author);
    put(own, stood, gone.lastKey(), gone, last, author);
    link(stood, own, Set.copyOf(gone.values()));
    unsent.putAll(own);
    return true;
  }

  private static RecordState fresh(RecordState shown) {
    return RecordState.fresh(shown.type(), shown.id());
  }

  private static Set<String> paths(Map<Long, Change> changes) {
    return changes.values().stream()
        .flatMap(change -> change.patch().stream())
        .map(Edit::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whoever takes the call has its report; of other records, whoever saved the one before. */
  private static @Nullable String author(Stood stood, SortedMap<Long, Change> own) {
    var counselor = stood.shown().body().get(ContactFields.COUNSELOR);
    if (counselor != null) {
      return counselor;
    }
    return own.isEmpty() ? null : own.values().iterator().next().author();
  }

  private void put(
      SortedMap<Long, Change> own,
      Stood stood,
      long seq,
      SortedMap<Long, UUID> gone,
      List<Edit> patch,
      String author) {
    var id = gone.get(seq);
    if (!patch.isEmpty() && id != null) {
      var state = stood.shown();
      var madeAt = Uuids.time(id);
      own.put(
          seq,
          new Change(
              id, state.type(), state.id(), null, null, patch, author, workstation, madeAt, null));
    }
  }

  /** Lets each change that came after a lost one, or is made anew, come after the one before. */
  private void link(Stood stood, SortedMap<Long, Change> own, Set<UUID> gone) {
    for (var entry : new TreeMap<>(own).entrySet()) {
      long seq = entry.getKey();
      var change = entry.getValue();
      if (gone.contains(change.id()) || (change.after() != null && gone.contains(change.after()))) {
        var before = changes.before(seq, change.record());
        own.headMap(seq)
            .forEach(
                (place, earlier) -> {
                  if (gone.contains(earlier.id())) {
                    before.put(place, earlier.id());
                  }
                });
        var after = before.isEmpty() ? null : before.get(before.lastKey());
        var base = stood.base() == null || after != null ? null : stood.base().version();
        own.put(
            seq,
            new Change(
                change.id(),
                change.type(),
                change.record(),
                after,
                base,
                change.patch(),
                change.author(),
                change.workstation(),
                change.madeAt(),
                change.reason()));
      }
    }
  }
}
