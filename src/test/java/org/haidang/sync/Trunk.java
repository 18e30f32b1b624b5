package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/** A record as the server holds it: takes changes in and remembers who wrote what. */
final class Trunk {

  static final UUID RECORD = new UUID(0x7000, 99);
  private final Map<String, UUID> begun = new HashMap<>();
  private final List<Change> taken = new ArrayList<>();
  private RecordState state = RecordState.fresh(RecordType.CONTACT, RECORD);

  static Trunk of(String path, String value) {
    return new Trunk().set(path, value);
  }

  Trunk set(String path, String value) {
    state = state.withBody(state.body().with(path, value));
    begun.put(path, id(0));
    return this;
  }

  Trunk take(Change change) {
    state = Merge.into(state, change, this::lastWriter).state();
    taken.add(change);
    return this;
  }

  /** The latest change that set what stands, as the server finds it. */
  private UUID lastWriter(String path) {
    var stands = state.body().get(path);
    return taken.reversed().stream()
        .filter(change -> change.patch().stream().anyMatch(edit -> sets(edit, path, stands)))
        .map(Change::id)
        .findFirst()
        .orElse(begun.get(path));
  }

  private static boolean sets(Edit edit, String path, String stands) {
    return edit.path().equals(path)
        && Objects.equals(edit.to(), stands)
        && !(edit.supersedes().isEmpty() && Objects.equals(edit.from(), edit.to()));
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
