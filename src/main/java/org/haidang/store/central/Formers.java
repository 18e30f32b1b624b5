package org.haidang.store.central;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.QuarantineLedger.Former;
import org.haidang.sync.QuarantineMessages.Standing;
import org.jdbi.v3.core.Jdbi;

/** Who once held a session, and how they stand now, in PostgreSQL. Thread-safe. */
final class Formers {

  /** So long after its end a session's token still proves whose it was. */
  static final int PROVES_DAYS = 400;

  private final Jdbi jdbi;

  Formers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Former> of(byte[] tokenHash, Instant now) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                h ->
                    h.createQuery(
                            """
                            select a.*, s.workstation, a.struck_off as revoked,
                              w.struck_off as off, s.until > :now as holds
                            from session s join account a using (login)
                            join workstation w on w.id = s.workstation
                            where s.token_hash = :hash
                              and s.until > :now - make_interval(days => :days)
                            """)
                        .bind("hash", tokenHash)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("days", PROVES_DAYS)
                        .map(
                            (row, _) ->
                                new Former(
                                    new Account(
                                        row.getString("login"),
                                        row.getString("display_name"),
                                        Role.valueOf(row.getString("role")),
                                        row.getString("centre")),
                                    row.getObject("workstation", UUID.class),
                                    standing(
                                        row.getBoolean("off"),
                                        row.getBoolean("revoked"),
                                        row.getBoolean("holds"))))
                        .findOne()));
  }

  private static Standing standing(boolean off, boolean revoked, boolean holds) {
    if (off) {
      return Standing.WORKSTATION_STRUCK_OFF;
    }
    if (revoked) {
      return Standing.ACCOUNT_REVOKED;
    }
    return holds ? Standing.GOOD : Standing.ENDED;
  }

  boolean isStruckOff(UUID workstation) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                h ->
                    h.createQuery("select struck_off from workstation where id = ?")
                        .bind(0, workstation)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false)));
  }

  Set<String> leaversOf(UUID workstation) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                h ->
                    h.createQuery(
                            "select distinct s.login from session s join account a using (login)"
                                + " where s.workstation = ? and a.struck_off")
                        .bind(0, workstation)
                        .mapTo(String.class)
                        .set()));
  }
}
