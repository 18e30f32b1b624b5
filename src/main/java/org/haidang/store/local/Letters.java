package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.sync.Letter;
import org.jdbi.v3.core.Handle;

/** The waiting changes as they are sent: as they were written. Called within a transaction. */
final class Letters {

  private final Stuck stuck;

  Letters(Stuck stuck) {
    this.stuck = stuck;
  }

  /** The first waiting changes: at most {@code max}, at most {@code bytes} of JSON, but one. */
  List<Letter> next(Handle h, int max, int bytes) {
    return stuck.any(h) ? stuck.next(h, max, bytes) : waitingNext(h, 0, max, bytes);
  }

  /** Those saved after {@code last}; none while one is set aside. */
  List<Letter> after(Handle h, UUID last, int max, int bytes) {
    return place(h, last)
        .filter(seq -> !stuck.any(h))
        .map(seq -> waitingNext(h, seq, max, bytes))
        .orElse(List.of());
  }

  /**
   * As {@link #after}, less what follows one of its record that waits at {@code last} or before.
   */
  List<Letter> past(Handle h, UUID last, int max, int bytes) {
    return place(h, last).map(seq -> stuck.free(h, seq, max, bytes)).orElse(List.of());
  }

  private static Optional<Long> place(Handle h, UUID change) {
    return Plain.first(
        h,
        "select seq from change where id = ?",
        row -> row.getLong(1),
        (Object) Uuids.bytes(change));
  }

  private static List<Letter> waitingNext(Handle h, long after, int max, int bytes) {
    return fitting(
        Plain.list(
            h,
            "select id, json from change where state = 'WAITING' and seq > ? order by seq limit ?",
            Letters::letter,
            after,
            max),
        bytes);
  }

  /** A row of an id and JSON. */
  static Letter.Written letter(ResultSet row) throws SQLException {
    return new Letter.Written(Uuids.of(row.getBytes(1)), row.getBytes(2));
  }

  /** The first of them, at most {@code bytes} together, but one. */
  static List<Letter> fitting(List<Letter.Written> letters, int bytes) {
    var fitting = new ArrayList<Letter>();
    int left = bytes;
    for (var letter : letters) {
      // One more for the comma.
      left -= letter.json().length + 1;
      if (left < 0 && !fitting.isEmpty()) {
        break;
      }
      fitting.add(letter);
    }
    return fitting;
  }
}
