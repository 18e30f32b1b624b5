package org.haidang.store.central;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Fingerprints;
import org.haidang.access.Session;
import org.haidang.content.PackRegister;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Indexer;
import org.haidang.referrals.AllReferrals;
import org.haidang.sync.Admission;
import org.haidang.sync.CentralSearch;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.KnownBy;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.NationalLedger;
import org.haidang.sync.Together;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The central server's database: the order of truth, and the accounts. Several nodes may share one
 * database; they give the same answers. Thread-safe; every method throws {@link HaidangException},
 * {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} while the database is out of reach.
 */
public final class CentralStore implements Ledger, AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final HikariDataSource pool;
  private final Accounts accounts;
  private final PackTable packs;
  private final UUID generation;
  private final Appending appending;
  private final FeedReading feed;
  private final Retention retention;
  private final NationalLedger national;
  private final Rereading rereading;
  private final Printing printing;
  private final SearchWriting search;
  private final String formula;
  private final SideBySide together;
  private final NewsLine news;
  private final BodyReading bodies;

  private CentralStore(
      DatabaseAddress address,
      HikariDataSource pool,
      Ids ids,
      Json json,
      Admission admission,
      KnownBy knownBy,
      Indexer indexer)
      throws SQLException {
    this.pool = pool;
    try (var connection = pool.getConnection()) {
      Durability.demandOf(connection);
    }
    var migrations = Flyway.configure().dataSource(pool).locations("classpath:db/central").load();
    migrations.migrate();
    var jdbi = Jdbi.create(pool);
    accounts = new Accounts(jdbi);
    generation = generation(jdbi, ids);
    var columns = new RecordJson(json);
    var reading = new BatchReading(columns);
    news = new NewsLine(address);
    packs = new PackTable(jdbi, news::tell);
    var index = new IndexTable(pool, jdbi, generation, knownBy.formula());
    printing = new Printing(knownBy, new Fingerprints(index.key()));
    formula = knownBy.formula();
    search = new SearchWriting(indexer);
    rereading = new Rereading(pool, jdbi, reading, news::tell);
    appending =
        new Appending(
            pool,
            admission,
            generation,
            reading,
            new BatchWriting(columns),
            new Pointing(columns),
            printing,
            search);
    national =
        new National(
            index,
            new AskTable(
                pool,
                reading,
                ids,
                sending -> append(List.of(sending.change()), sending.session()).getFirst()));
    together = new SideBySide(jdbi, ids);
    retention = new Retention(pool, columns, news::tell);
    bodies = new BodyReading(columns);
    feed = new FeedReading(reading, new TrailReading(columns), generation);
    news.start();
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when it cannot be
   *     reached or would not keep what it acknowledged
   */
  public static CentralStore open(
      DatabaseAddress address, Ids ids, Json json, Admission admission) {
    return open(address, ids, json, admission, KnownBy.NOTHING);
  }

  /**
   * As the other.
   *
   * @param knownBy by what persons and contacts are known in the national index
   */
  public static CentralStore open(
      DatabaseAddress address, Ids ids, Json json, Admission admission, KnownBy knownBy) {
    return open(address, ids, json, admission, knownBy, new BasicIndexer());
  }

  /**
   * As the other.
   *
   * @param indexer by what words records are found
   */
  public static CentralStore open(
      DatabaseAddress address,
      Ids ids,
      Json json,
      Admission admission,
      KnownBy knownBy,
      Indexer indexer) {
    HikariDataSource pool = null;
    try {
      pool = pool(address);
      return new CentralStore(address, pool, ids, json, admission, knownBy, indexer);
    } catch (SQLException | RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      var fault = SqlFaults.of(e);
      throw fault.code() == ErrorCode.BUG_UNFORESEEN
          ? new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE, fault.getCause())
          : fault;
    }
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName("central");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.setConnectionInitSql(
        "set lock_timeout = '20s'; set idle_in_transaction_session_timeout = '60s';"
            + " set timezone = 'UTC'");
    config.addDataSourceProperty("ApplicationName", "haidang");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("prepareThreshold", "2");
    return new HikariDataSource(config);
  }

  private static UUID generation(Jdbi jdbi, Ids ids) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              "insert into generation (number, id) select 1, ?"
                  + " where not exists (select from generation) on conflict do nothing",
              ids.next());
          return handle
              .createQuery("select id from generation order by number desc limit 1")
              .mapTo(UUID.class)
              .one();
        });
  }

  /** The accounts, sessions and workstations in the same database. */
  public AccountDirectory accounts() {
    return accounts;
  }

  /** The published content packs in the same database. */
  public PackRegister packs() {
    return packs;
  }

  /** The referrals of all centres, for figures. */
  public AllReferrals referrals() {
    return reader ->
        this.<Boolean>reading(
            connection -> {
              bodies.each(connection, RecordType.REFERRAL, reader);
              return true;
            });
  }

  /** The national index in the same database. */
  public NationalLedger national() {
    return national;
  }

  /** Finds records of whatever age in the same database. */
  public CentralSearch search() {
    return (typed, scopes, limit) ->
        reading(connection -> SearchReading.find(connection, typed, scopes, limit));
  }

  /** What people who work side by side share, in the same database. */
  public Together together() {
    return together;
  }

  /**
   * Forgets what was to be kept for a while only.
   *
   * @param draftDays for how long an unfinished report is kept after its last key, at least 1
   */
  public void forget(int draftDays) {
    together.sweep(draftDays);
  }

  /**
   * Brings the national index and the search up to date with this version of the program; may take
   * long.
   */
  public void reprint() {
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

  @Override
  public UUID generation() {
    return generation;
  }

  @Override
  public List<ChangeAnswer> append(List<Change> changes, Session session) {
    if (changes.isEmpty()) {
      return List.of();
    }
    var done = appending.append(changes, session);
    done.news().forEach(news::tell);
    return done.answers();
  }

  @Override
  public FeedPage read(Cursor cursor, Set<String> scopes, @Nullable UUID asking, int limit) {
    return reading(connection -> feed.page(connection, cursor, scopes, asking, limit));
  }

  @Override
  public SortedMap<String, Long> positions(Set<String> scopes) {
    return reading(connection -> FeedReading.positions(connection, scopes));
  }

  @Override
  public AutoCloseable listen(Consumer<FeedNews> listener) {
    return news.add(listener);
  }

  /**
   * Moves records that nobody has to do with any more out of their scopes, and back those that
   * somebody has: workstations hear of it through the feed. The records stay here.
   *
   * @param now the present
   * @param kept for how long after its last change a record stays in any case
   * @return how many records moved
   */
  public int sweep(Instant now, Duration kept) {
    return retention.sweep(now, kept);
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  private <T> T reading(Reading<T> work) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      var result = work.from(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }

  /** Lets go of all connections. */
  @Override
  public void close() {
    news.close();
    pool.close();
  }
}
