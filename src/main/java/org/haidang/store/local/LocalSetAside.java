package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.SetAside;
import org.jdbi.v3.core.Handle;

/** What the server did not take, in the encrypted database. Thread-safe. */
final class LocalSetAside implements SetAside {

  private static final int MOST = 1000;

  private final Database database;
  private final Json json;
  private final Records records;
  private final Listeners listeners;

  LocalSetAside(Database database, Json json, Records records, Listeners listeners) {
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
                "select json, code, state, retry_at from change"
                    + " where state in ('REFUSED', 'STUCK') order by seq desc limit ?",
                row -> {
                  var change = json.read(row.getBytes(1), Change.class);
                  boolean stuck = row.getString(3).equals("STUCK");
                  var code = row.getString(2);
                  return new Entry(
                      change.id(),
                      change.type(),
                      change.record(),
                      change.author(),
                      change.madeAt(),
                      stuck
                          ? ErrorCode.CHANGE_NOT_TAKEN.name()
                          : code == null ? ErrorCode.CHANGE_MALFORMED.name() : code,
                      change.patch().stream().map(Edit::path).toList(),
                      stuck ? Instant.ofEpochMilli(row.getLong(4)) : null);
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
      var again = under(change, fresh);
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

  private static Change under(Change change, UUID id) {
    return new Change(
        id,
        change.type(),
        change.record(),
        change.after(),
        change.base(),
        change.patch(),
        change.author(),
        change.workstation(),
        change.madeAt(),
        change.reason());
  }

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
        var moved =
            new Change(
                row.id(),
                row.type(),
                row.record(),
                fresh,
                null,
                row.patch(),
                row.author(),
                row.workstation(),
                row.madeAt(),
                row.reason());
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
  public void write(List<UUID> changes, Path file) {
    var all = new ArrayList<Change>();
    database.read(
        h -> {
          for (var id : changes) {
            Plain.first(
                    h,
                    "select json from change where id = ?",
                    row -> json.read(row.getBytes(1), Change.class),
                    (Object) Uuids.bytes(id))
                .ifPresent(all::add);
          }
          return true;
        });
    try {
      makePrivate(file);
      Files.write(file, json.bytes(all));
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    }
  }

  /** For its owner alone, where the system knows that, before anything stands in it. */
  private static void makePrivate(Path file) throws IOException {
    Files.write(
        file,
        new byte[0],
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    var parent = file.toAbsolutePath().getParent();
    if (parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
