package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Fingerprints;
import org.haidang.access.Happening;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
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
  private final ForgottenHistory history;
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
    this.history = new ForgottenHistory(json);
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

  /** As {@link ErasureNotes#seal}. */
  String seal(Erasure erasure) {
    return notes.seal(erasure);
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
    ForgottenHistory.whole(connection, whole);
    for (var part : work) {
      if (!part.whole()) {
        history.fields(connection, part.record().id(), part.paths());
      }
    }
    printing.again(connection, after, rows);
    search.write(connection, after);
    // It shares the connection and its transaction, and is not closed for that.
    AttachmentFiling.erased(Jdbi.create(connection).open(), after);
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
  private static TrailWriting.Seen seen(Work one) {
    var body = one.record().body();
    var centre = body.get(RecordFields.CENTRE);
    var counselor = body.get(ContactFields.COUNSELOR);
    return new TrailWriting.Seen(
        centre == null ? "" : centre,
        counselor == null ? body.get(RecordFields.AUTHOR) : counselor);
  }
}
