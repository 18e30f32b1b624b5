package org.haidang.store.central;

import com.zaxxer.hikari.HikariDataSource;
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
  private final Transactions transactions;
  private final CentralParts parts;

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
    transactions = new Transactions(pool);
    parts = new CentralParts(address, secret, pool, ids, json, admission, knownBy, indexer);
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
    return parts.accounts;
  }

  /** The computers that may speak to the server, in the same database. */
  public Workstations workstations() {
    return parts.workstations;
  }

  /** The published content packs in the same database. */
  public PackRegister packs() {
    return parts.packs;
  }

  /** The referrals of all centres, for figures. */
  public AllReferrals referrals() {
    return reader ->
        transactions.in(
            connection -> {
              parts.bodies.each(connection, RecordType.REFERRAL, reader);
              return true;
            });
  }

  /** The national index in the same database. */
  public NationalLedger national() {
    return parts.national;
  }

  /** Sealed records in the same database. */
  public SealLedger seals() {
    return parts.seals;
  }

  /** What happened, in the same database. */
  public TrailLedger trail() {
    return parts.trail;
  }

  /** How the workstations fare, in the same database. */
  public HeartLedger hearts() {
    return parts.hearts;
  }

  /** The files that records refer to, in the same database. */
  public AttachmentLedger attachments() {
    return parts.attachments;
  }

  /** What may not enter the records of the same database by itself. */
  public QuarantineLedger quarantine() {
    return parts.quarantine;
  }

  /** The lives of the same database, and what workstations bring back to it. */
  public RestoredLedger restored() {
    return parts.restored;
  }

  /**
   * Begins another life at the present positions: the database was brought back to an older state.
   *
   * @param cause COMMAND or MARK
   */
  public void beginLife(String cause) {
    parts.restored.begin(cause, generation());
  }

  /** How far every feed has come. */
  public SortedMap<String, Long> positions() {
    return transactions.in(FeedReading::positions);
  }

  /** What was erased in the same database, and what must not be. */
  public ErasureLedger erasures() {
    return parts.erasures;
  }

  /**
   * Erases for good what the rules of retention say is due and nothing holds.
   *
   * @param reducer what is left of a record
   * @return how many records
   */
  public int erase(Collection<RetentionRule> rules, Reducer reducer, Instant now) {
    // Kinds are known by their words, and these are made a moment after a push.
    parts.later.catchUp(Duration.ofMinutes(1));
    return parts.erasures.sweep(rules, reducer, now);
  }

  /** Finds records of whatever age in the same database. */
  public CentralSearch search() {
    return (wanted, scopes, limit) -> {
      parts.later.catchUp(National.PATIENCE);
      return transactions.in(connection -> SearchReading.find(connection, wanted, scopes, limit));
    };
  }

  /** What people who work side by side share, in the same database. */
  public Together together() {
    return parts.together;
  }

  /**
   * Forgets unfinished reports whose last key is more than {@code draftDays} ago, at least 1, and
   * files that no record has referred to for a week.
   */
  public void forget(int draftDays) {
    parts.together.sweep(draftDays);
    parts.attachments.sweep(ATTACHMENT_DAYS);
  }

  /**
   * Brings the national index and the search up to date with this version of the program; may take
   * long.
   */
  public void reprint() {
    parts.reprinting.whenDue();
  }

  @Override
  public UUID generation() {
    return parts.generations.current();
  }

  @Override
  public List<ChangeAnswer> append(List<Change> changes, Session session) {
    return parts.append(changes, session);
  }

  @Override
  public Cursor begin(Set<String> scopes) {
    return transactions.in(connection -> parts.feed.begin(connection, scopes));
  }

  @Override
  public FeedPage read(Cursor cursor, Set<String> scopes, @Nullable UUID asking, int limit) {
    var page =
        transactions.in(connection -> parts.feed.page(connection, cursor, scopes, asking, limit));
    if (!page.items().isEmpty() || !parts.restored.isAhead(cursor, page.cursor())) {
      return page;
    }
    // What the asker has read was given out by this database, and is not in it any more.
    parts.restored.begin("CURSOR", generation());
    return transactions.in(
        connection -> parts.feed.page(connection, cursor, scopes, asking, limit));
  }

  @Override
  public SortedMap<String, Long> positions(Set<String> scopes) {
    return transactions.in(connection -> FeedReading.positions(connection, scopes));
  }

  @Override
  public AutoCloseable listen(Consumer<FeedNews> listener) {
    return parts.news.add(listener);
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
    return parts.retention.sweep(now, kept);
  }

  /** Lets go of all connections. */
  @Override
  public void close() {
    parts.close();
    pool.close();
  }
}
