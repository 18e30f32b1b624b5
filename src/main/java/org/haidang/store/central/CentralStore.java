package org.haidang.store.central;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Fingerprints;
import org.haidang.access.Session;
import org.haidang.access.VaultFile;
import org.haidang.access.Workstations;
import org.haidang.content.PackRegister;
import org.haidang.content.Reducer;
import org.haidang.content.RetentionRule;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.referrals.AllReferrals;
import org.haidang.sync.Admission;
import org.haidang.sync.AttachmentLedger;
import org.haidang.sync.CentralSearch;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.ErasureLedger;
import org.haidang.sync.HeartLedger;
import org.haidang.sync.KnownBy;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.NationalLedger;
import org.haidang.sync.QuarantineLedger;
import org.haidang.sync.RestoredLedger;
import org.haidang.sync.SealLedger;
import org.haidang.sync.Together;
import org.haidang.sync.TrailLedger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The central server's database: the order of truth, and the accounts. Several nodes may share one
 * database; they give the same answers. Thread-safe; every method throws {@link HaidangException},
 * {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} while the database is out of reach.
 */
public final class CentralStore implements Ledger, AutoCloseable {

  /** What no record refers to any more stays so long, should a choice be taken back. */
  private static final int ATTACHMENT_DAYS = 7;

  private final HikariDataSource pool;
  private final Accounts accounts;
  private final PackTable packs;
  private final Generations generations;
  private final Appending appending;
  private final Workstations workstations;
  private final FeedReading feed;
  private final Retention retention;
  private final Erasures erasures;
  private final NationalLedger national;
  private final RestoredTable restored;
  private final HeartTable hearts;
  private final AttachmentTable attachments;
  private final QuarantineTable quarantine;
  private final TrailTable trail;
  private final SealTable seals;
  private final Reprinting reprinting;
  private final SideBySide together;
  private final NewsLine news;
  private final BodyReading bodies;
  private final LaterReading later;

