package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.desk.Contacts;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;

/** The contacts on this computer, in the encrypted database. Thread-safe. */
final class LocalContacts implements Contacts {

  private static final String ROW = "r.id, r.entry, r.attention, r.waiting, r.since";

  private final Database database;
  private final Json json;
  private final Saving saving;
  private final Changes changes;
  private final Listeners listeners;
  private final ContactSearch search;
  private final ContactQuestions questions;

  LocalContacts(
      Database database,
      Json json,
      Saving saving,
      Changes changes,
      Listeners listeners,
      Finder finder,
      Indexer indexer,
      IndexKeeper keeper) {
    this.database = database;
    this.json = json;
    this.saving = saving;
    this.changes = changes;
    this.listeners = listeners;
    this.search = new ContactSearch(database, json, finder, indexer, keeper);
    this.questions = new ContactQuestions(database, json);
  }

  @Override
  public void save(Change change) {
    saving.save(List.of(change));
  }

  @Override
  public List<Row> find(String query, At at, int limit) {
    return query.isBlank() ? latest(at, limit) : Contacts.super.find(query, at, limit);
  }

  @Override
  public List<Row> find(String query, int limit) {
    if (query.isBlank()) {
      return latest(At.ANYWHERE, limit);
    }
    return search.find(query, limit);
  }

  private List<Row> latest(At at, int limit) {
    var where =
        switch (at) {
          case ANYWHERE -> "";
          case WAITING -> " and r.waiting > 0 and r.attention is null";
          case ATTENTION -> " and r.attention is not null";
        };
    return database.read(
        h ->
            h.createQuery(
                    "select "
                        + ROW
                        + " from record r where r.type = 'CONTACT' and r.entry is not null"
                        + where
                        + " order by r.started desc, r.id desc limit ?")
                .bind(0, limit)
                .map((rs, context) -> row(rs))
                .list());
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return database.read(
        h -> {
          var latest = changes.latest(h, id).orElse(null);
          return h.createQuery(
                  "select coalesce(shown, base), attention, waiting, since from record"
                      + " where id = ? and type = 'CONTACT'")
              .bind(0, Uuids.bytes(id))
              .map(
                  (rs, context) ->
                      new Opened(
                          json.read(rs.getBytes(1), RecordState.class),
                          Places.of(rs.getString(2), rs.getInt(3), rs.getLong(4)),
                          latest))
              .findOne();
        });
  }

  @Override
  public List<Change> history(UUID id) {
    return database.read(h -> changes.all(h, id));
  }

  @Override
  public Optional<Body> lastSaved(String login, String pack) {
    return database.read(
        h ->
            changes.lastSaved(
                h, LOOKED_BACK, login, body -> pack.equals(body.get(ContactFields.PACK))));
  }

  @Override
  public List<Conflict> conflicts() {
    return questions.conflicts();
  }

  @Override
  public List<Unanswered> unanswered(Instant since) {
    return questions.unanswered(since);
  }

  private Row row(ResultSet rs) throws SQLException {
    return new Row(
        Uuids.of(rs.getBytes(1)),
        json.read(rs.getBytes(2), IndexEntry.class),
        Places.of(rs.getString(3), rs.getInt(4), rs.getLong(5)));
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return listeners.add(changed);
  }
}
