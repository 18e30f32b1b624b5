package org.haidang.store.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Workstations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Workstations and the codes they join by, in PostgreSQL. Thread-safe. */
final class WorkstationTable implements Workstations {

  /** What stands of a code. */
  private record Code(
      String centre,
      @Nullable UUID forWorkstation,
      Instant until,
      @Nullable UUID usedBy,
      String madeBy) {}

  private static final RowMapper<Known> KNOWN =
      (row, context) ->
          new Known(
              row.getObject("id", UUID.class),
              Objects.requireNonNullElse(row.getBytes("public_key"), new byte[0]),
              row.getBoolean("struck_off"));

  /** One struck off before its day was noted was struck off when it was last seen, or later. */
  private static final String LIST =
      """
      select id, name, coalesce(enrolled_for, centre) as of_centre, last_login, last_seen,
        case when public_key is null then null else coalesce(enrolled_at, last_seen) end as joined,
        enrolled_by, case when struck_off then coalesce(struck_off_at, last_seen) end as struck
      from workstation
      """;

  private static final RowMapper<Listed> LISTED =
      (row, context) ->
          new Listed(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getString("of_centre"),
              row.getString("last_login"),
              row.getObject("last_seen", OffsetDateTime.class).toInstant(),
              instant(row, "joined"),
              row.getString("enrolled_by"),
              instant(row, "struck"));

  private static final RowMapper<Code> CODE =
      (row, context) ->
          new Code(
              row.getString("centre"),
              row.getObject("for_workstation", UUID.class),
              row.getObject("until", OffsetDateTime.class).toInstant(),
              row.getObject("used_by", UUID.class),
              row.getString("made_by"));

  private final Jdbi jdbi;
  private final ActNotes notes;
  private final SeenProofs seen;

