package org.haidang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.Library;
import org.haidang.desk.ContactIndexer;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.platform.Json;
import org.haidang.records.Terms;
import org.haidang.store.local.Filling;

/**
 * The floor of a pull, after the pull itself: a select, gzip, and an insert of the same rows into
 * an encrypted database with the same tables and indexes: records, their keys, the terms of the
 * search index and its vocabulary. What the rows say was worked out before.
 */
final class PullFloor {

  private static final int PAGE = 1000;

  private static final String SINCE =
      "select f.seq, r.id, r.generation, r.n, r.scopes, r.body from feed f"
          + " join record r on r.id = f.record where f.scope = ? and f.seq > ?"
          + " order by f.seq limit "
          + PAGE;

  private final Connection local;
  private final Rows records;
  private final Rows keys;
  private final List<List<String>> terms;
  private final Set<String> vocabulary = new HashSet<>();
  private int keysDone;

  private PullFloor(Connection local, Rows records, Rows keys, List<List<String>> terms) {
    this.local = local;
    this.records = records;
    this.keys = keys;
    this.terms = terms;
  }

  static void run(Site site, Library library) throws IOException, SQLException {
    byte[] key;
    Rows records;
    List<List<String>> terms;
    try (var seat = new Seat(site, Site.SECOND, library);
        var real = Bare.sqlite(site.folderOf(Site.SECOND).resolve("records.db"), seat.key())) {
      key = seat.key();
      records = Rows.of(real, "record", "n");
      terms = terms(new Filling(seat.store(), new ContactIndexer(library)), records);
    }
    var folder = Files.createDirectory(site.folder().resolve("pull-floor"));
    try (var real = Bare.sqlite(site.folderOf(Site.SECOND).resolve("records.db"), key);
        var local = Bare.sqlite(folder.resolve("floor.db"), key);
        var central = Bare.postgres(site)) {
      Bare.makeLocalTables(real, local);
      local.setAutoCommit(false);
      new PullFloor(local, records, Rows.of(real, "likeness", "n, key"), terms).measure(central);
    }
  }

  private static List<List<String>> terms(Filling filling, Rows records) {
    var json = new Json();
    var all = new ArrayList<List<String>>();
    for (var base : records.column("base")) {
      all.add(filling.ready(json.read((byte[]) base, RecordState.class)).terms());
    }
    return all;
  }

  private void measure(Connection central) throws IOException, SQLException {
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
        to = Math.min(to, records.rows().size());
        if (Bare.gzip(plain.toByteArray()).length == 0 || to == done) {
          throw new IOException("the feed is shorter than what was pulled");
        }
        insert(done, to);
        local.commit();
        done = to;
      }
    }
    Child.tell("floor", Figure.millisSince(begun));
  }

  private void insert(int from, int to) throws SQLException {
    records.insert(local, from, to);
    var n = records.column("n");
    long last = ((Number) n.get(to - 1)).longValue();
    int next = keysDone;
    var ofKeys = keys.column("n");
    while (next < ofKeys.size() && ((Number) ofKeys.get(next)).longValue() <= last) {
      next++;
    }
    keys.insert(local, keysDone, next);
    keysDone = next;
    try (var index = local.prepareStatement("insert into search (rowid, terms) values (?, ?)");
        var word = local.prepareStatement("insert into vocabulary (word, number) values (?, 1)")) {
      for (int i = from; i < to; i++) {
        index.setObject(1, n.get(i));
        index.setString(2, String.join(" ", terms.get(i)));
        index.executeUpdate();
        for (var term : terms.get(i)) {
          if (Terms.isCompletedTo(term) && vocabulary.add(term)) {
            word.setString(1, term);
            word.executeUpdate();
          }
        }
      }
    }
  }
}
