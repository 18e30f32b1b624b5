package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.access.AccessRules;
import org.haidang.access.VaultFile;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.records.IndexEntry;
import org.haidang.records.Passage;
import org.haidang.records.Terms;
import org.haidang.records.Typed;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.EmbeddedDatabase;
import org.haidang.store.central.SearchQuery;
import org.haidang.sync.Admission;
import org.haidang.sync.KnownBy;
import org.postgresql.PGConnection;

/**
 * {@code bench search --central}: the search table of the embedded PostgreSQL filled at once, then
 * questions typed key by key, through the store and bare.
 */
final class CentralSearchBench {

  private static final List<String> CENTRES = List.of("HN", "DN", "AG");
  private static final Set<String> ASKER = Set.of(Scopes.centre("HN"));
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant BEGIN = Instant.parse("2020-01-01T01:00:00Z");

  /**
   * So many are told apart by their stories; the rest have those again, with numbers of their own.
   */
  private static final int STORIES = 20_000;

  /** As many as a list asks for. */
  private static final int LIMIT = 60;

  /** So many rows to the database at once. */
  private static final int BATCH = 1_000;

  /** So long is typed, at most. */
  private static final long TYPING_NANOS = 60_000_000_000L;

  private final PrintStream out;

  CentralSearchBench(PrintStream out) {
    this.out = out;
  }

  /** Runs it over so many records. */
  void run(int records) throws IOException, SQLException {
    try (var folder = TemporaryFolder.make();
        var database = EmbeddedDatabase.start(folder.path().resolve("postgresql"));
        var store =
            CentralStore.open(
                database.address(),
                new VaultFile(folder.path().resolve("server.secret")),
                Ids.timeOrdered(),
                new Json(),
                new Admission(new AccessRules()),
                KnownBy.NOTHING,
                new BasicIndexer());
        var bare = connect(database.address())) {
      long begun = System.nanoTime();
      fill(bare, records);
      out.println(
          Figure.of("search.central.fill." + records, Figure.millisSince(begun) / 1000, "s")
              .line());
      measure(store, bare, records);
    }
  }

  private static Connection connect(DatabaseAddress at) throws SQLException {
    return DriverManager.getConnection(at.url(), at.user(), at.password());
  }

  /** The index of words is made at the end, as an upgrade would. */
  private static void fill(Connection connection, int records) throws IOException, SQLException {
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

  private void measure(CentralStore store, Connection bare, int records) throws SQLException {
    var typed = Keystrokes.all().stream().map(Typed::of).toList();
    var times = new ArrayList<Double>();
    var raw = new ArrayList<Double>();
    long begun = System.nanoTime();
    for (var question : typed) {
      if (System.nanoTime() - begun > TYPING_NANOS) {
        break;
      }
      // Once for both, so that neither finds the other's pages warm.
      ask(bare, question);
      raw.add(ask(bare, question));
      long at = System.nanoTime();
      store.search().find(question, ASKER, LIMIT);
      times.add(Figure.millisSince(at));
    }
    say("p99." + records, times, raw, 0.99);
    say("p50." + records, times, raw, 0.5);
  }

  private void say(String name, List<Double> times, List<Double> raw, double share) {
    out.println(
        new Figure(
                "search.central." + name,
                Figure.percentile(array(times), share),
                "ms",
                Figure.percentile(array(raw), share))
            .line());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The bare query: the same words, the newest rows of the same centre, as PostgreSQL plans it. */
  private static double ask(Connection connection, Typed typed) throws SQLException {
    var query = SearchQuery.of(typed);
    long at = System.nanoTime();
    if (!query.isEmpty()) {
      try (var run = connection.createStatement();
          var rows =
              run.executeQuery(
                  "select record, type, started, centre from search where words @@ '"
                      + query.replace("'", "''")
                      + "'::tsquery and scopes && '{centre:HN}'::text[]"
                      + " order by started desc, record desc limit "
                      + LIMIT)) {
        while (rows.next()) {
          rows.getString(1);
          rows.getString(3);
        }
      }
    }
    return Figure.millisSince(at);
  }
}
