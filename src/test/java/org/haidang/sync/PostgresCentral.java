package org.haidang.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.RecordFields;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Erasing.Holding;
import org.haidang.store.central.Backups;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.Judged.Fresh;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Life;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * The product's own central store on a real PostgreSQL, as the database of the simulation. A stop
 * lets go of all connections; the next start opens it anew.
 */
final class PostgresCentral implements Database, AutoCloseable {

  private final World world;
  private final Consumer<List<FeedNews>> news;
  private final String name;
  private final DatabaseAddress address;
  private final Function<UUID, Change> typed;
  private CentralStore store;
  private boolean up = true;
  private final Set<UUID> everErased = new HashSet<>();
  private final Set<UUID> everTaken = new HashSet<>();
  private boolean hasBackup;

  /**
   * @param typed every change somebody made, by its id
   */
  PostgresCentral(
      World world, Consumer<List<FeedNews>> news, String name, Function<UUID, Change> typed) {
    this.world = world;
    this.news = news;
    this.name = name;
    address = TestDatabase.prepared(name);
    this.typed = typed;
    store = TestDatabase.store(address);
  }

  @Override
  public void push(
      List<Change> changes,
      Session session,
      BooleanSupplier alive,
      Consumer<List<ChangeAnswer>> answer,
      Consumer<ErrorCode> fault) {
    try {
      var answers = store.append(changes, session);
      for (var given : answers) {
        if (given.version() != null) {
          everTaken.add(given.change());
        }
      }
      news.accept(heads(Node.scopes(session.account())));
      world.after(
          world.delay() / 4,
          () -> {
            if (alive.getAsBoolean()) {
              answer.accept(answers);
            }
          });
    } catch (HaidangException e) {
      fault.accept(e.code());
    }
  }

  @Override
  public Cursor begin(Set<String> scopes) {
    return store.begin(scopes);
  }

  @Override
  public FeedPage read(Cursor cursor, Set<String> scopes, UUID asking, int limit) {
    return store.read(cursor, scopes, asking, limit);
  }

  @Override
  public List<FeedNews> heads(Set<String> scopes) {
    return store.positions(scopes).entrySet().stream()
        .map(position -> new FeedNews(position.getKey(), position.getValue()))
        .toList();
  }

  @Override
  public boolean isRead(Cursor cursor, Set<String> scopes) {
    return up
        && store.generation().equals(cursor.generation())
        && !cursor.goesBack()
        && store.positions(scopes).entrySet().stream()
            .allMatch(position -> cursor.in(position.getKey()) == position.getValue());
  }

  @Override
  public boolean up() {
    return up;
  }

  @Override
  public void stop() {
    up = false;
    store.close();
  }

  @Override
  public void start() {
    if (!up) {
      store = TestDatabase.store(address);
      up = true;
    }
  }

  @Override
  public void backUp() {
    if (up) {
      store.close();
      Backups.make(name);
      store = TestDatabase.store(address);
      hasBackup = true;
    }
  }

  /** As an administrator does it: the files, and the command that begins another life. */
  @Override
  public boolean restore() {
    if (!hasBackup) {
      return false;
    }
    store.close();
    Backups.bringBack(name);
    hasBackup = false;
    store = TestDatabase.store(address);
    store.beginLife("COMMAND");
    return true;
  }

  @Override
  public List<Life> lives() {
    return store.restored().lives();
  }

  @Override
  public void ask(Ask ask, Session session, Consumer<Wanted> answer) {
    answer.accept(store.restored().ask(ask, session));
  }

  @Override
  public void bring(
      Bringing bringing, Session session, BooleanSupplier alive, Consumer<Brought> answer) {
    answer.accept(store.restored().bring(bringing, session));
    news.accept(heads(Node.scopes(session.account())));
  }

  @Override
  public void retire() {
    // As above.
  }

