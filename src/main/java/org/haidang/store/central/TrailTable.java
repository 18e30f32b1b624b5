package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailCheck;
import org.haidang.access.TrailCheck.Why;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.TrailLedger;
import org.haidang.sync.TrailMessages.Fault;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.Reported;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.jspecify.annotations.Nullable;

/** The chains of the workstations and of the server, in PostgreSQL. Thread-safe. */
final class TrailTable implements TrailLedger {

  private static final int AT_ONCE = 1000;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final Transactions transactions;
  private final Json json;
  private final TrailWriting writing;
  private final TrailFinding finding;

  TrailTable(DataSource pool, Json json, Ids ids, TrailWriting writing) {
    transactions = new Transactions(pool);
    this.json = json;
    this.writing = writing;
    finding = new TrailFinding(json, ids, writing);
  }

  @Override
  public void add(Happening happening, String centre, @Nullable String words) {
    transactions.in(
        connection -> {
          writing.add(connection, happening, words, new SeenBy(centre, null));
          return true;
        });
  }

  @Override
  public Reported report(Report report, Session session, Instant now) {
    return transactions.in(
        connection -> {
          var alarms = new TrailAlarms(connection, report.chain(), session, now);
          var owner = owner(connection, report.chain(), session.workstation());
          if (!owner) {
            return new Reported(TrailHead.NONE, alarms.note(Fault.FORK, 0));
          }
          var have = have(connection, report.chain());
          var fault = taken(connection, report, session, have, alarms);
          var head = have(connection, report.chain());
          if (fault == null && report.head().seq() < have.seq()) {
            fault = alarms.note(Fault.SHORT, report.head().seq());
          }
          return new Reported(head, fault);
        });
  }

  /** Locks the chain; whether it is this workstation's. */
  private static boolean owner(Connection connection, UUID chain, UUID workstation)
      throws SQLException {
    try (var begin =
        connection.prepareStatement(
            "insert into trail_chain (chain, workstation) values (?, ?) on conflict do nothing")) {
      begin.setObject(1, chain);
      begin.setObject(2, workstation);
      begin.executeUpdate();
    }
    try (var ask =
        connection.prepareStatement(
            "select workstation from trail_chain where chain = ? for update")) {
      ask.setObject(1, chain);
      try (var row = ask.executeQuery()) {
        return row.next() && workstation.equals(row.getObject(1, UUID.class));
      }
    }
  }

  private static TrailHead have(Connection connection, UUID chain) throws SQLException {
    try (var ask =
        connection.prepareStatement("select seq, seal from trail_chain where chain = ?")) {
      ask.setObject(1, chain);
      try (var row = ask.executeQuery()) {
        return row.next() ? new TrailHead(row.getLong(1), row.getString(2)) : TrailHead.NONE;
      }
    }
  }

  private @Nullable Fault taken(
      Connection connection, Report report, Session session, TrailHead have, TrailAlarms alarms)
      throws SQLException {
    var coming = new ArrayList<TrailEntry>();
    Fault found = null;
    var last = report.entries().isEmpty() ? "" : report.entries().getFirst().before();
    for (var entry : report.entries()) {
      if (!isWhole(entry, report.chain()) || !entry.before().equals(last)) {
        found = alarms.note(Fault.BROKEN, entry.seq());
        break;
      }
      if (coming.isEmpty() && !follows(connection, entry)) {
        found = alarms.note(Fault.GAP, entry.seq());
        break;
      }
      coming.add(entry);
      last = entry.seal();
    }
    if (coming.isEmpty()) {
      return found;
    }
    var fork = fork(connection, coming);
    writing.insert(connection, coming, new SeenBy(session.account().centre(), null));
    var end = coming.getLast();
    alarms.mended(end.seq());
    if (fork.isPresent() || end.seq() > have.seq()) {
      TrailWriting.advance(connection, report.chain(), new TrailHead(end.seq(), end.seal()));
    }
    return fork.isPresent() ? alarms.note(Fault.FORK, fork.get()) : found;
  }

  private boolean isWhole(TrailEntry entry, UUID chain) {
    try {
      return entry.chain().equals(chain)
          && isKeepable(json.read(entry.head(), Happening.class))
          && TrailChain.isWhole(entry);
    } catch (HaidangException e) {
      return false;
    }
  }

