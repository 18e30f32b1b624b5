package org.haidang.store.central;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Workstations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Workstations and the codes they join by, in PostgreSQL. Thread-safe. */
final class WorkstationTable implements Workstations {

  /** What stands of a code. */
  private record Code(
      String centre, @Nullable UUID forWorkstation, Instant until, @Nullable UUID usedBy) {}

  private static final RowMapper<Known> KNOWN =
      (row, context) ->
          new Known(
              row.getObject("id", UUID.class),
              Objects.requireNonNullElse(row.getBytes("public_key"), new byte[0]),
              row.getBoolean("struck_off"));

  private static final RowMapper<Listed> LISTED =
      (row, context) ->
          new Listed(
              row.getObject("id", UUID.class),
              row.getString("enrolled_for"),
              row.getString("last_login"),
              row.getObject("last_seen", OffsetDateTime.class).toInstant(),
              row.getBoolean("enrolled"),
              row.getBoolean("struck_off"));

  private static final RowMapper<Code> CODE =
      (row, context) ->
          new Code(
              row.getString("centre"),
              row.getObject("for_workstation", UUID.class),
              row.getObject("until", OffsetDateTime.class).toInstant(),
              row.getObject("used_by", UUID.class));

  private final Jdbi jdbi;

  WorkstationTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void issue(byte[] secretHash, String centre, Instant until, @Nullable UUID workstation) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "insert into enrol_code (secret_hash, centre, until, for_workstation)"
                            + " values (?, ?, ?, ?)",
                        secretHash,
                        centre,
                        until.atOffset(ZoneOffset.UTC),
                        workstation)));
  }

  @Override
  public Answer enrol(byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    return Guarded.call(
        () -> jdbi.inTransaction(handle -> enrol(handle, secretHash, workstation, key, now)));
  }

  private static Answer enrol(
      Handle handle, byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    var code =
        handle
            .createQuery(
                "select centre, for_workstation, until, used_by from enrol_code"
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

  private static void take(
      Handle handle, Code code, byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    var at = now.atOffset(ZoneOffset.UTC);
    handle.execute(
        "update enrol_code set used_at = ?, used_by = ? where secret_hash = ?",
        at,
        workstation,
        secretHash);
    handle.execute(
        """
        insert into workstation (id, public_key, enrolled_for, enrolled_at) values (?, ?, ?, ?)
        on conflict (id) do update set public_key = excluded.public_key,
          enrolled_for = excluded.enrolled_for, enrolled_at = excluded.enrolled_at
        """,
        workstation,
        key,
        code.centre(),
        at);
    handle.execute("delete from session where workstation = ?", workstation);
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
  public boolean strikeOff(UUID workstation) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  // Ended, but kept: by it the computer proves whose words it hands in.
                  handle.execute(
                      "update session set until = least(until, now()) where workstation = ?",
                      workstation);
                  return handle.execute(
                          "update workstation set struck_off = true,"
                              + " struck_off_at = coalesce(struck_off_at, now()) where id = ?",
                          workstation)
                      > 0;
                }));
  }

  @Override
  public List<Listed> all() {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select id, enrolled_for, last_login, last_seen, struck_off,
                              public_key is not null as enrolled
                            from workstation order by last_seen desc
                            """)
                        .map(LISTED)
                        .list()));
  }
}