  WorkstationTable(Jdbi jdbi, SeenProofs seen, ActNotes notes) {
    this.seen = seen;
    this.jdbi = jdbi;
    this.notes = notes;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @Override
  public void issue(
      byte[] secretHash, String centre, Instant until, @Nullable UUID workstation, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute(
                      "insert into enrol_code (secret_hash, centre, until, for_workstation,"
                          + " made_by) values (?, ?, ?, ?, ?)",
                      secretHash,
                      centre,
                      until.atOffset(ZoneOffset.UTC),
                      workstation,
                      actor);
                  var fields = new ArrayList<>(List.of("centre:" + centre, "until:" + until));
                  if (workstation != null) {
                    fields.add(ActNotes.computer(workstation));
                  }
                  notes.deed(
                      handle, Deed.JOIN_CODE_GIVEN, actor, centre, fields.toArray(String[]::new));
                }));
  }

  @Override
  public Answer enrol(byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    return Guarded.call(
        () -> jdbi.inTransaction(handle -> enrol(handle, secretHash, workstation, key, now)));
  }

  private Answer enrol(
      Handle handle, byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    var code =
        handle
            .createQuery(
                "select centre, for_workstation, until, used_by, made_by from enrol_code"
                    + " where secret_hash = :hash for update")
            .bind("hash", secretHash)
            .map(CODE)
            .findOne();
    if (code.isEmpty()) {
      return Answer.CODE_UNKNOWN;
    }
    var known = find(handle, workstation, " for update");
    boolean same = known.isPresent() && Arrays.equals(known.get().key(), key);
    if (known.isPresent() && known.get().struckOff()) {
      return Answer.STRUCK_OFF;
    }
    if (code.get().usedBy() != null) {
      // The same request once more, because its answer was lost on the way.
      return workstation.equals(code.get().usedBy()) && same ? Answer.ENROLLED : Answer.CODE_USED;
    }
    if (!now.isBefore(code.get().until())) {
      return Answer.CODE_EXPIRED;
    }
    boolean meant = workstation.equals(code.get().forWorkstation());
    boolean hasKey = known.isPresent() && known.get().key().length > 0;
    if (meant ? known.isEmpty() : code.get().forWorkstation() != null || hasKey) {
      return Answer.KEY_TAKEN;
    }
    take(handle, code.get(), secretHash, workstation, key, now);
    return Answer.ENROLLED;
  }

  private void take(
      Handle handle, Code code, byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    var at = now.atOffset(ZoneOffset.UTC);
    handle.execute(
        "update enrol_code set used_at = ?, used_by = ? where secret_hash = ?",
        at,
        workstation,
        secretHash);
    handle.execute(
        """
        insert into workstation (id, public_key, enrolled_for, enrolled_at, enrolled_by)
        values (?, ?, ?, ?, ?)
        on conflict (id) do update set public_key = excluded.public_key,
          enrolled_for = excluded.enrolled_for, enrolled_at = excluded.enrolled_at,
          enrolled_by = excluded.enrolled_by
        """,
        workstation,
        key,
        code.centre(),
        at,
        code.madeBy());
    handle.execute("delete from session where workstation = ?", workstation);
    // Nobody is signed in while a computer joins: who gave the code answers for it.
    notes.deed(
        handle,
        Deed.COMPUTER_JOINED,
        "",
        code.centre(),
        ActNotes.computer(workstation),
        "centre:" + code.centre(),
        "code-by:" + code.madeBy());
  }

  @Override
  public Optional<Known> find(UUID workstation) {
    return Guarded.call(() -> jdbi.withHandle(handle -> find(handle, workstation, "")));
  }

  private static Optional<Known> find(Handle handle, UUID workstation, String more) {
    return handle
        .createQuery("select id, public_key, struck_off from workstation where id = :id" + more)
        .bind("id", workstation)
        .map(KNOWN)
        .findOne();
  }

  @Override
  public boolean strikeOff(UUID workstation, String actor) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  // Ended, but kept: by it the computer proves whose words it hands in.
                  handle.execute(
                      "update session set until = least(until, now()) where workstation = ?",
                      workstation);
                  int struck =
                      handle.execute(
                          "update workstation set struck_off = true,"
                              + " struck_off_at = coalesce(struck_off_at, now())"
                              + " where id = ? and not struck_off",
                          workstation);
                  var listed = listed(handle, workstation);
                  if (struck > 0) {
                    note(handle, Deed.COMPUTER_STRUCK_OFF, actor, listed.orElseThrow());
                  }
                  return listed.isPresent();
                }));
  }

  @Override
  public boolean first(UUID workstation, String run, long number) {
    return seen.first(workstation, run, number);
  }

  @Override
  public boolean name(UUID workstation, @Nullable String name, String actor) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  int named =
                      handle.execute(
                          "update workstation set name = ?"
                              + " where id = ? and name is distinct from ?",
                          name,
                          workstation,
                          name);
                  var listed = listed(handle, workstation);
                  if (named > 0) {
                    note(handle, Deed.COMPUTER_NAMED, actor, listed.orElseThrow());
                  }
                  return listed.isPresent();
                }));
  }

  private void note(Handle handle, Deed deed, String actor, Listed one) {
    notes.deed(
        handle,
        deed,
        actor,
        Objects.requireNonNullElse(one.centre(), ""),
        ActNotes.computer(one.id()));
  }

  private static Optional<Listed> listed(Handle handle, UUID workstation) {
    return handle
        .createQuery(LIST + " where id = :id")
        .bind("id", workstation)
        .map(LISTED)
        .findOne();
  }

  @Override
  public Optional<Listed> listed(UUID workstation) {
    return Guarded.call(() -> jdbi.withHandle(handle -> listed(handle, workstation)));
  }

  @Override
  public List<Listed> all(@Nullable String centre) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            LIST
                                + " where cast(:centre as text) is null"
                                + " or coalesce(enrolled_for, centre) = :centre"
                                + " order by last_seen desc")
                        .bind("centre", centre)
                        .map(LISTED)
                        .list()));
  }
}
