package org.haidang.store.local;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.desk.Contacts;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Looking;
import org.haidang.records.Search.Question;
import org.haidang.records.Typed;
import org.haidang.store.local.Finder.Found;
import org.haidang.store.local.Finder.How;

/** The contacts on this computer, in the encrypted database. Thread-safe. */
final class LocalContacts implements Contacts {

  private static final String ROW = "r.id, r.entry, r.attention, r.waiting, r.since";

  private static final Comparator<Row> LATEST_FIRST =
      Comparator.comparing((Row row) -> row.entry().started())
          .thenComparing(row -> row.id().toString())
          .reversed();

  /** How the path of what was asked begins in a record's JSON. */
  private static final byte[] ASKED = ("\"" + ContactFields.ASKED).getBytes(StandardCharsets.UTF_8);

  private final Database database;
  private final Json json;
  private final Saving saving;
  private final Changes changes;
  private final Listeners listeners;
  private final Finder finder;
  private final Indexer indexer;
  private final IndexKeeper keeper;

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
    this.finder = finder;
    this.indexer = indexer;
    this.keeper = keeper;
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
    var typed = Typed.of(query);
    var looking = new Looking(typed);
    boolean phrases = !typed.phrases().isEmpty();
    var how =
        new How(
            null,
            phrases,
            found -> !phrases || has(looking, found),
            _ -> false,
            Finder.Depth.WHOLE,
            () -> false);
    var question =
        new Question(
            query, Set.of(new Facet(Facet.Of.TYPE, RecordType.CONTACT.name())), null, null, limit);
    var rows =
        typed.isEmpty()
            ? Optional.of(List.<Row>of())
            : database.readIndex(
                h ->
                    finder.find(h, typed, question, how, limit).found().stream()
                        .map(this::row)
                        .toList());
    if (rows.isEmpty()) {
      keeper.damaged();
      return List.of();
    }
    return rows.get().stream().sorted(LATEST_FIRST).toList();
  }

  private boolean has(Looking looking, Found found) {
    var body = Objects.requireNonNull(found.body());
    return looking.hasPhrases(indexer.passagesOf(json.read(body, RecordState.class)));
  }

  private Row row(Found found) {
    return new Row(
        found.id(),
        json.read(found.entry(), IndexEntry.class),
        Places.of(found.attention(), found.waiting(), found.since()));
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

  @Override
  public List<Unanswered> unanswered(Instant since) {
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
