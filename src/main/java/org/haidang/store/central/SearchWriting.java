package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Terms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the search table: the terms of every record, gone with its erasure. Thread-safe. */
final class SearchWriting {

  /** Which way of making terms this is; another makes the server read all records again. */
  static final String FORMULA = "1";

  private static final Logger LOG = LoggerFactory.getLogger(SearchWriting.class);

  private static final String UPSERT =
      """
      insert into search (record, type, centre, scopes, started, words)
      select record, type, centre, string_to_array(scopes, E'\\n'), started,
        array_to_tsvector(string_to_array(words, ' '))
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
        as u (record, type, centre, scopes, started, words)
      on conflict (record) do update set centre = excluded.centre, scopes = excluded.scopes,
        started = excluded.started, words = excluded.words
      """;

  /** Days are reckoned where the hotline's callers live, wherever the server stands. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** A term of PostgreSQL's takes 2,046 bytes; nobody types a word half as long. */
  private static final int LONGEST_TERM = 200;

  /** A vector takes a megabyte; letters of the Latin script fill it last. */
  private static final int MOST_LETTERS = 200_000;

  /** What PostgreSQL and ISO 8601 both write in four digits. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final Indexer indexer;

  SearchWriting(Indexer indexer) {
    this.indexer = indexer;
  }

  private record Row(
      UUID record, RecordType type, String centre, String scopes, Instant started, String words) {}

  /** Writes these records as they stand. */
  void write(Connection connection, Collection<RecordState> records) throws SQLException {
    var rows = new ArrayList<Row>();
    var gone = new ArrayList<UUID>();
    for (var record : records) {
      var row = record.erased() ? null : row(record);
      if (row == null) {
        gone.add(record.id());
      } else {
        rows.add(row);
      }
    }
    if (!gone.isEmpty()) {
      try (var delete = connection.prepareStatement("delete from search where record = any(?)")) {
        delete.setArray(1, BatchReading.uuids(connection, gone));
        delete.executeUpdate();
      }
    }
    if (!rows.isEmpty()) {
      try (var upsert = connection.prepareStatement(UPSERT)) {
        new Columns<>(connection, upsert, rows)
            .uuids(Row::record)
            .texts(row -> row.type().name())
            .texts(Row::centre)
            .texts(Row::scopes)
            .times(Row::started)
            .texts(Row::words);
        upsert.executeUpdate();
      }
    }
  }

  /** A record that cannot be read is kept all the same: null, it is not found then. */
  private @Nullable Row row(RecordState record) {
    try {
      var entry = within(indexer.entryOf(record));
      var terms =
          Terms.of(
              record.type(), entry, indexer.passagesOf(record), indexer.facetsOf(record), ZONE);
      return new Row(
          record.id(),
          record.type(),
          entry.centre(),
          String.join("\n", Scopes.of(record.body())),
          entry.started(),
          joined(terms));
    } catch (RuntimeException e) {
      // Its message may quote what somebody said: only its kind is told.
      LOG.error("search: no words of a record: {}", e.getClass().getName());
      return null;
    }
  }

  /** A workstation's clock may say anything; nothing is left unfound for that. */
  private static IndexEntry within(IndexEntry entry) {
    var time = entry.started();
    if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
      return entry;
    }
    return new IndexEntry(
        time.isBefore(FIRST) ? FIRST : LAST,
        entry.counselor(),
        entry.centre(),
        entry.kind(),
        entry.line(),
        entry.state(),
        entry.due(),
        entry.urgency(),
        entry.summary(),
        entry.words(),
        entry.keys());
  }

  private static String joined(Collection<String> terms) {
    var fitting = new ArrayList<String>();
    int letters = 0;
    for (var term : terms) {
      if (!term.isEmpty() && term.length() <= LONGEST_TERM) {
        letters += term.length();
        if (letters > MOST_LETTERS) {
          break;
        }
        fitting.add(term);
      }
    }
    return String.join(" ", fitting);
  }
}
