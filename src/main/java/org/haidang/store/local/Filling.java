package org.haidang.store.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Search.Question;
import org.haidang.records.Typed;
import org.jdbi.v3.core.Handle;

/**
 * Fills an empty store with many records of the server at once, for measuring: the same tables, the
 * same rows, the same index as by the feed, without asking of each what is here already. Also tells
 * what the index costs. For one thread.
 */
public final class Filling {

  private final LocalStore store;
  private final SearchIndex index;
  private final Indexer indexer;
  private final Json json = new Json();

  /** Fills {@code store}, which knows records by {@code indexer}. */
  public Filling(LocalStore store, Indexer indexer) {
    this.store = store;
    this.index = store.searchIndex();
    this.indexer = indexer;
  }

  /**
   * One record, made ready beside the writing.
   *
   * @param state who and where it is
   * @param base its JSON
   */
  public record Ready(RecordState state, String base, IndexEntry entry, List<String> terms) {}

  /** Makes a record ready. Thread-safe. */
  public Ready ready(RecordState state) {
    var entry = indexer.entryOf(state);
    return new Ready(state, json.text(state), entry, index.terms(state, entry));
  }

  /** Does what an idle half minute does for the search index. */
  public void rest() {
    store.keeper().tidy();
  }

  /** Puts records in that are not there, in one transaction. */
  public void add(List<Ready> some) {
    store
        .database()
        .write(
            h -> {
              some.forEach(each -> add(h, each));
              return true;
            });
  }

  private void add(Handle h, Ready each) {
    var entry = each.entry();
    long started = entry.started().toEpochMilli();
    long n = Order.place(h, started);
    Plain.update(
        h,
        "insert into record (n, id, type, version, base, started, entry, terms, epoch, centres,"
            + " who, state, urgency, due, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?)",
        n,
        Uuids.bytes(each.state().id()),
        each.state().type().name(),
        Objects.requireNonNull(each.state().version()).n(),
        each.base().getBytes(StandardCharsets.UTF_8),
        started,
        json.bytes(entry.withoutWords()),
        SearchIndex.checksum(each.terms()),
        index.epoch(),
        Pointers.centres(each.state()),
        entry.counselor(),
        Objects.requireNonNullElse(entry.state(), ""),
        entry.urgency(),
        Pointers.due(entry),
        started);
    index.add(h, n, each.terms());
  }

  /**
   * What FTS5 is asked for {@code text}, one after the other until enough is found; none when it is
   * asked nothing.
   */
  public List<String> expressions(String text) {
    return new Expressions(store.database().vocabulary())
        .of(Typed.of(text), Question.of(text, 1).facets(), false).stream()
            .map(Expressions.Ask::match)
            .limit(Finder.Depth.KEY.expressions())
            .toList();
  }

  /** Bytes of the pages of the index and of its vocabulary. */
  public long indexBytes() {
    return store
        .database()
        .read(
            h ->
                Plain.first(
                        h,
                        "select (select coalesce(sum(length(block)), 0) from search_data)"
                            + " + (select coalesce(sum(length(term) + 12), 0) from search_idx)"
                            + " + (select coalesce(sum(length(cast(word as blob)) + 8), 0)"
                            + " from vocabulary)",
                        row -> row.getLong(1))
                    .orElse(0L));
  }

  /** The database's file, where bare queries are asked. */
  public Path file(Path folder) {
    return new Location(folder).database();
  }

  /** A record's id in the order of time. */
  public static UUID id(long number) {
    return new UUID((number << 16) | 0x7000L, 0x8000000000000000L | number);
  }
}
