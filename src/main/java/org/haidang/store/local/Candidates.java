package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.haidang.model.RecordType;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records that may be meant, page by page. */
final class Candidates {

  private Candidates() {}

  /** At most {@code count} between two numbers, the latest first; all when nothing is asked for. */
  static List<Finder.Found> page(
      Handle h,
      String expression,
      long lowest,
      long highest,
      @Nullable String centre,
      boolean bodies,
      int count) {
    boolean all = expression.isEmpty();
    var sql =
        "select r.n, r.id, r.type, r.entry, r.centres, r.attention, r.waiting, r.since, "
            + (bodies ? "coalesce(r.shown, r.base)" : "null")
            + (all
                ? " from record r where "
                : " from search s join record r on r.n = s.rowid where"
                    + " search match ? and s.rowid between ? and ? and ")
            + "r.n between ? and ? and r.entry is not null"
            + (centre == null ? "" : " and instr(r.centres, ?) > 0")
            + (all ? " order by r.n" : " order by s.rowid")
            + " desc limit ?";
    var values = new ArrayList<@Nullable Object>();
    if (!all) {
      values.addAll(List.of(expression, lowest, highest));
    }
    values.addAll(List.of(lowest, highest));
    if (centre != null) {
      values.add(" " + centre + " ");
    }
    values.add(count);
    return Plain.list(h, sql, Candidates::row, values.toArray());
  }

  private static Finder.Found row(ResultSet row) throws SQLException {
    return new Finder.Found(
        row.getLong(1),
        Uuids.of(row.getBytes(2)),
        RecordType.valueOf(row.getString(3)),
        row.getBytes(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getLong(8),
        row.getBytes(9));
  }
}
