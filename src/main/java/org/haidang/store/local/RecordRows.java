package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.store.local.Ready.Rows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A record's rows for lists and search. Within a transaction, except where said. */
final class RecordRows {

  private final Json json;
  private final Indexer indexer;
  private final SearchIndex index;
  private final Pointers pointers = new Pointers();

  RecordRows(Json json, Indexer indexer, SearchIndex index) {
    this.json = json;
    this.indexer = indexer;
    this.index = index;
  }

  /** Works out all that is written of a record but its place. Thread-safe, needs no transaction. */
  Ready ready(RecordState state) {
    return new Ready(state, rows(state), json.bytes(state));
  }

  /** What is written of {@code shown} in lists and search; nothing of what was erased. */
  Rows rows(RecordState shown) {
    if (shown.erased()) {
      return new Rows(null, null, List.of(), List.of());
    }
    var known = indexer.knownOf(shown);
    var terms = index.terms(shown, known);
    var listed = known.entry().withoutWords();
    return new Rows(listed, json.bytes(listed), known.entry().keys(), terms);
  }

  /**
   * Writes a record of the server's that is not here yet and of which no change is here; answers
   * its place. Its terms and keys are left to {@link Entering}.
   *
   * @param ready a record that is not erased
   * @param since when it came, ms
   */
  long enter(Handle h, Ready ready, long since) {
    var state = ready.state();
    boolean conflicted = !state.conflicts().isEmpty();
    var version = state.version();
    long n = Order.place(h, ready.rows().started());
    pointers.links(h, state.id(), null, state);
    Plain.update(
        h,
        "insert into record (version, base, conflicted, attention, since, n, id, type, started,"
            + " entry, terms, epoch, centres, who, state, urgency, due)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(
            state,
            n,
            ready.rows(),
            version == null ? null : version.n(),
            ready.json(),
            conflicted,
            Changes.attention(List.of(), conflicted),
            since));
    return n;
  }

  /** The values of a record's row for lists, behind {@code others}. */
  private @Nullable Object[] values(
      RecordState shown, long n, Rows rows, @Nullable Object... others) {
    var entry = rows.entry();
    var values = new ArrayList<@Nullable Object>(Arrays.asList(others));
    values.addAll(
        Arrays.asList(
            n,
            Uuids.bytes(shown.id()),
            shown.type().name(),
            rows.started(),
            rows.json(),
            rows.checksum(),
            index.epoch(),
            Pointers.centres(shown),
            entry == null ? "" : entry.counselor(),
            entry == null ? "" : Objects.requireNonNullElse(entry.state(), ""),
            entry == null ? IndexEntry.NORMAL : entry.urgency(),
            Pointers.due(entry)));
    return values.toArray();
  }

  /** Writes the record's rows for lists and search; answers its place in their order. */
  long index(Handle h, UUID id, @Nullable KeptRecord was, RecordState shown, Rows rows) {
    pointers.links(h, id, was == null ? null : was.shown(), shown);
    boolean stays = was != null && Order.isAt(was.n(), rows.started());
    boolean same = was != null && stays && index.isSame(was.held(), rows.checksum());
    List<String> before =
        was == null || same ? List.of() : index.remove(h, was.n(), was.held(), was.shown());
    long n = was != null && stays && before != null ? was.n() : Order.place(h, rows.started());
    if (rows.entry() == null && before != null) {
      index.forget(h, before);
    }
    Plain.update(
        h,
        "insert into record (n, id, type, started, entry, terms, epoch, centres, who, state,"
            + " urgency, due) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set n = excluded.n, started = excluded.started,"
            + " entry = excluded.entry, terms = excluded.terms, epoch = excluded.epoch,"
            + " centres = excluded.centres, who = excluded.who, state = excluded.state,"
            + " urgency = excluded.urgency, due = excluded.due",
        values(shown, n, rows));
    written(h, was == null ? null : was.n(), n, rows, same);
    return n;
  }

  private void written(Handle h, @Nullable Long was, long n, Rows rows, boolean same) {
    pointers.keys(h, was, n, rows.keys());
    if (!same) {
      index.add(h, n, rows.terms(), rows.joined());
    }
  }

  /**
   * Takes the rows of {@code was} away.
   *
   * @return the words it said; they may be nobody's any more
   */
  List<String> remove(Handle h, KeptRecord was) {
    var terms = index.remove(h, was.n(), was.held(), was.shown());
    pointers.forget(h, was.id(), was.n());
    return terms == null ? List.of() : terms;
  }
}
