package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.TrailMessages;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;

/** Finds what happened, and keeps who looked for it. Thread-safe. */
final class TrailFinding {

  private final Json json;

  private final TrailNotes notes;

  TrailFinding(Json json, Ids ids, TrailWriting writing) {
    this.json = json;
    this.notes = new TrailNotes(ids, writing);
  }

  Found find(Connection connection, View view, Question question, Session session, Instant now)
      throws SQLException {
    boolean first = question.offset() == 0;
    if (first) {
      resolve(connection);
    }
    var conditions = TrailConditions.of(connection, view, question.filter(), session);
    int count = first ? count(connection, conditions) : -1;
    var rows = rows(connection, conditions, view, question);
    if (first && view != View.OWN) {
      notes.note(connection, view, question, session, now);
    }
    return new Found(rows, count, FoundAlarms.of(connection, view, session));
  }

  /** A look may have come before its record did. */
  private static void resolve(Connection connection) throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            update trail t set whose = coalesce(
              r.body::json -> 'fields' ->> '_counselor', r.body::json -> 'fields' ->> '_author', '')
            from record r
            where t.whose is null and t.record is not null and r.id = t.record and not r.erased
              and t.received_at > now() - interval '7 days'
            """)) {
      update.executeUpdate();
    }
  }

  private static int count(Connection connection, TrailConditions conditions) throws SQLException {
    try (var ask =
        connection.prepareStatement("select count(*) from trail t" + conditions.where())) {
      conditions.set(ask);
      try (var row = ask.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private List<Row> rows(
      Connection connection, TrailConditions conditions, View view, Question question)
      throws SQLException {
    try (var ask =
        connection.prepareStatement(
            """
            select t.head, t.words, t.salt is null as forgotten, t.whose, c.workstation,
              w.name as place_name, a.display_name
            from (select * from trail t%s order by t.at desc, t.seal limit ? offset ?) t
            left join trail_chain c on c.chain = t.chain
            left join workstation w on w.id = c.workstation
            left join account a on a.login = t.login
            order by t.at desc, t.seal
            """
                .formatted(conditions.where()))) {
      int place = conditions.set(ask);
      ask.setInt(place, question.limit());
      ask.setInt(place + 1, question.offset());
      var all = new ArrayList<Row>();
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          all.add(
              new Row(
                  json.read(rows.getString("head"), Happening.class),
                  rows.getObject("workstation", UUID.class),
                  rows.getString("place_name"),
                  rows.getString("display_name"),
                  rows.getString("whose"),
                  // An administrator sees that it was opened, when and by whom; why may name a
                  // caller.
                  view == View.GLASS ? null : rows.getString("words"),
                  rows.getBoolean("forgotten")));
        }
      }
      return all;
    }
  }

  /** What was done to an account; where two centres saw it, once. */
  List<Row> acts(Connection connection, String login) throws SQLException {
    var conditions = TrailConditions.ofAccount(login);
    var question = new Question(Filter.ALL, 0, TrailMessages.MOST, null);
    var once = new HashSet<UUID>();
    return rows(connection, conditions, View.CENTRE, question).stream()
        .filter(row -> once.add(row.happening().id()))
        .toList();
  }
}
