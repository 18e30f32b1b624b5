package org.haidang.store.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was handed in and not taken yet, as it lies sealed. */
record QuarantineRows(Strongbox box) {

  /** One thing; what it said is gone once it is decided. */
  record Row(
      UUID id, String kind, UUID workstation, @Nullable String held, @Nullable String decided) {}

  /** One thing, if it is of that centre. */
  Optional<Row> find(Handle h, UUID id, String centre) {
    return h.createQuery(
            "select id, kind, workstation, held_sealed, decided from quarantine"
                + " where id = :id and centre = :centre")
        .bind("id", id)
        .bind("centre", centre)
        .map(
            (row, _) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getObject("workstation", UUID.class),
                    held(row),
                    row.getString("decided")))
        .findOne();
  }

  /** What it says; null when it says nothing any more. */
  @Nullable String held(ResultSet row) throws SQLException {
    var sealed = row.getBytes("held_sealed");
    var column = row.getString("kind").equals("DRAFT") ? SealedColumn.DRAFT : SealedColumn.HELD;
    return sealed == null ? null : box.openText(column, row.getObject("id", UUID.class), sealed);
  }
}
