package org.haidang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.haidang.content.Library;
import org.haidang.model.Scopes;

/**
 * The floor of a pull, after the pull itself: a select, gzip, and an insert of the same rows into
 * an encrypted database with the same tables and indexes. The search index is not in it.
 */
final class PullFloor {

  private static final int PAGE = 1000;

  private static final String SINCE =
      "select f.seq, r.id, r.generation, r.n, r.scopes, r.body from feed f"
          + " join record r on r.id = f.record where f.scope = ? and f.seq > ?"
          + " order by f.seq limit "
          + PAGE;

  private PullFloor() {}

  static void run(Site site, Library library) throws IOException, SQLException {
    byte[] key;
    Rows records;
    try (var seat = new Seat(site, Site.SECOND, library);
        var real = Bare.sqlite(site.folderOf(Site.SECOND).resolve("records.db"), seat.key())) {
      key = seat.key();
      records = Rows.of(real, "record", "n");
    }
    var folder = Files.createDirectory(site.folder().resolve("pull-floor"));
    try (var local = Bare.sqlite(folder.resolve("floor.db"), key);
        var central = Bare.postgres(site)) {
      Bare.makeLocalTables(local);
      local.setAutoCommit(false);
      measure(local, central, records);
    }
  }

  private static void measure(Connection local, Connection central, Rows records)
      throws IOException, SQLException {
    long begun = System.nanoTime();
    int done = 0;
    long since = 0;
    try (var select = central.prepareStatement(SINCE)) {
      while (done < records.rows().size()) {
        select.setString(1, Scopes.centre(Site.CENTRE));
        select.setLong(2, since);
        var plain = new ByteArrayOutputStream();
        int to = done;
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            since = rows.getLong(1);
            plain.writeBytes(rows.getBytes(6));
            to++;
          }
        }
        if (Bare.gzip(plain.toByteArray()).length == 0 || to == done) {
          throw new IOException("the feed is shorter than what was pulled");
        }
        records.insert(local, done, to);
        local.commit();
        done = to;
      }
    }
    Child.tell("floor", Figure.millisSince(begun));
  }
}
