package org.haidang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.records.IndexEntry;
import org.haidang.records.Passage;
import org.haidang.records.Terms;
import org.postgresql.PGConnection;

/** Fills the search table of the central database at once. */
final class CentralFilling {

  private static final List<String> CENTRES = List.of("HN", "DN", "AG");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant BEGIN = Instant.parse("2020-01-01T01:00:00Z");

  /**
   * So many are told apart by their stories; the rest have those again, with numbers of their own.
   */
  private static final int STORIES = 20_000;

  /** So many rows to the database at once. */
  private static final int BATCH = 1_000;

  private CentralFilling() {}

  /** With so many records. The index of words is made at the end, as an upgrade would. */
  static void fill(Connection connection, int records) throws IOException, SQLException {
    try (var run = connection.createStatement()) {
      String definition;
      try (var rows = run.executeQuery("select pg_get_indexdef('search_words'::regclass)")) {
        rows.next();
        definition = rows.getString(1);
      }
      run.execute("drop index search_words");
      int stories = Math.min(STORIES, records);
      copy(connection, stories);
      int rest = records - stories;
      if (rest > 0) {
        again(connection, stories, rest);
      }
      run.execute("set maintenance_work_mem = '512MB'");
      run.execute(definition);
      run.execute("vacuum analyze search");
      run.execute("checkpoint");
    }
  }

  private static void again(Connection connection, int stories, int rest) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into search (record, type, centre, scopes, started, words)
            select gen_random_uuid(), s.type, s.centre, s.scopes,
              s.started + make_interval(secs => 41.0 * ? * k),
              s.words || array_to_tsvector(array['09' || lpad((abs(hashint8(
                k * 1000003 + extract(epoch from s.started)::bigint)) % 100000000)::text, 8, '0')])
            from (select * from search order by started limit ?) s, generate_series(1, ?) k
            limit ?
            """)) {
      insert.setInt(1, stories);
      insert.setInt(2, stories);
      insert.setInt(3, rest / stories + 1);
      insert.setInt(4, rest);
      insert.executeUpdate();
    }
  }

  private static void copy(Connection connection, int records) throws IOException, SQLException {
    var narratives = new Narratives(111);
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy search (record, type, centre, scopes, started, words) from stdin");
    try {
      var rows = new StringBuilder();
      for (int i = 1; i <= records; i++) {
        row(rows, narratives, i);
        if (i % BATCH == 0 || i == records) {
          var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
          rows.setLength(0);
        }
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Terms are letters, digits and the sign: nothing in them has to be quoted. */
  private static void row(StringBuilder rows, Narratives narratives, int number) {
    var centre = CENTRES.get(number % CENTRES.size());
    var started = BEGIN.plusSeconds(number * 41L);
    rows.append(new java.util.UUID(0x7000L + ((long) number << 16), Long.MIN_VALUE + number))
        .append("\tCONTACT\t")
        .append(centre)
        .append("\t{")
        .append(Scopes.centre(centre))
        .append("}\t")
        .append(started)
        .append('\t')
        .append(String.join(" ", terms(narratives, started, centre)))
        .append('\n');
  }

  private static Iterable<String> terms(Narratives narratives, Instant started, String centre) {
    var texts =
        List.of(
            narratives.number(), narratives.name(), narratives.story(950), narratives.story(250));
    var entry = new IndexEntry(started, "lan", centre, null, "at", "", texts);
    var passages = texts.stream().map(text -> new Passage("text", text, true)).toList();
    return Terms.of(RecordType.CONTACT, entry, passages, Set.of(), ZONE);
  }
}