  private CentralStore(
      DatabaseAddress address,
      VaultFile secret,
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
    var box = Strongbox.ready(pool, secret);
    var jdbi = Jdbi.create(pool);
    var trails = new TrailWriting(json);
    var notes = new ActNotes(ids, trails);
    notes.takeOver(jdbi);
    var seen = new SeenProofs(jdbi);
    accounts = new Accounts(jdbi, box, seen, notes);
    trail = new TrailTable(pool, json, ids, trails);
    workstations = new WorkstationTable(jdbi, seen, notes);
    generations = new Generations(pool, ids, json);
    var columns = new RecordJson(json);
    var reading = new BatchReading(columns);
    news = new NewsLine(address);
    packs = new PackTable(jdbi, box, news::tell, notes);
    var index = new IndexTable(pool, jdbi, box, generations::current, knownBy.formula());
    var printing = new Printing(knownBy, new Fingerprints(index.key()));
    var search = new SearchWriting(indexer);
    reprinting =
        new Reprinting(
            new Rereading(pool, jdbi, reading, news::tell), printing, search, knownBy.formula());
    var writing = new BatchWriting(columns);
    var pointing = new Pointing(columns);
    appending = new Appending(pool, admission, generations, reading, writing, pointing);
    hearts = new HeartTable(pool, json, generations);
    attachments = new AttachmentTable(jdbi, generations, new AttachmentRights(reading));
    quarantine = new QuarantineTable(jdbi, box, json, ids, this::append);
    var erasing =
        new ErasureWriting(columns, printing, search, ids, ErasureWriting.key(jdbi, box), trails);
    restored =
        new RestoredTable(
            pool,
            generations,
            new BringingBack(pool, generations, reading, writing, pointing, erasing, columns),
            news::tell);
    later = new LaterReading(pool, reading, search, printing, news::tell);
    national =
        new National(
            later,
            index,
            new AskTable(
                pool,
                reading,
                ids,
                trails,
                sending -> append(List.of(sending.change()), sending.session()).getFirst()));
    together = new SideBySide(jdbi, box, ids, trails);
    retention = new Retention(pool, columns, news::tell);
    erasures = new Erasures(pool, generations, reading, columns, erasing, ids, trails, news::tell);
    seals =
        new SealTable(
            pool,
            reading,
            ids,
            trails,
            (change, session) -> append(List.of(change), session).getFirst());
    bodies = new BodyReading(columns);
    feed = new FeedReading(reading, new TrailReading(columns), generations);
    news.start();
    later.start();
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param secret the key that what is secret in it is sealed under; made for a database that is
   *     not sealed yet
   * @param knownBy by what persons and contacts are known in the national index
   * @param indexer by what words records are found
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when it cannot be
   *     reached or would not keep what it acknowledged, {@link ErrorCode#SERVER_SECRET_MISSING} and
   *     the like when it is sealed under a key that is not at hand
   */
  public static CentralStore open(
      DatabaseAddress address,
      VaultFile secret,
      Ids ids,
      Json json,
      Admission admission,
      KnownBy knownBy,
      Indexer indexer) {
    HikariDataSource pool = null;
    try {
      pool = Pool.open(address);
      return new CentralStore(address, secret, pool, ids, json, admission, knownBy, indexer);
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

  /** The accounts, sessions and workstations in the same database. */
  public AccountDirectory accounts() {
    return accounts;
  }

  /** The computers that may speak to the server, in the same database. */
  public Workstations workstations() {
    return workstations;
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

  /** Sealed records in the same database. */
  public SealLedger seals() {
    return seals;
  }

  /** What happened, in the same database. */
  public TrailLedger trail() {
    return trail;
  }

  /** How the workstations fare, in the same database. */
  public HeartLedger hearts() {
    return hearts;
  }

  /** The files that records refer to, in the same database. */
  public AttachmentLedger attachments() {
    return attachments;
  }

  /** What may not enter the records of the same database by itself. */
  public QuarantineLedger quarantine() {
    return quarantine;
  }

  /** The lives of the same database, and what workstations bring back to it. */
  public RestoredLedger restored() {
    return restored;
  }

  /**
   * Begins another life at the present positions: the database was brought back to an older state.
   *
   * @param cause COMMAND or MARK
   */
  public void beginLife(String cause) {
    restored.begin(cause, generation());
  }

  /** How far every feed has come. */
  public SortedMap<String, Long> positions() {
    return reading(FeedReading::positions);
  }

  /** What was erased in the same database, and what must not be. */
  public ErasureLedger erasures() {
    return erasures;
  }

  /**
   * Erases for good what the rules of retention say is due and nothing holds.
   *
   * @param reducer what is left of a record
   * @return how many records
   */
  public int erase(Collection<RetentionRule> rules, Reducer reducer, Instant now) {
    // Kinds are known by their words, and these are made a moment after a push.
    later.catchUp(Duration.ofMinutes(1));
    return erasures.sweep(rules, reducer, now);
  }

  /** Finds records of whatever age in the same database. */
  public CentralSearch search() {
    return (wanted, scopes, limit) -> {
      later.catchUp(National.PATIENCE);
      return reading(connection -> SearchReading.find(connection, wanted, scopes, limit));
    };
  }

  /** What people who work side by side share, in the same database. */
  public Together together() {
    return together;
  }

  /**
   * Forgets unfinished reports whose last key is more than {@code draftDays} ago, at least 1, and
   * files that no record has referred to for a week.
   */
  public void forget(int draftDays) {
    together.sweep(draftDays);
    attachments.sweep(ATTACHMENT_DAYS);
  }

  /**
   * Brings the national index and the search up to date with this version of the program; may take
   * long.
   */
  public void reprint() {
    reprinting.whenDue();
  }

  @Override
  public UUID generation() {
    return generations.current();
  }

  @Override
  public List<ChangeAnswer> append(List<Change> changes, Session session) {
    if (changes.isEmpty()) {
      return List.of();
    }
    var done = appending.append(changes, session);
    done.news().forEach(news::tell);
    later.pushed();
    return done.answers();
  }

  @Override
  public Cursor begin(Set<String> scopes) {
    return reading(connection -> feed.begin(connection, scopes));
  }

  @Override
  public FeedPage read(Cursor cursor, Set<String> scopes, @Nullable UUID asking, int limit) {
    var page = reading(connection -> feed.page(connection, cursor, scopes, asking, limit));
    if (!page.items().isEmpty() || !restored.isAhead(cursor, page.cursor())) {
      return page;
    }
    // What the asker has read was given out by this database, and is not in it any more.
    restored.begin("CURSOR", generation());
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
    later.close();
    pool.close();
  }
}
