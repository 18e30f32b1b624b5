package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.store.central.Judged;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;

/**
 * A server process on the central database. A push is one transaction in the steps of the real one
 * (lock, judge, insert, count, commit), other processes going on between any two of them; whoever
 * dies rolls back.
 */
final class Node {

  /** When feed positions are given out. */
  enum Counting {
    /** Under a lock that lasts to the commit. */
    LAST,
    /** Before the rest of the transaction: numbers pass each other on the way to their commits. */
    FIRST
  }

  /** The accounts, the same for all nodes. */
  static final class Accounts {
    private final Map<String, Account> byToken = new HashMap<>();
    private final Set<String> struckOff = new HashSet<>();

    String signIn(Account account) {
      byToken.put(account.login(), account);
      return account.login();
    }

    void strikeOff(String token) {
      struckOff.add(token);
    }

    boolean isStruckOff(String token) {
      return struckOff.contains(token);
    }

    private Account of(String token) {
      return struckOff.contains(token) ? null : byToken.get(token);
    }
  }

  /** Somebody who listens at the live stream. */
  record Listener(Set<String> scopes, Consumer<FeedNews> news, Runnable broken) {}

  private final World world;
  private final Central central;
  private final Accounts accounts;
  private final Admission admission = new Admission(new AccessRules());
  private final Judged.Rule rule;
  private final Counting counting;
  private final List<Node> all;
  private final List<Listener> listeners = new ArrayList<>();
  private boolean up = true;
  private int lives = 1;

  Node(
      World world,
      Central central,
      Accounts accounts,
      Judged.Rule rule,
      Counting counting,
      List<Node> all) {
    this.world = world;
    this.central = central;
    this.accounts = accounts;
    this.rule = rule;
    this.counting = counting;
    this.all = all;
  }

  boolean up() {
    return up;
  }

  void dies() {
    up = false;
    lives++;
    disconnect();
  }

  void start() {
    up = true;
  }

  /** Its streams break. */
  void disconnect() {
    var were = List.copyOf(listeners);
    listeners.clear();
    were.forEach(listener -> listener.broken().run());
  }

  /** What a request without a session, or to a database that is away, is answered. */
  private ErrorCode obstacle(String token) {
    if (!central.up()) {
      return ErrorCode.SERVER_FAULT;
    }
    return accounts.of(token) == null ? ErrorCode.SERVER_SIGN_IN_AGAIN : null;
  }

  static Set<String> scopes(Account account) {
    return Set.of(Scopes.centre(account.centre()));
  }

  void push(
      List<Change> changes,
      String token,
      UUID workstation,
      Consumer<List<ChangeAnswer>> answer,
      Consumer<ErrorCode> fault) {
    var obstacle = obstacle(token);
    if (obstacle != null) {
      fault.accept(obstacle);
    } else {
      var session = new Session(accounts.of(token), workstation, Instant.MAX);
      new Transaction(changes, session, answer).begin();
    }
  }

  void feed(
      Cursor cursor,
      int limit,
      boolean whole,
      String token,
      UUID workstation,
      Consumer<FeedPage> answer,
      Consumer<ErrorCode> fault) {
    var obstacle = obstacle(token);
    if (obstacle != null) {
      fault.accept(obstacle);
    } else {
      var scopes = scopes(accounts.of(token));
      // One of the nodes may not be upgraded yet.
      boolean earlier = world.wrong(0.1);
      boolean begins = cursor.generation() == null && !earlier;
      var from = begins ? central.begin(scopes) : earlier ? withoutBackfill(cursor) : cursor;
      answer.accept(central.read(from, scopes, whole ? null : workstation, limit));
    }
  }

  private static Cursor withoutBackfill(Cursor cursor) {
    return new Cursor(cursor.generation(), cursor.scopes());
  }

  /** Adds a listener and tells it where the feeds are; false when it may not listen. */
  boolean live(String token, Consumer<FeedNews> news, Runnable broken) {
    if (!up || obstacle(token) != null) {
      return false;
    }
    var listener = new Listener(scopes(accounts.of(token)), news, broken);
    listeners.add(listener);
    central.heads(listener.scopes()).forEach(news);
    return true;
  }

  /** Passes news on to those who listen here. */
  void tell(FeedNews news) {
    for (var listener : List.copyOf(listeners)) {
      if (listener.scopes().contains(news.scope())) {
        listener.news().accept(news);
      }
    }
  }

  /** One push on its way through the database. */
  private final class Transaction {
    private final List<Change> changes;
    private final Session session;
    private final Consumer<List<ChangeAnswer>> answer;
    private final int nodeLife = lives;
    private final int databaseLife = central.life();
    private Judged judged;
    private Map<String, Long> positions = Map.of();

    Transaction(List<Change> changes, Session session, Consumer<List<ChangeAnswer>> answer) {
      this.changes = changes;
      this.session = session;
      this.answer = answer;
    }

    /** Goes on after a moment, unless node or database died meanwhile: then it never was. */
    private void then(Runnable step) {
      world.after(
          world.random.nextInt(8) == 0 ? world.delay() / 4 : world.random.nextInt(3),
          () -> {
            if (lives == nodeLife && central.life() == databaseLife) {
              step.run();
            } else {
              central.letGo(this);
            }
          });
    }

    /** Takes the locks in their order, waiting for each, and goes on. */
    private void lock(List<?> keys, Runnable next) {
      for (var key : keys) {
        if (!central.lock(key, this)) {
          then(() -> lock(keys, next));
          return;
        }
      }
      then(next);
    }

    void begin() {
      var ids = changes.stream().map(Change::record).distinct().toList();
      lock(central.stored(ids).keySet().stream().sorted().toList(), this::judge);
    }

    private void judge() {
      var ids = new HashSet<UUID>();
      var records = new HashSet<UUID>();
      for (var change : changes) {
        records.add(change.record());
        ids.add(change.id());
        ids.add(change.after());
      }
      judged =
          Judged.of(
              changes,
              session,
              admission,
              rule,
              central.generation(),
              central.stored(records),
              central.known(ids),
              central::writer);
      if (counting == Counting.FIRST) {
        positions = central.fromSequence(judged.feed());
      }
      var touched = judged.touched().keySet().stream().sorted().toList();
      lock(touched, () -> insert(central.stored(touched)));
    }

    /** A record or an answer that another made meanwhile: all from the beginning. */
    private void insert(Map<UUID, RecordState> there) {
      boolean raced =
          judged.fresh().stream()
              .anyMatch(fresh -> !central.known(List.of(fresh.change().id())).isEmpty());
      for (var state : there.values()) {
        var mine = judged.touched().get(state.id()).state().version().n();
        long steps =
            judged.fresh().stream()
                .filter(f -> f.change().record().equals(state.id()) && f.answer().version() != null)
                .count();
        raced |= mine != state.version().n() + steps;
      }
      if (raced) {
        central.letGo(this);
        then(this::begin);
      } else if (counting == Counting.FIRST) {
        then(this::commit);
      } else {
        lock(List.copyOf(judged.feed().keySet()), this::commit);
      }
    }

    private void commit() {
      var news = central.commit(judged, positions);
      central.letGo(this);
      for (var node : all) {
        // The message may be lost; the node looks for itself every few seconds.
        if (!world.wrong(0.1)) {
          world.after(world.random.nextInt(20), () -> news.forEach(node::tell));
        }
      }
      then(() -> answer.accept(judged.answers()));
    }
  }
}
