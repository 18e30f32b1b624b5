package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.platform.Folding;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.TrailMessages;
import org.haidang.sync.TrailMessages.Alarm;
import org.haidang.sync.TrailMessages.Fault;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.jspecify.annotations.Nullable;

/** Finds what happened, and keeps who looked for it. Thread-safe. */
final class TrailFinding {

  private static final int MOST_ALARMS = 50;

  /** What administrators see of every centre: what was opened, and what was administered. */
  private static final String[] GLASS =
      Stream.of(
              Deed.BREAK_GLASS,
              Deed.ACCOUNT_CHANGED,
              Deed.JOIN_CODE_GIVEN,
              Deed.COMPUTER_JOINED,
              Deed.COMPUTER_NAMED,
              Deed.COMPUTER_STRUCK_OFF,
              Deed.SERVER_KEY_CHANGED,
              Deed.SERVER_RESTORED,
              Deed.SERVER_SET,
              Deed.PACK_PUBLISHED)
          .map(Deed::name)
          .toArray(String[]::new);

  private final Json json;
  private final Ids ids;
  private final TrailWriting writing;

  TrailFinding(Json json, Ids ids, TrailWriting writing) {
    this.json = json;
    this.ids = ids;
    this.writing = writing;
  }

  /** A condition and what it compares with. */
  private record Condition(String sql, @Nullable Object value) {}

  /**
   * Somebody, as they were typed.
   *
   * @param part of a login
   * @param logins of whose name it is a part, whatever the tones
   */
  private record Named(String part, List<String> logins) {

    static Named of(Connection connection, String typed) throws SQLException {
      var part = Folding.fold(typed.strip());
      var logins = new ArrayList<String>();
      // A few hundred accounts at most: quicker read than an index of their names is kept.
      try (var ask = connection.prepareStatement("select login, display_name from account");
          var rows = ask.executeQuery()) {
        while (rows.next()) {
          if (Folding.fold(rows.getString("display_name")).contains(part)) {
            logins.add(rows.getString("login"));
          }
        }
      }
      return new Named(typed.strip().toLowerCase(Locale.ROOT), logins);
    }
  }

  Found find(Connection connection, View view, Question question, Session session, Instant now)
      throws SQLException {
    boolean first = question.offset() == 0;
    if (first) {
      resolve(connection);
    }
    var conditions = conditions(connection, view, question.filter(), session);
    var where = new StringBuilder();
    for (var condition : conditions) {
      where.append(where.isEmpty() ? " where " : " and ").append(condition.sql());
    }
    int count = first ? count(connection, where.toString(), conditions) : -1;
    var rows = rows(connection, where.toString(), conditions, view, question);
    if (first && view != View.OWN) {
      note(connection, view, question, session, now);
    }
    return new Found(rows, count, alarms(connection, view, session));
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

  private static List<Condition> conditions(
      Connection connection, View view, Filter filter, Session session) throws SQLException {
    var all = new ArrayList<Condition>();
    var account = session.account();
    switch (view) {
      case CENTRE -> all.add(new Condition("t.centre = ?", account.centre()));
      case OWN -> {
        all.add(new Condition("t.whose = ?", account.login()));
        all.add(new Condition("t.login <> ?", account.login()));
      }
      case GLASS -> all.add(new Condition("t.deed = any(?)", GLASS));
    }
    var who = filter.who();
    if (who != null && !who.isBlank()) {
      all.add(
          new Condition(
              "(position(? in t.login) > 0 or t.login = any(?))", Named.of(connection, who)));
    }
    var whose = filter.whose();
    if (whose != null && !whose.isBlank()) {
      all.add(
          new Condition(
              "(position(? in t.whose) > 0 or t.whose = any(?))", Named.of(connection, whose)));
    }
    if (!filter.deeds().isEmpty()) {
      all.add(new Condition("t.deed = any(?)", filter.deeds().toArray(String[]::new)));
    }
    if (filter.record() != null) {
      all.add(new Condition("t.record = ?", filter.record()));
    }
    var from = filter.from();
    if (from != null) {
      all.add(new Condition("t.at >= ?", from.atOffset(ZoneOffset.UTC)));
    }
    var to = filter.to();
    if (to != null) {
      all.add(new Condition("t.at < ?", to.atOffset(ZoneOffset.UTC)));
    }
    return all;
  }

  /** Sets the values; the number of the next one. */
  private static int set(PreparedStatement ask, List<Condition> conditions) throws SQLException {
    int place = 1;
    for (var condition : conditions) {
      if (condition.value() instanceof Named named) {
        ask.setString(place++, named.part());
        ask.setArray(place++, ask.getConnection().createArrayOf("text", named.logins().toArray()));
      } else if (condition.value() instanceof String[] words) {
        ask.setArray(place++, ask.getConnection().createArrayOf("text", words));
      } else {
        ask.setObject(place++, condition.value());
      }
    }
    return place;
  }

  private static int count(Connection connection, String where, List<Condition> conditions)
      throws SQLException {
    try (var ask = connection.prepareStatement("select count(*) from trail t" + where)) {
      set(ask, conditions);
      try (var row = ask.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private List<Row> rows(
      Connection connection, String where, List<Condition> conditions, View view, Question question)
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
                .formatted(where))) {
      int place = set(ask, conditions);
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
    var conditions =
        List.of(
            new Condition("t.whose = ?", login),
            new Condition("t.deed = ?", Deed.ACCOUNT_CHANGED.name()));
    var question = new Question(Filter.ALL, 0, TrailMessages.MOST, null);
    var where = " where t.whose = ? and t.deed = ?";
    var once = new HashSet<UUID>();
    return rows(connection, where, conditions, View.CENTRE, question).stream()
        .filter(row -> once.add(row.happening().id()))
        .toList();
  }

  private void note(
      Connection connection, View view, Question question, Session session, Instant now)
      throws SQLException {
    var export = question.export();
    var deed = export == null ? Deed.TRAIL_READ : Deed.TRAIL_EXPORTED;
    var happening =
        Happening.of(
            ids.next(), now, session.account().login(), deed, view.name().toLowerCase(Locale.ROOT));
    var asked = question.filter().equals(Filter.ALL) ? null : inWords(question.filter());
    var words = export == null ? asked : asked == null ? export : export + "\n" + asked;
    writing.add(connection, happening, words, new SeenBy(session.account().centre(), null));
  }

  private static String inWords(Filter filter) {
    var words = new ArrayList<String>();
    for (var part :
        List.of(
            new Condition("who", filter.who()),
            new Condition("whose", filter.whose()),
            new Condition("record", filter.record()),
            new Condition("from", filter.from()),
            new Condition("to", filter.to()))) {
      if (part.value() != null) {
        words.add(part.sql() + "=" + part.value());
      }
    }
    if (!filter.deeds().isEmpty()) {
      words.add("deeds=" + String.join("+", filter.deeds()));
    }
    return String.join(" ", words);
  }

  private static List<Alarm> alarms(Connection connection, View view, Session session)
      throws SQLException {
    var all = new ArrayList<Alarm>();
    if (view == View.OWN) {
      return all;
    }
    try (var ask =
        connection.prepareStatement(
            "select * from trail_alarm where mended_at is null and (? or centre = ?)"
                + " order by at desc limit "
                + MOST_ALARMS)) {
      ask.setBoolean(1, view == View.GLASS);
      ask.setString(2, session.account().centre());
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          all.add(alarm(rows));
        }
      }
    }
    return all;
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getObject("workstation", UUID.class),
        Fault.valueOf(row.getString("fault")),
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("login"));
  }
}