  @Override
  public void erase() {
    any(
        (record, session) -> {
          store
              .erasures()
              .erase(
                  new org.haidang.records.Erasing.Wanted(record, "asked"), session, Instant.now());
          everErased.add(record);
          news.accept(heads(Set.of(Scopes.ERASURES)));
          news.accept(heads(Node.scopes(session.account())));
        });
  }

  /** Holds one, or lifts what is held. */
  @Override
  public void hold() {
    any(
        (record, session) ->
            store.erasures().hold(new Holding(record, "court"), session, Instant.now()));
    any(
        (record, session) ->
            store.erasures().lift(new Holding(record, "over"), session, Instant.now()));
  }

  /** Does it with some record, in the name of its centre's supervisor; where it may be done. */
  private void any(BiConsumer<UUID, Session> what) {
    var all =
        up ? records().stream().filter(held -> !held.state().erased()).toList() : List.<Held>of();
    if (all.isEmpty()) {
      return;
    }
    var state = all.get(world.random.nextInt(all.size())).state();
    var centre = state.body().get(RecordFields.CENTRE);
    var supervisor = new Account("hoa", "Hoa", Role.SUPERVISOR, String.valueOf(centre));
    try {
      what.accept(state.id(), new Session(supervisor, new UUID(8, 8), Instant.MAX));
    } catch (HaidangException e) {
      if (e.code() != ErrorCode.RECORD_HELD && e.code() != ErrorCode.NOT_PERMITTED) {
        throw e;
      }
    }
  }

  @Override
  public void erasures(UUID generation, long since, int limit, Consumer<ErasurePage> answer) {
    answer.accept(store.erasures().page(generation, since, limit, new UUID(8, 8)));
  }

  @Override
  public void offered(List<Erasure> known, BooleanSupplier alive, Consumer<Integer> answer) {
    answer.accept(store.erasures().offered(known));
  }

  @Override
  public Set<UUID> erasedNow() {
    return Set.copyOf(
        rows("select distinct record from erasure", row -> row.getObject(1, UUID.class)));
  }

  private interface Row<T> {
    T of(java.sql.ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Row<T> row) {
    try (Connection connection = TestDatabase.connect(address);
        var ask = connection.createStatement();
        var rows = ask.executeQuery(sql)) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(row.of(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the feed of their scopes gives them, whole. */
  @Override
  public Collection<Held> records() {
    var scopes = Set.copyOf(rows("select scope from feed_counter", row -> row.getString(1)));
    var held = new java.util.TreeMap<UUID, Held>();
    var page = store.read(Cursor.START, scopes, null, 10_000);
    for (var item : page.items()) {
      if (item.whole() != null) {
        held.put(item.id(), new Held(item.whole(), new UUID(0, 0), false, false));
      }
    }
    return held.values();
  }

  @Override
  public Collection<Fresh> history() {
    return rows(
        // What came back as a copy stands in the history without an author.
        "select id, outcome, generation, n, code from change"
            + " where author is not null or n is null order by n nulls last, id",
        row -> {
          var generation = row.getObject(3, UUID.class);
          var version = generation == null ? null : new Version(generation, row.getLong(4));
          var id = row.getObject(1, UUID.class);
          var outcome = Outcome.valueOf(row.getString(2));
          return new Fresh(
              typed.apply(id), new ChangeAnswer(id, outcome, version, List.of(), row.getString(5)));
        });
  }

  @Override
  public boolean wasTaken(UUID change) {
    return everTaken.contains(change);
  }

  @Override
  public boolean wasErased(UUID record) {
    return everErased.contains(record);
  }

  @Override
  public List<String> faults() {
    return rows(
        "select 'the feed of ' || scope || ' is not where its counter is' from feed_counter c where"
            + " scope <> 'erasures' and seq <> coalesce((select max(seq) from feed f where f.scope"
            + " = c.scope), 0)",
        row -> row.getString(1));
  }

  @Override
  public void close() {
    if (up) {
      store.close();
    }
  }
}
