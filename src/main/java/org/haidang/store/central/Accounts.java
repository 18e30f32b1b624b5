package org.haidang.store.central;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Guesses;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Accounts, sessions and workstations in PostgreSQL. Thread-safe. */
final class Accounts implements AccountDirectory {

  private static final RowMapper<Account> ACCOUNT =
      (row, context) ->
          new Account(
              row.getString("login"),
              row.getString("display_name"),
              Role.valueOf(row.getString("role")),
              row.getString("centre"));

  private static final RowMapper<Stored> STORED =
      (row, context) -> new Stored(ACCOUNT.map(row, context), row.getString("password_hash"));

  private static final RowMapper<Session> SESSION =
      (row, context) ->
          new Session(
              ACCOUNT.map(row, context),
              row.getObject("workstation", UUID.class),
              row.getObject("until", OffsetDateTime.class).toInstant());

  private final Jdbi jdbi;
  private final Guesses guesses;

  Accounts(Jdbi jdbi) {
    this.jdbi = jdbi;
    guesses = new GuessTable(jdbi);
  }

  @Override
  public Optional<Stored> find(String login) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select login, display_name, role, centre, password_hash
                            from account where login = :login and not struck_off
                            """)
                        .bind("login", login)
                        .map(STORED)
                        .findOne()));
  }

  @Override
  public void put(Stored stored) {
    var account = stored.account();
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            insert into account (login, display_name, role, centre, password_hash)
                            values (:login, :name, :role, :centre, :hash)
                            on conflict (login) do update set
                              display_name = excluded.display_name, role = excluded.role,
                              centre = excluded.centre, password_hash = excluded.password_hash
                            """)
                        .bind("login", account.login())
                        .bind("name", account.displayName())
                        .bind("role", account.role().name())
                        .bind("centre", account.centre())
                        .bind("hash", stored.passwordHash())
                        .execute()));
  }

  @Override
  public void open(byte[] tokenHash, String login, UUID workstation, Instant until) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  // What an old token proves is asked for when its account was revoked meanwhile.
                  handle.execute(
                      "delete from session where until < now() - make_interval(days => ?)",
                      Formers.PROVES_DAYS);
                  handle.execute(
                      "update workstation set last_login = ?, last_seen = now() where id = ?",
                      login,
                      workstation);
                  handle.execute(
                      "insert into session (token_hash, login, workstation, until)"
                          + " values (?, ?, ?, ?)",
                      tokenHash,
                      login,
                      workstation,
                      until.atOffset(ZoneOffset.UTC));
                }));
  }

  @Override
  public Optional<Session> session(byte[] tokenHash, Instant now) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select a.login, a.display_name, a.role, a.centre, s.workstation, s.until
                            from session s join account a using (login)
                            join workstation w on w.id = s.workstation
                            where s.token_hash = :hash and s.until > :now
                              and not a.struck_off and not w.struck_off
                            """)
                        .bind("hash", tokenHash)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .map(SESSION)
                        .findOne()));
  }

  @Override
  public byte[] databaseKey(UUID workstation, byte[] offered) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  handle.execute(
                      "insert into workstation (id, database_key) values (?, ?)"
                          + " on conflict (id) do nothing",
                      workstation,
                      offered);
                  return handle
                      .createQuery("select database_key from workstation where id = :id")
                      .bind("id", workstation)
                      .mapTo(byte[].class)
                      .one();
                }));
  }

  @Override
  public Guesses guesses() {
    return guesses;
  }
}
