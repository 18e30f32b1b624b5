package org.haidang.store.central;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Workstations.Answer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Codes by which computers join, each once. Within a transaction. */
record JoinCodes(ActNotes notes) {

  /** What stands of a code. */
  private record Code(
      String centre,
      @Nullable UUID forWorkstation,
      Instant until,
      @Nullable UUID usedBy,
      String madeBy) {}

  private static final RowMapper<Code> CODE =
      (row, context) ->
          new Code(
              row.getString("centre"),
              row.getObject("for_workstation", UUID.class),
              row.getObject("until", OffsetDateTime.class).toInstant(),
              row.getObject("used_by", UUID.class),
              row.getString("made_by"));

  void issue(
      Handle handle,
      byte[] secretHash,
      String centre,
      Instant until,
      @Nullable UUID workstation,
      String actor) {
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
    notes.deed(handle, Deed.JOIN_CODE_GIVEN, actor, centre, fields.toArray(String[]::new));
  }

  /** Joins the computer, if the code is one for it. */
  Answer enrol(Handle handle, byte[] secretHash, UUID workstation, byte[] key, Instant now) {
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
    var known = WorkstationTable.find(handle, workstation, " for update");
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
}
