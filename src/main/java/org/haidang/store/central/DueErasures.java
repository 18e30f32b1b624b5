package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.content.RetentionRule;
import org.haidang.records.Facet;
import org.haidang.records.Terms;

/**
 * Which records a rule of retention holds for: old enough, nothing open about them nor beside them,
 * not held, nor linked to what is held. Without state.
 */
final class DueErasures {

  /** So many in a transaction. */
  static final int AT_ONCE = 200;

  private static final String BESIDE =
      "pointer p join record k on k.id in (p.record, p.target) and k.id <> r.id"
          + " where (p.record = r.id or p.target = r.id)";

  private static final String UNLINKED =
      " and not exists (select from "
          + BESIDE
          + " and k.type in ('PERSON', 'CASE', 'REFERRAL', 'REPORT') and not k.erased)";

  private static final String NOT_HELD =
      " and not exists (select from hold h where h.lifted_at is null and (h.record = r.id"
          + " or h.record in (select k.id from "
          + BESIDE
          + ")))";

  private static final String OLD =
      """
      select r.id from record r
      where r.type = ? and not r.erased and r.id > ?
        and r.changed_at < ? and coalesce(r.open_until, '-infinity') < ?
        and not exists (select from %s and k.open_until >= ?)
      """
          .formatted(BESIDE);

  private static final String OF_KINDS =
      " and exists (select from search s where s.record = r.id and s.words @@ ?::tsquery)";

  private DueErasures() {}

  /** The first of them after {@code last}, in the order of ids. */
  static List<UUID> next(Connection connection, RetentionRule rule, UUID last, Instant now)
      throws SQLException {
    boolean kinds = !rule.kinds().isEmpty();
    var sql =
        OLD
            + (kinds ? OF_KINDS : "")
            + (rule.unlinked() ? UNLINKED : "")
            + NOT_HELD
            + " order by r.id limit "
            + AT_ONCE;
    try (var ask = connection.prepareStatement(sql)) {
      ask.setString(1, rule.record().toUpperCase(Locale.ROOT));
      ask.setObject(2, last);
      ask.setObject(3, now.minus(Duration.ofDays(rule.afterDays())).atOffset(ZoneOffset.UTC));
      ask.setObject(4, now.atOffset(ZoneOffset.UTC));
      ask.setObject(5, now.atOffset(ZoneOffset.UTC));
      if (kinds) {
        ask.setString(6, ofKinds(rule));
      }
      var due = new ArrayList<UUID>();
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getObject(1, UUID.class));
        }
      }
      return due;
    }
  }

  private static String ofKinds(RetentionRule rule) {
    return rule.kinds().stream()
        .map(kind -> "'" + Terms.facet(new Facet(Facet.Of.KIND, kind)) + "'")
        .collect(Collectors.joining(" | "));
  }

  /** Whether a record, or one it is linked to, is held. */
  static boolean isHeld(Connection connection, UUID record) throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select not (true" + NOT_HELD + ") from record r where r.id = ?")) {
      ask.setObject(1, record);
      try (var rows = ask.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
