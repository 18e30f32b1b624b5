package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.haidang.desk.Draft;
import org.haidang.model.Change;
import org.haidang.platform.Json;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.haidang.sync.QuarantineShelf;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What goes to the server's quarantine, in the encrypted database. Thread-safe. */
final class LocalQuarantine implements QuarantineShelf {

  private final Database database;
  private final Json json;
  private final Records records;
  private final Listeners listeners;

  LocalQuarantine(Database database, Json json, Records records, Listeners listeners) {
    this.database = database;
    this.json = json;
    this.records = records;
    this.listeners = listeners;
  }

  @Override
  public List<Change> unanswered(@Nullable Collection<String> logins, int max, int bytes) {
    return database.read(
        h -> {
          var some = new ArrayList<Change>();
          int left = bytes;
          // Few wait where somebody leaves: the authors stand in the JSON alone.
          for (var row :
              Plain.list(
                  h,
                  "select json from change where state in ('WAITING', 'STUCK') order by seq",
                  row -> row.getBytes(1))) {
            var change = json.read(row, Change.class);
            if (logins != null && !logins.contains(change.author())) {
              continue;
            }
            left -= row.length + 1;
            if (some.size() == max || (left < 0 && !some.isEmpty())) {
              break;
            }
            some.add(change);
          }
          return some;
        });
  }

  @Override
  public List<Unfinished> unfinished(@Nullable Collection<String> logins) {
    return database.read(
        h ->
            Plain.list(
                    h,
                    "select json from draft order by touched",
                    row -> json.read(row.getBytes(1), Draft.class))
                .stream()
                .filter(draft -> logins == null || logins.contains(draft.login()))
                .map(
                    draft ->
                        new Unfinished(
                            draft.contact(), draft.login(), draft.touched(), json.text(draft)))
                .toList());
  }

  @Override
  public void purge(Collection<UUID> ids) {
    database.write(
        h -> {
          purge(h, json, records, ids);
          return true;
        });
    database.forgetErased();
    listeners.tell();
  }

  /** Within a transaction. */
  static void purge(Handle h, Json json, Records records, Collection<UUID> ids) {
    var touched = new LinkedHashMap<UUID, Change>();
    for (var id : ids) {
      Plain.first(
              h,
              "select json from change where id = ? and state in ('WAITING', 'STUCK')",
              row -> json.read(row.getBytes(1), Change.class),
              (Object) Uuids.bytes(id))
          .ifPresent(change -> touched.put(change.record(), change));
      Plain.update(
          h,
          "delete from change where id = ? and state in ('WAITING', 'STUCK')",
          (Object) Uuids.bytes(id));
      Plain.update(h, "delete from draft where contact = ?", (Object) Uuids.bytes(id));
      Plain.update(h, "delete from mirror where contact = ?", (Object) Uuids.bytes(id));
    }
    for (var change : touched.values()) {
      var was = records.find(h, change.record()).orElse(null);
      if (was != null) {
        records.saidBefore(was);
        boolean nothingLeft = was.base() == null && !isOpen(h, change.record());
        records.keep(
            h,
            change.type(),
            change.record(),
            was,
            was.base(),
            was.confirmed(),
            was.gone() || nothingLeft);
      }
    }
    records.forgetLeft(h);
  }

  private static boolean isOpen(Handle h, UUID record) {
    return Plain.first(
            h,
            "select 1 from change where record = ? and state <> 'SETTLED' limit 1",
            row -> true,
            (Object) Uuids.bytes(record))
        .isPresent();
  }
}
