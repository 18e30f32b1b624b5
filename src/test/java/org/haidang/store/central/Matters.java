package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;

/** Fictional records of every kind, saved at one workstation of one centre and pushed at once. */
public final class Matters {

  private static final Ids IDS = Ids.timeOrdered();

  /** The workstation they are made at. */
  public final UUID workstation = IDS.next();

  private final CentralStore store;
  private final DatabaseAddress address;
  private final String centre;

  /** Records of the centre with this code. */
  public Matters(CentralStore store, DatabaseAddress address, String centre) {
    this.store = store;
    this.address = address;
    this.centre = centre;
  }

  /** A counselor of the centre, signed in at the workstation. */
  public Session session() {
    return new Session(
        new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, centre),
        workstation,
        Instant.parse("2099-01-01T00:00:00Z"));
  }

  /** The centre's scope. */
  public Set<String> scopes() {
    return centre(centre);
  }

  /** The scope of the centre with that code. */
  public static Set<String> centre(String code) {
    return Set.of(Scopes.centre(code));
  }

  /** A body with the link that makes it point at {@code target}. */
  public static Body at(UUID target) {
    return Body.EMPTY.with(Links.to(target), "about");
  }

  /** A body in that state. */
  public static Body in(String state) {
    return Body.EMPTY.with(RecordFields.STATE, state);
  }

  /** A new record of that kind. */
  public UUID make(RecordType type, Body body) {
    var id = IDS.next();
    push(change(type, id, Body.EMPTY.editsTo(body.with(RecordFields.CENTRE, centre))));
    return id;
  }

  /** Sets one field of a record, or empties it, having seen it empty. */
  public ChangeAnswer set(RecordType type, UUID id, String path, String value) {
    return push(change(type, id, List.of(new Edit(path, null, value))));
  }

  private Change change(RecordType type, UUID id, List<Edit> edits) {
    return new Change(
        IDS.next(),
        type,
        id,
        null,
        null,
        edits,
        "lan",
        workstation,
        Instant.parse("2026-11-01T08:00:00Z"),
        null);
  }

  private ChangeAnswer push(Change change) {
    var answer = store.append(List.of(change), session()).getFirst();
    if (answer.outcome() == Outcome.REFUSED) {
      throw new IllegalStateException(answer.code());
    }
    return answer;
  }

  /** Lets the last change of a record lie {@code days} back. */
  public void age(int days, UUID... records) {
    try (var connection = TestDatabase.connect(address);
        var update =
            connection.prepareStatement(
                "update record set changed_at = now() - make_interval(days => ?)"
                    + " where id = any(?)")) {
      update.setInt(1, days);
      update.setArray(2, connection.createArrayOf("uuid", records));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows {@code query}, a count with one id in it, tells of. */
  public int count(String query, UUID id) {
    try (var connection = TestDatabase.connect(address);
        var ask = connection.prepareStatement(query)) {
      ask.setObject(1, id);
      try (var rows = ask.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
