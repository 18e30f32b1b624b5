package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;

/** A server process on the central database; several may stand on one. Whoever dies rolls back. */
final class Node {

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

  private final Database central;
  private final Accounts accounts;
  private final Poison poison;
  private final List<Listener> listeners = new ArrayList<>();
  private boolean up = true;
  private int lives = 1;

  /**
   * @param poison what its program fails on
   */
  Node(Database central, Accounts accounts, Poison poison) {
    this.central = central;
    this.accounts = accounts;
    this.poison = poison;
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
    } else if (poison.isIn(changes)) {
      fault.accept(ErrorCode.SERVER_FAULT);
    } else {
      var session = new Session(accounts.of(token), workstation, Instant.MAX);
      int mine = lives;
      central.push(changes, session, () -> lives == mine, answer, fault);
    }
  }

  void feed(
      Cursor cursor,
      int limit,
      boolean whole,
      boolean goesBack,
      String token,
      UUID workstation,
      Consumer<FeedPage> answer,
      Consumer<ErrorCode> fault) {
    var obstacle = obstacle(token);
    if (obstacle != null) {
      fault.accept(obstacle);
    } else {
      var scopes = scopes(accounts.of(token));
      boolean begins = cursor.generation() == null && goesBack;
      var from = begins ? central.begin(scopes) : goesBack ? cursor : withoutBackfill(cursor);
      answer.accept(central.read(from, scopes, whole ? null : workstation, limit));
    }
  }

  /** A question to the database of somebody who has a session. */
  interface Question<T> {
    void ask(Database central, Session session, BooleanSupplier alive, Consumer<T> answer);
  }

  <T> void ask(
      Question<T> question,
      String token,
      UUID workstation,
      Consumer<T> answer,
      Consumer<ErrorCode> fault) {
    var obstacle = obstacle(token);
    if (obstacle != null) {
      fault.accept(obstacle);
    } else {
      int mine = lives;
      var session = new Session(accounts.of(token), workstation, Instant.MAX);
      question.ask(central, session, () -> lives == mine, answer);
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
    var scopes = new TreeSet<>(scopes(accounts.of(token)));
    scopes.add(Scopes.ERASURES);
    var listener = new Listener(scopes, news, broken);
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
}
