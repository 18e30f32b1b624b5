package org.haidang.store.local;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.Json;
import org.haidang.sync.SetAside;
import org.jdbi.v3.core.Handle;

/** What waits for a person, in the encrypted database. Thread-safe. */
final class LocalSetAside implements SetAside {

  private static final int MOST = 1000;

  private final Database database;
  private final Json json;
  private final Records records;
  private final Listeners listeners;
  private final Groundless groundless;
  private final LettingGo lettingGo;

  LocalSetAside(
      Database database,
      Json json,
      Records records,
      Listeners listeners,
      Groundless groundless,
      LettingGo lettingGo) {
    this.groundless = groundless;
    this.lettingGo = lettingGo;
    this.database = database;
    this.json = json;
    this.records = records;
    this.listeners = listeners;
  }

  @Override
  public List<Entry> all() {
    return database.read(
        h ->
            Plain.list(
                h,
                "select json, code, state, retry_at, exported_at from change where"
                    + LettingGo.FOR_A_PERSON
                    + "order by seq desc limit ?",
                row -> {
                  var change = json.read(row.getBytes(1), Change.class);
                  boolean stuck = row.getString(3).equals("STUCK");
                  long exported = row.getLong(5);
                  boolean wasExported = !row.wasNull();
                  return new Entry(
                      change.id(),
                      change.type(),
                      change.record(),
                      change.author(),
                      change.madeAt(),
                      LettingGo.code(row.getString(3), row.getString(2)),
                      change.patch().stream().map(Edit::path).toList(),
                      stuck ? Instant.ofEpochMilli(row.getLong(4)) : null,
                      wasExported ? Instant.ofEpochMilli(exported) : null);
                },
                MOST));
  }

  @Override
  public boolean retry(UUID change, UUID fresh) {
    boolean waits = database.write(h -> letWait(h, change, fresh));
    if (waits) {
      listeners.tell();
    }
    return waits;
  }

  private boolean letWait(Handle h, UUID id, UUID fresh) {
    var found =
        Plain.first(
            h,
            "select json, state from change where id = ? and state in ('REFUSED', 'STUCK')",
            row -> new Row(json.read(row.getBytes(1), Change.class), row.getString(2)),
            (Object) Uuids.bytes(id));
    if (found.isEmpty()) {
      return false;
    }
    var change = found.get().change();
    if (found.get().state().equals("STUCK")) {
      Plain.update(h, "update change set state = 'WAITING' where id = ?", (Object) Uuids.bytes(id));
    } else {
      var again = change.withId(fresh);
      Plain.update(
          h,
          "update change set state = 'WAITING', code = null, generation = null, version = null,"
              + " id = ?, json = ? where id = ?",
          Uuids.bytes(fresh),
          json.bytes(again),
          Uuids.bytes(id));
      follow(h, change, fresh);
    }
    keep(h, change);
    return true;
  }

  private record Row(Change change, String state) {}

  /** Those that came after it come after it still. */
  private void follow(Handle h, Change change, UUID fresh) {
    var rows =
        Plain.list(
            h,
            "select json from change where record = ? and state in ('WAITING', 'REFUSED', 'STUCK')",
            row -> json.read(row.getBytes(1), Change.class),
            (Object) Uuids.bytes(change.record()));
    for (var row : rows) {
      if (change.id().equals(row.after())) {
        var moved = row.standingOn(fresh, null);
        Plain.update(
            h, "update change set json = ? where id = ?", json.bytes(moved), Uuids.bytes(row.id()));
      }
    }
  }

  private void keep(Handle h, Change change) {
    var was = records.find(h, change.record()).orElse(null);
    if (was != null) {
      records.keep(h, change.type(), change.record(), was, was.base(), was.confirmed(), was.gone());
    }
  }

  @Override
  public List<Told> told(List<UUID> changes) {
    return database.read(
        h ->
            changes.stream()
                .flatMap(id -> lettingGo.find(h, id).stream())
                .map(found -> new Told(found.change(), found.code()))
                .toList());
  }

  @Override
  public void exported(List<UUID> changes) {
    database.write(
        h -> {
          changes.forEach(id -> lettingGo.exported(h, id));
          return true;
        });
  }

  @Override
  public boolean waitOn(UUID change) {
    boolean waits =
        database.write(
            h -> {
              var found = lettingGo.find(h, change);
              boolean was = groundless.waitOn(h, change);
              found.filter(_ -> was).ifPresent(it -> keep(h, it.change()));
              return was;
            });
    if (waits) {
      listeners.tell();
    }
    return waits;
  }

  @Override
  public List<UUID> letGo(UUID change, String login, String reason) {
    var gone =
        database.write(
            h -> {
              var found = lettingGo.find(h, change);
              if (found.isEmpty()) {
                return List.<UUID>of();
              }
              var ids = lettingGo.letGo(h, found.get(), login, reason);
              leave(h, found.get().change());
              return ids;
            });
    if (!gone.isEmpty()) {
      listeners.tell();
    }
    return gone;
  }

  /** The record without it; none where it was all there was of the record. */
  private void leave(Handle h, Change change) {
    var was = records.find(h, change.record()).orElse(null);
    if (was != null) {
      boolean nothingLeft = was.base() == null && !lettingGo.isOpen(h, change.record());
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

  @Override
  public List<LetGo> letGo() {
    return database.read(h -> lettingGo.all(h, MOST));
  }
}
