package org.haidang.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.sync.TrailAlarm;
import org.haidang.sync.TrailMessages.Fault;
import org.haidang.sync.TrailMessages.View;

/** Chains that do not hold, as they are told to who may read the trail. */
final class FoundAlarms {

  private static final int MOST_ALARMS = 50;

  private FoundAlarms() {}

  static List<TrailAlarm> of(Connection connection, View view, Session session)
      throws SQLException {
    var all = new ArrayList<TrailAlarm>();
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

  private static TrailAlarm alarm(ResultSet row) throws SQLException {
    return new TrailAlarm(
        row.getObject("workstation", UUID.class),
        Fault.valueOf(row.getString("fault")),
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("login"));
  }
}
