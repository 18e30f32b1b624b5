package org.haidang.store.central;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.haidang.access.Session;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.store.central.Batch.Entry;
import org.haidang.store.central.Batch.Standing;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Returned;
import org.haidang.sync.Reunion;

/**
 * Takes back from workstations what a restored database lost, each message in one transaction.
 * Thread-safe. What comes back is in the history without an author, with the workstation that had
 * it; the changes that workstations made themselves bring their authors with them.
 */
final class BringingBack {

  private static final int ATTEMPTS = 5;

  private final DataSource pool;
  private final Generations generations;
  private final BatchReading reading;
  private final BatchWriting writing;
  private final Pointing pointing;
  private final BroughtBack brought;
  private final BroughtRows broughtRows;
  private final FeedWriting feed = new FeedWriting();

  BringingBack(
      DataSource pool,
      Generations generations,
      BatchReading reading,
      BatchWriting writing,
      Pointing pointing,
      RecordJson json) {
    this.pool = pool;
    this.generations = generations;
    this.reading = reading;
    this.writing = writing;
    this.pointing = pointing;
    this.brought = new BroughtBack(json);
    this.broughtRows = new BroughtRows(json);
  }

  /** What was taken in, and the feed positions that the commit made visible. */
  record Done(Brought brought, List<FeedNews> news) {}

  Done bring(Bringing bringing, Session session) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (var connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        var run = new Run(connection, bringing, session);
        var done = run.attempt();
        if (done != null) {
          connection.commit();
          return done;
        }
        connection.rollback();
      } catch (SQLException | RuntimeException e) {
        if (!SqlFaults.isRace(e) || attempt == ATTEMPTS) {
          throw SqlFaults.of(e);
        }
      }
    }
    throw new HaidangException(ErrorCode.SERVER_BUSY);
  }

  /** One attempt. */
  private final class Run {

    private final Connection connection;
    private final Bringing bringing;
    private final Session session;
    private final UUID generation;
    private final String scope;
    private final Map<UUID, RecordState> standing = new HashMap<>();
    private final Map<UUID, Version> holds = new HashMap<>();
    private final List<BroughtBack.Row> rows = new ArrayList<>();
    private Batch batch = Batch.of(Map.of());

    Run(Connection connection, Bringing bringing, Session session) throws SQLException {
      this.connection = connection;
      this.bringing = bringing;
      this.session = session;
      generation = generations.current(connection);
      scope = Scopes.centre(session.account().centre());
    }

    /** Null when somebody else was quicker. */
    @org.jspecify.annotations.Nullable
    Done attempt() throws SQLException {
      var ids = new HashSet<UUID>();
      bringing.records().forEach(record -> ids.add(record.id()));
      bringing.changes().forEach(returned -> ids.add(returned.change().record()));
      var stored = reading.lock(connection, ids);
      standing.putAll(stored);
      batch = Batch.of(stored);
      var lives = BroughtBack.earlier(connection, generation);
      int records = records(lives);
      int changes = changes(lives);
      if (rows.isEmpty()) {
        return new Done(new Brought(0, changes), List.of());
      }
      if (!writing.records(connection, batch)) {
        return null;
      }
      writing.changes(connection, batch);
      broughtRows.write(connection, rows, session);
      var told = FeedRows.of(batch);
      pointing.write(connection, batch, told);
      Unread.add(connection, batch.touched().keySet());
      var news = feed.write(connection, told);
      return generations.stands(connection, generation)
          ? new Done(new Brought(records, changes), news)
          : null;
    }

    private int records(List<UUID> lives) throws SQLException {
      var mine =
          bringing.records().stream()
              .filter(record -> WholeCopy.is(record) && lives.contains(life(record)))
              .filter(record -> record.scopes().contains(scope))
              .toList();
      var lost = new HashSet<>(lost(mine.stream().map(BringingBack::head).toList()));
      int taken = 0;
      for (var copy : mine) {
        if (lost.contains(copy.id())) {
          take(copy);
          taken++;
        }
      }
      return taken;
    }

    private List<UUID> lost(List<Head> heads) throws SQLException {
      return BroughtBack.lost(connection, heads, scope);
    }

    private void take(RecordState copy) throws SQLException {
      var version = Objects.requireNonNull(copy.version());
      var id = changeFor(copy.id(), version);
      var trunk = standing.get(copy.id());
      if (trunk == null) {
        put(at(copy, new Version(generation, version.n())), id, version, copy);
      } else {
        var since = brought.since(connection, copy.id(), version.generation());
        var whole = Reunion.of(trunk, copy, since, id);
        put(at(whole, next(trunk)), id, version, trunk);
      }
    }

    private void put(RecordState now, UUID change, Version of, RecordState before) {
      standing.put(now.id(), now);
      holds.merge(now.id(), of, (one, other) -> one.n() > other.n() ? one : other);
      batch.put(new Standing(now, session.workstation(), false));
      rows.add(new BroughtBack.Row(now, of, change, before.body().editsTo(now.body()), true));
    }

    /** Changes of this workstation whose effect has come back already: for the history alone. */
    private int changes(List<UUID> lives) throws SQLException {
      var mine =
          bringing.changes().stream()
              .filter(returned -> Storable.is(returned.change()))
              .filter(
                  returned ->
                      lives.contains(returned.version().generation())
                          && returned.change().workstation().equals(session.workstation()))
              .toList();
      var known =
          reading.known(connection, mine.stream().map(returned -> returned.change().id()).toList());
      int taken = 0;
      for (var returned : mine) {
        if (!known.containsKey(returned.change().id()) && isIn(returned)) {
          note(returned);
          taken++;
        }
      }
      return taken;
    }

    private boolean isIn(Returned returned) throws SQLException {
      var record = returned.change().record();
      var trunk = standing.get(record);
      if (trunk == null || trunk.erased() || !trunk.scopes().contains(scope)) {
        return false;
      }
      var now = holds.get(record);
      var asked = returned.version();
      return (now != null && now.generation().equals(asked.generation()) && now.n() >= asked.n())
          || BroughtBack.holds(connection, record, asked);
    }

    private void note(Returned returned) {
      var change = returned.change();
      var trunk = standing.get(change.record());
      if (trunk == null) {
        return;
      }
      var now = at(trunk, next(trunk));
      standing.put(now.id(), now);
      batch.put(new Standing(now, session.workstation(), false));
      var answer = new ChangeAnswer(change.id(), Outcome.MERGED, now.version(), List.of(), null);
      batch.put(new Entry(change, answer));
      rows.add(new BroughtBack.Row(now, returned.version(), change.id(), List.of(), false));
    }

    private Version next(RecordState state) {
      var version = state.version();
      return new Version(generation, version == null ? 1 : version.n() + 1);
    }
  }

  private static UUID life(RecordState record) {
    return Objects.requireNonNull(record.version()).generation();
  }

  private static Head head(RecordState record) {
    return new Head(record.id(), Objects.requireNonNull(record.version()));
  }

  /** The same whoever brings it, so that it comes back once. */
  private static UUID changeFor(UUID record, Version version) {
    var name = record + " " + version.generation() + " " + version.n();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
  }

  private static RecordState at(RecordState state, Version version) {
    return new RecordState(
        state.type(),
        state.id(),
        version,
        state.body(),
        state.conflicts(),
        state.scopes(),
        state.erased());
  }
}
