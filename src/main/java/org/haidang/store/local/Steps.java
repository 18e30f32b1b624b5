package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.Json;
import org.haidang.records.Made;
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

  /**
   * Adds what the server tells of a record. What it told before is told anew; it may say less of a
   * step by then, and what is known stays.
   */
  void tell(Handle h, UUID record, List<TrailStep> trail) {
    for (var step : trail) {
      var detail = step.detail();
      Plain.update(
          h,
          "insert into step (record, n, change, json, apart) values (?, ?, ?, ?, ?) on conflict"
              + " (record, change) do update set n = excluded.n, apart = excluded.apart, json ="
              + " case when length(excluded.json) < length(json) then json else excluded.json end",
          Uuids.bytes(record),
          step.n(),
          Uuids.bytes(step.change()),
          json.bytes(step),
          detail != null && detail.apart() ? 1 : 0);
    }
  }

  /** Forgets what the server told of a record, and who saw it. */
  static void forget(Handle h, UUID record) {
    Plain.update(h, "delete from step where record = ?", (Object) Uuids.bytes(record));
    Plain.update(h, "delete from ticked where record = ?", (Object) Uuids.bytes(record));
  }

  /**
   * A step.
   *
   * @param own as it was saved here; null for one of another computer
   * @param told as the server tells of it; null when it does not
   */
  private record Placed(long n, @Nullable Change own, @Nullable TrailStep told) {}

  /**
   * Every step known, each once, in the order the server took them in; then what it has not
   * answered, in the order it was saved.
   */
  List<Step> all(Handle h, UUID record) {
    return placed(h, record).stream().map(Steps::step).toList();
  }

  /** The same, each with what came of it. */
  List<Made> made(Handle h, UUID record) {
    return placed(h, record).stream().map(Steps::made).toList();
  }

  private List<Placed> placed(Handle h, UUID record) {
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
      placed.add(new Placed(place(own, same), own.change(), same));
    }
    told.values().forEach(step -> placed.add(new Placed(step.n(), null, step)));
    placed.sort(Comparator.comparingLong(Placed::n));
    return placed;
  }

  private static long place(Answered own, @Nullable TrailStep same) {
    if (same != null) {
      return same.n();
    }
    var n = own.n();
    return n == null ? Long.MAX_VALUE : n;
  }

  private static Step step(Placed placed) {
    var own = placed.own();
    var told = placed.told();
    if (own != null) {
      return new Step(
          own.id(), own.author(), own.madeAt(), own.workstation(), paths(own), own.reason());
    }
    var step = Objects.requireNonNull(told);
    return new Step(
        step.change(),
        step.author(),
        step.madeAt(),
        step.workstation(),
        step.paths(),
        step.reason());
  }

  private static List<String> paths(Change change) {
    return change.patch().stream().map(Edit::path).toList();
  }

  private static Made made(Placed placed) {
    var own = placed.own();
    var step = step(placed);
    var detail = placed.told() == null ? null : placed.told().detail();
    var base = own == null || own.base() == null ? null : (Long) own.base().n();
    return new Made(
        step.change(),
        placed.n() == Long.MAX_VALUE ? null : placed.n(),
        step.author(),
        step.at(),
        step.workstation(),
        detail == null ? null : detail.centre(),
        detail == null ? null : detail.receivedAt(),
        own != null ? own.after() : detail == null ? null : detail.after(),
        own != null ? base : detail == null ? null : detail.base(),
        detail != null && detail.apart(),
        own != null ? own.patch() : detail == null ? List.of() : detail.edits(),
        step.reason());
  }
}
