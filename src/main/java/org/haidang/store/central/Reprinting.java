package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.sync.Messages.FeedNews;

/**
 * Brings the national index and the search up to date with this version of the program.
 * Thread-safe.
 *
 * @param formula by which fingerprints are made now
 */
record Reprinting(Rereading rereading, Printing printing, SearchWriting search, String formula) {

  /** Reads every record again where another version made its words; may take long. */
  void whenDue() {
    Guarded.run(
        () ->
            rereading.whenDue(
                "index_key", formula, List.of(RecordType.PERSON, RecordType.CONTACT), this::print));
    Guarded.run(
        () ->
            rereading.whenDue(
                "search_made",
                SearchWriting.FORMULA,
                List.of(RecordType.values()),
                (connection, some) -> {
                  search.write(connection, some);
                  return List.of();
                }));
  }

  private List<FeedNews> print(Connection connection, List<RecordState> some) throws SQLException {
    var rows = new FeedRows();
    printing.again(connection, some, rows);
    return new FeedWriting().write(connection, rows);
  }
}
