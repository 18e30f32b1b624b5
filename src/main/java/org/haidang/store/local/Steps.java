package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.Json;
import org.haidang.records.Register.Step;
import org.haidang.store.local.Changes.Answered;
import org.haidang.sync.Messages.TrailStep;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The history of records: what was saved here, and what the server told of others. Within a
 * transaction.
 */
final class Steps {

  private final Json json;
  private final Changes changes;

  Steps(Json json, Changes changes) {
    this.json = json;
    this.changes = changes;
  }

  /** Adds what the server tells of a record; what it told before is passed over. */
  void tell(Handle h, UUID record, List<TrailStep> trail) {
    for (var step : trail) {
      Plain.update(
          h,
          "insert into step (record, n, change, json) values (?, ?, ?, ?)"
              + " on conflict (record, change) do update set n = excluded.n",
          Uuids.bytes(record),
          step.n(),
          Uuids.bytes(step.change()),
          json.bytes(step));
    }
  }

  /** Forgets what the server told of a record. */
  static void forget(Handle h, UUID record) {
    Plain.update(h, "delete from step where record = ?", (Object) Uuids.bytes(record));
  }

  private record Placed(long n, Step step) {}

  /**
   * Every step known, each once, in the order the server took them in; then what it has not
   * answered, in the order it was saved.
   */
  List<Step> all(Handle h, UUID record) {
    var told = new HashMap<UUID, TrailStep>();
    Plain.list(
            h,
            "select json from step where record = ?",
            row -> json.read(row.getBytes(1), TrailStep.class),
            (Object) Uuids.bytes(record))
        .forEach(step -> told.put(step.change(), step));
    var placed = new ArrayList<Placed>();
    for (var own : changes.answered(h, record)) {
      var same = told.remove(own.change().id());
      placed.add(new Placed(place(own, same), step(own.change())));
    }
    told.values().forEach(step -> placed.add(new Placed(step.n(), step(step))));
    placed.sort(Comparator.comparingLong(Placed::n));
    return placed.stream().map(Placed::step).toList();
  }

  private static long place(Answered own, @Nullable TrailStep same) {
    if (same != null) {
      return same.n();
    }
    var n = own.n();
    return n == null ? Long.MAX_VALUE : n;
  }

  private static Step step(Change change) {
    return new Step(
        change.id(),
        change.author(),
        change.madeAt(),
        change.workstation(),
        change.patch().stream().map(Edit::path).toList(),
        change.reason());
  }

  private static Step step(TrailStep step) {
    return new Step(
        step.change(),
        step.author(),
        step.madeAt(),
        step.workstation(),
        step.paths(),
        step.reason());
  }
}
