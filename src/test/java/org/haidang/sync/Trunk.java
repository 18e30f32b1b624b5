package org.haidang.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/** A record as the server holds it: takes changes in and remembers who wrote what. */
final class Trunk {

  static final UUID RECORD = new UUID(0x7000, 99);
  private final Map<String, UUID> writers = new HashMap<>();
  private RecordState state = RecordState.fresh(RecordType.CONTACT, RECORD);

  static Trunk of(String path, String value) {
    return new Trunk().set(path, value);
  }

  Trunk set(String path, String value) {
    state = state.withBody(state.body().with(path, value));
    writers.put(path, id(0));
    return this;
  }

  Trunk take(Change change) {
    var before = state;
    state = Merge.into(state, change, writers::get).state();
    before.body().editsTo(state.body()).forEach(edit -> writers.put(edit.path(), change.id()));
    return this;
  }

  RecordState state() {
    return state;
  }

  String shown(String path) {
    return state.body().get(path);
  }

  List<HeldValue> held(String path) {
    return state.conflicts().getOrDefault(path, List.of());
  }

  static UUID id(int n) {
    return new UUID(0x7000, n);
  }

  static Edit edit(String path, String from, String to) {
    return new Edit(path, from, to);
  }

  static Change change(int n, Edit... patch) {
    return after(null, n, patch);
  }

  static Change after(UUID after, int n, Edit... patch) {
    return new Change(
        id(n),
        RecordType.CONTACT,
        RECORD,
        after,
        null,
        List.of(patch),
        "lan",
        id(1000),
        Instant.EPOCH,
        null);
  }
}