  /** What came over the wire may lack what the type promises, or say what no column holds. */
  private static boolean isKeepable(Happening happening) {
    return Stream.of(happening.id(), happening.login(), happening.deed()).allMatch(Objects::nonNull)
        && happening.login().indexOf('\0') < 0
        && happening.deed().indexOf('\0') < 0
        && !happening.at().isBefore(FIRST)
        && !happening.at().isAfter(LAST);
  }

  /** Whether what stands before it is here. */
  private static boolean follows(Connection connection, TrailEntry entry) throws SQLException {
    if (entry.seq() == 1) {
      return entry.before().equals(TrailChain.BEGINNING);
    }
    try (var ask =
        connection.prepareStatement(
            "select 1 from trail where chain = ? and seq = ? and seal = ?")) {
      ask.setObject(1, entry.chain());
      ask.setLong(2, entry.seq() - 1);
      ask.setString(3, entry.before());
      try (var row = ask.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The first place at which another entry is here already. */
  private static Optional<Long> fork(Connection connection, List<TrailEntry> coming)
      throws SQLException {
    try (var ask =
        connection.prepareStatement(
            """
            select min(t.seq) from unnest(?::bigint[], ?::text[]) as c (seq, seal)
            join trail t on t.chain = ? and t.seq = c.seq and t.seal <> c.seal
            where not exists (select from trail k where k.seal = c.seal)
            """)) {
      ask.setArray(
          1,
          connection.createArrayOf(
              "bigint", coming.stream().map(TrailEntry::seq).toArray(Long[]::new)));
      ask.setArray(
          2,
          connection.createArrayOf(
              "text", coming.stream().map(TrailEntry::seal).toArray(String[]::new)));
      ask.setObject(3, coming.getFirst().chain());
      try (var row = ask.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, Long.class));
      }
    }
  }

  @Override
  public Found find(View view, Question question, Session session, Instant now) {
    return transactions.in(connection -> finding.find(connection, view, question, session, now));
  }

  @Override
  public List<Row> acts(String login) {
    return transactions.in(connection -> finding.acts(connection, login));
  }

  private record Chain(UUID id, TrailHead head) {}

  @Override
  public List<TrailCheck.Result> check() {
    return transactions.in(
        connection -> {
          var chains = new ArrayList<Chain>();
          try (var ask =
                  connection.prepareStatement(
                      "select chain, seq, seal from trail_chain"
                          + " order by workstation is not null, begun_at, chain");
              var rows = ask.executeQuery()) {
            while (rows.next()) {
              chains.add(
                  new Chain(
                      rows.getObject(1, UUID.class),
                      new TrailHead(rows.getLong(2), rows.getString(3))));
            }
          }
          var results = new ArrayList<TrailCheck.Result>();
          for (var chain : chains) {
            results.add(check(connection, chain));
          }
          return results;
        });
  }

  private TrailCheck.Result check(Connection connection, Chain chain) throws SQLException {
    var check = new TrailCheck(chain.id());
    connection.setAutoCommit(false);
    try (var ask =
        connection.prepareStatement(
            "select * from trail where chain = ? order by seq, received_at, seal")) {
      ask.setFetchSize(AT_ONCE);
      ask.setObject(1, chain.id());
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var entry = entry(rows);
          check.take(entry);
          if (!stands(entry, rows)) {
            check.wrong(entry.seq(), Why.CHANGED);
          }
        }
      }
    }
    return check.finish(chain.head());
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getObject("chain", UUID.class),
        row.getLong("seq"),
        row.getString("before"),
        row.getString("head"),
        row.getString("words"),
        row.getString("salt"),
        row.getString("pledge"),
        row.getString("seal"));
  }

  /** Whether the columns beside the head say what it says. */
  private boolean stands(TrailEntry entry, ResultSet row) throws SQLException {
    try {
      var happening = json.read(entry.head(), Happening.class);
      var type = happening.type();
      return happening.id().equals(row.getObject("id", UUID.class))
          && happening.at().equals(row.getObject("at", OffsetDateTime.class).toInstant())
          && happening.login().equals(row.getString("login"))
          && happening.deed().equals(row.getString("deed"))
          && Objects.equals(type == null ? null : type.name(), row.getString("type"))
          && Objects.equals(happening.record(), row.getObject("record", UUID.class));
    } catch (HaidangException e) {
      return false;
    }
  }
}
