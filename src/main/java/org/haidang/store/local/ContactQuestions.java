package org.haidang.store.local;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.haidang.desk.Contacts;
import org.haidang.desk.Contacts.Conflict;
import org.haidang.desk.Contacts.Unanswered;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;

/** What is asked of the contacts' bodies rather than of their rows. Thread-safe. */
record ContactQuestions(Database database, Json json) {

  /** How the path of what was asked begins in a record's JSON. */
  private static final byte[] ASKED = ("\"" + ContactFields.ASKED).getBytes(StandardCharsets.UTF_8);

  /** As {@link Contacts#conflicts}. */
  List<Conflict> conflicts() {
    return database.read(
        h ->
            h
                .createQuery(
                    "select id, entry, coalesce(shown, base) from record"
                        + " where conflicted = 1 and type = 'CONTACT' and entry is not null"
                        + " order by started desc, id desc")
                .map((rs, context) -> conflictsOf(rs))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList());
  }

  private List<Conflict> conflictsOf(ResultSet rs) throws SQLException {
    var id = Uuids.of(rs.getBytes(1));
    var entry = json.read(rs.getBytes(2), IndexEntry.class);
    var state = json.read(rs.getBytes(3), RecordState.class);
    return state.conflicts().entrySet().stream()
        .map(field -> new Conflict(id, entry, field.getKey(), field.getValue()))
        .toList();
  }

  /** As {@link Contacts#unanswered}. */
  List<Unanswered> unanswered(Instant since) {
    return database.read(
        h ->
            h
                .createQuery(
                    "select entry, coalesce(shown, base) from record"
                        + " where type = 'CONTACT' and entry is not null and started >= ?"
                        + " and instr(coalesce(shown, base), ?) > 0"
                        + " order by started desc, id desc")
                .bind(0, since.toEpochMilli())
                .bind(1, ASKED)
                .map((rs, context) -> unansweredOf(rs))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList());
  }

  private List<Unanswered> unansweredOf(ResultSet rs) throws SQLException {
    var entry = json.read(rs.getBytes(1), IndexEntry.class);
    return Contacts.unanswered(entry, json.read(rs.getBytes(2), RecordState.class)).toList();
  }
}
