package org.haidang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.access.AccessRules;
import org.haidang.access.VaultFile;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Typed;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.EmbeddedDatabase;
import org.haidang.store.central.SearchQuery;
import org.haidang.sync.Admission;
import org.haidang.sync.KnownBy;

/**
 * {@code bench search --central}: the search table of the embedded PostgreSQL filled at once, then
 * questions typed key by key, through the store and bare.
 */
final class CentralSearchBench {

  private static final Set<String> ASKER = Set.of(Scopes.centre("HN"));

  /** As many as a list asks for. */
  private static final int LIMIT = 60;

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
      CentralFilling.fill(bare, records);
      out.println(
          Figure.of("search.central.fill." + records, Figure.millisSince(begun) / 1000, "s")
              .line());
      measure(store, bare, records);
    }
  }

  private static Connection connect(DatabaseAddress at) throws SQLException {
    return DriverManager.getConnection(at.url(), at.user(), at.password());
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
