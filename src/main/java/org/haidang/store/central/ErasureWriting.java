package org.haidang.store.central;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Fingerprints;
import org.haidang.access.Happening;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.sync.Erasure;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of every table what records said, within a transaction that has locked them: the body,
 * what its history set, what it is found and recognised by. Thread-safe.
 */
final class ErasureWriting {

  private final RecordJson json;
  private final Printing printing;
  private final SearchWriting search;
  private final Ids ids;
  private final ErasureNotes notes;
  private final TrailWriting trail;

  ErasureWriting(
      RecordJson json,
      Printing printing,
      SearchWriting search,
      Ids ids,
      Fingerprints seals,
      TrailWriting trail) {
    this.trail = trail;
    this.json = json;
    this.printing = printing;
    this.search = search;
    this.ids = ids;
    this.notes = new ErasureNotes(json, ids, seals);
  }

  /**
   * What is to be erased of one record.
   *
   * @param left what stays of its body
   * @param whole whether it takes in no change any more
   * @param login who had it done; null for a rule
   */
  record Work(
      RecordState record,
      Body left,
      boolean whole,
      @Nullable String login,
      String why,
      Instant at) {

    /** The fields that go. */
    Set<String> paths() {
      var paths = new TreeSet<>(record.body().fields().keySet());
      paths.removeAll(left.fields().keySet());
      return paths;
    }
  }

  /** The key of the seals over what was erased, made at the first start. */
  static Fingerprints key(Jdbi jdbi, Strongbox box) {
    return new Fingerprints(
        jdbi.inTransaction(
            h -> {
              h.execute(
                  "insert into erasure_key (key_sealed) values (?) on conflict do nothing",
                  (Object)
                      box.seal(
                          SealedColumn.ERASURES, true, Fingerprints.freshKey(new SecureRandom())));
              return box.open(
                  SealedColumn.ERASURES,
                  true,
                  h.createQuery("select key_sealed from erasure_key").mapTo(byte[].class).one());
            }));
  }

  /** As {@link ErasureNotes#seal}. */
  String seal(Erasure erasure) {
    return notes.seal(erasure);
  }

  /** Makes records that are to be erased and are not there; those that somebody made stay. */
  void place(Connection connection, List<RecordState> records) throws SQLException {
    new ErasedRecords(json).place(connection, records);
  }

  /** Erases, and adds to {@code rows} what the feeds have to tell. */
  void erase(Connection connection, UUID generation, List<Work> work, FeedRows rows)
      throws SQLException {
    if (work.isEmpty()) {
      return;
    }
    var after = work.stream().map(it -> ErasedRecords.after(generation, it)).toList();
    new ErasedRecords(json).write(connection, generation, after);
    var whole = work.stream().filter(Work::whole).map(it -> it.record().id()).toList();
    history(connection, whole);
    for (var part : work) {
      if (!part.whole()) {
        history(connection, part.record().id(), part.paths());
      }
    }
    printing.again(connection, after, rows);
    search.write(connection, after);
    // It shares the connection and its transaction, and is not closed for that.
    AttachmentForgetting.erased(Jdbi.create(connection).open(), after);
    for (var state : after) {
      state.scopes().forEach(scope -> rows.in(scope, state.id()));
    }
    for (var one : work) {
      rows.in(Scopes.ERASURES, notes.note(connection, one));
    }
    TrailWriting.forget(connection, work.stream().map(it -> it.record().id()).toList(), false);
    for (var one : work) {
      trail.add(connection, happening(one), null, seen(one));
    }
  }

  private Happening happening(Work one) {
    var login = one.login();
    return new Happening(
        ids.next(),
        one.at(),
        login == null ? "" : login,
        Deed.ERASED.name(),
        one.record().type(),
        one.record().id(),
        List.of(one.why()));
  }

  /** Whose it was is known for the last time. */
  private static SeenBy seen(Work one) {
    var body = one.record().body();
    var counselor = body.get(ContactFields.COUNSELOR);
    return new SeenBy(
        body.text(RecordFields.CENTRE),
        counselor == null ? body.get(RecordFields.AUTHOR) : counselor);
  }

  /** Of a record that is erased whole its history keeps who, when and which answer. */
  private static void history(Connection connection, Collection<UUID> whole) throws SQLException {
    for (var sql :
        List.of(
            "update change set patch = null, paths = null, reason = null where record = any(?)",
            "delete from pointer where record = any(?)",
            "update mirror set draft_sealed = null, files = '{}', ended = coalesce(ended, 'ERASED')"
                + " where contact = any(?) and draft_sealed is not null")) {
      try (var forget = connection.prepareStatement(sql)) {
        forget.setArray(1, BatchReading.uuids(connection, whole));
        forget.executeUpdate();
      }
    }
  }

  /** Of one that stays, the steps lose what they said of these fields. */
  private void history(Connection connection, UUID record, Set<String> paths) throws SQLException {
    var changes = new ArrayList<UUID>();
    var patches = BinaryArray.ofTexts(0);
    try (var ask =
        connection.prepareStatement(
            "select id, patch from change where record = ? and patch is not null")) {
      ask.setObject(1, record);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          var patch = json.patch(rows.getString("patch"));
          if (patch.stream().anyMatch(edit -> paths.contains(edit.path()))) {
            changes.add(rows.getObject("id", UUID.class));
            patches.addUtf8(json.patch(without(patch, paths)));
          }
        }
      }
    }
    try (var update =
        connection.prepareStatement(
            "update change c set patch = u.patch"
                + " from unnest(?::uuid[], ?::text[]) as u (id, patch) where c.id = u.id")) {
      update.setArray(1, BatchReading.uuids(connection, changes));
      update.setArray(2, patches.in(connection));
      update.executeUpdate();
    }
  }

  private static List<Edit> without(List<Edit> patch, Set<String> paths) {
    return patch.stream().filter(edit -> !paths.contains(edit.path())).toList();
  }
}
