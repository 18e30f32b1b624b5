package org.haidang.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haidang.access.Deed;
import org.haidang.access.Session;
import org.haidang.platform.Folding;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.View;
import org.jspecify.annotations.Nullable;

/** What entries of the trail are looked for, and what the asker may see of them. */
record TrailConditions(List<Condition> all) {

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

  /** A condition and what it compares with. */
  record Condition(String sql, @Nullable Object value) {}

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

  static TrailConditions of(Connection connection, View view, Filter filter, Session session)
      throws SQLException {
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
    return new TrailConditions(all);
  }

  /** What was done to an account. */
  static TrailConditions ofAccount(String login) {
    return new TrailConditions(
        List.of(
            new Condition("t.whose = ?", login),
            new Condition("t.deed = ?", Deed.ACCOUNT_CHANGED.name())));
  }

  /** The clause of SQL; empty when everything is looked for. */
  String where() {
    var where = new StringBuilder();
    for (var condition : all) {
      where.append(where.isEmpty() ? " where " : " and ").append(condition.sql());
    }
    return where.toString();
  }

  /** Sets the values; the number of the next one. */
  int set(PreparedStatement ask) throws SQLException {
    int place = 1;
    for (var condition : all) {
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
}
