package org.haidang.store.central;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.access.Deed;
import org.haidang.access.Workstations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Workstations and the codes they join by, in PostgreSQL. Thread-safe. */
final class WorkstationTable implements Workstations {

  private static final RowMapper<Known> KNOWN =
      (row, context) ->
          new Known(
              row.getObject("id", UUID.class),
              Objects.requireNonNullElse(row.getBytes("public_key"), new byte[0]),
              row.getBoolean("struck_off"));

  /** Longer than a proof is taken after it was made, on either side of the clock. */
  private static final int SEEN_SECONDS = 180;

  private static final long SWEPT_EVERY = 60_000_000_000L;

  private final Jdbi jdbi;
  private final ActNotes notes;
  private final AtomicLong swept = new AtomicLong(System.nanoTime() - SWEPT_EVERY);

  WorkstationTable(Jdbi jdbi, ActNotes notes) {
    this.jdbi = jdbi;
    this.notes = notes;
  }

  @Override
  public void issue(
      byte[] secretHash, String centre, Instant until, @Nullable UUID workstation, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle ->
                    new JoinCodes(notes)
                        .issue(handle, secretHash, centre, until, workstation, actor)));
  }

  @Override
  public Answer enrol(byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> new JoinCodes(notes).enrol(handle, secretHash, workstation, key, now)));
  }

  @Override
  public Optional<Known> find(UUID workstation) {
    return Guarded.call(() -> jdbi.withHandle(handle -> find(handle, workstation, "")));
  }

  static Optional<Known> find(Handle handle, UUID workstation, String more) {
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
                  var listed = WorkstationList.one(handle, workstation);
                  if (struck > 0) {
                    note(handle, Deed.COMPUTER_STRUCK_OFF, actor, listed.orElseThrow());
                  }
                  return listed.isPresent();
                }));
  }

  @Override
  public boolean first(UUID workstation, String run, long number) {
    long now = System.nanoTime();
    long last = swept.get();
    boolean sweep = now - last >= SWEPT_EVERY && swept.compareAndSet(last, now);
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle -> {
                  if (sweep) {
                    handle.execute(
                        "delete from seen_proof where at < now() - make_interval(secs => ?)",
                        (double) SEEN_SECONDS);
                  }
                  return handle.execute(
                          "insert into seen_proof (workstation, run, number) values (?, ?, ?)"
                              + " on conflict do nothing",
                          workstation,
                          run,
                          number)
                      == 1;
                }));
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
                  var listed = WorkstationList.one(handle, workstation);
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

  @Override
  public Optional<Listed> listed(UUID workstation) {
    return Guarded.call(() -> jdbi.withHandle(handle -> WorkstationList.one(handle, workstation)));
  }

  @Override
  public List<Listed> all(@Nullable String centre) {
    return Guarded.call(() -> jdbi.withHandle(handle -> WorkstationList.all(handle, centre)));
  }
}
