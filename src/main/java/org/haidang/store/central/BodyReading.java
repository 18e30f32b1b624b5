package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.haidang.model.Body;
import org.haidang.model.RecordType;

/** Reads the bodies of every record of a kind, for figures. Thread-safe. */
final class BodyReading {

  private static final int ROWS_AT_ONCE = 500;

  private final RecordJson json;

  BodyReading(RecordJson json) {
    this.json = json;
  }

  /** All that are not erased, a few at a time. The connection must be in a transaction. */
  void each(Connection connection, RecordType type, Consumer<Body> reader) throws SQLException {
    try (var ask =
        connection.prepareStatement("select body from record where type = ? and not erased")) {
      ask.setFetchSize(ROWS_AT_ONCE);
      ask.setString(1, type.name());
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          reader.accept(json.body(rows.getBytes(1)));
        }
      }
    }
  }
}
