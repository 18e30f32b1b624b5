package org.haidang.store.central;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.Fingerprints;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.sync.KnownBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the national index: the fingerprints of every person and contact. Thread-safe. */
final class Printing {

  private static final Logger LOG = LoggerFactory.getLogger(Printing.class);

  private final KnownBy knownBy;
  private final Fingerprints fingerprints;

  Printing(KnownBy knownBy, Fingerprints fingerprints) {
    this.knownBy = knownBy;
    this.fingerprints = fingerprints;
  }

  /** Writes these records anew where the index says something else of them. */
  void again(Connection connection, Collection<RecordState> records, FeedRows rows)
      throws SQLException {
    var entries = records.stream().filter(Printing::isIndexed).map(this::entry).toList();
    var stored = PrintTable.stored(connection, entries);
    PrintTable.write(
        connection,
        entries.stream()
            .filter(
                entry -> {
                  var was = stored.get(entry.record());
                  return was == null ? entry.prints().hasRemaining() : !entry.saysSame(was);
                })
            .toList(),
        rows);
  }

  private static boolean isIndexed(RecordState state) {
    return state.type() == RecordType.PERSON || state.type() == RecordType.CONTACT;
  }

  private PrintTable.Entry entry(RecordState state) {
    return new PrintTable.Entry(
        state.id(),
        state.type(),
        state.body().text(RecordFields.CENTRE),
        same(state),
        ByteBuffer.wrap(prints(state)));
  }

  private static @Nullable UUID same(RecordState state) {
    var into = state.body().get(PersonFields.MERGED_INTO);
    try {
      return into == null || state.type() != RecordType.PERSON ? null : UUID.fromString(into);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] prints(RecordState state) {
    var sorted = new TreeSet<byte[]>(Arrays::compareUnsigned);
    if (!state.erased() && state.body().get(RecordFields.SEALED) == null) {
      keys(state).forEach(key -> sorted.add(fingerprints.of(key)));
    }
    var all = ByteBuffer.allocate(sorted.size() * Fingerprints.BYTES);
    sorted.forEach(all::put);
    return all.array();
  }

  /** A record that cannot be read is kept all the same: it is not known by anything then. */
  private List<String> keys(RecordState state) {
    try {
      return knownBy.keys(state);
    } catch (RuntimeException e) {
      // Its message may quote what somebody said: only its kind is told.
      LOG.error("index: no keys of a record: {}", e.getClass().getName());
      return List.of();
    }
  }
}
