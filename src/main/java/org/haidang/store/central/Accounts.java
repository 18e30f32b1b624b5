package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.AccountAct;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Guesses;
import org.haidang.access.RequestProof;
import org.haidang.access.SecondFactors;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Accounts, sessions and workstations in PostgreSQL. Thread-safe. */
final class Accounts implements AccountDirectory {

  static final RowMapper<Account> ACCOUNT =
      (row, context) ->
          new Account(
              row.getString("login"),
              row.getString("display_name"),
              Role.valueOf(row.getString("role")),
              row.getString("centre"));

  private final Jdbi jdbi;
  private final Strongbox box;
  private final SeenProofs seen;
  private final Guesses guesses;
  private final ActNotes notes;
  private final AccountBook book;
  private final SecondFactors seconds;

  Accounts(Jdbi jdbi, Strongbox box, SeenProofs seen, ActNotes notes) {
    this.box = box;
    this.seen = seen;
    this.notes = notes;
    this.jdbi = jdbi;
    guesses = new GuessTable(jdbi);
    book = new AccountTable(jdbi, box, notes);
    seconds = new SecondTable(jdbi, box, notes);
  }

  @Override
  public Optional<Stored> find(String login) {
    return Guarded.call(
        () -> jdbi.withHandle(handle -> stored(handle, login, "and not struck_off")));
  }

  private Optional<Stored> stored(Handle handle, String login, String more) {
    return handle
        .createQuery(
            "select login, display_name, role, centre, password_sealed from account"
                + " where login = :login "
                + more)
        .bind("login", login)
        .map(
            (row, context) ->
                new Stored(
                    ACCOUNT.map(row, context),
                    box.openText(SealedColumn.PASSWORD, login, row.getBytes("password_sealed"))))
        .findOne();
  }

  @Override
  public void put(Stored stored) {
    var account = stored.account();
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  if (stored(handle, account.login(), "for update").equals(Optional.of(stored))) {
                    return;
                  }
                  handle
                      .createUpdate(
                          """
                          insert into account (login, display_name, role, centre, password_sealed)
                          values (:login, :name, :role, :centre, :hash)
                          on conflict (login) do update set
                            display_name = excluded.display_name, role = excluded.role,
                            centre = excluded.centre, password_sealed = excluded.password_sealed
                          """)
                      .bind("login", account.login())
                      .bind("name", account.displayName())
                      .bind("role", account.role().name())
                      .bind("centre", account.centre())
                      .bind(
                          "hash",
                          box.sealText(
                              SealedColumn.PASSWORD, account.login(), stored.passwordHash()))
                      .execute();
                  notes.account(
                      handle,
                      Set.of(account.centre()),
                      AccountBook.SERVER,
                      account.login(),
                      AccountAct.OTHER,
                      "role:" + account.role(),
                      "centre:" + account.centre());
                }));
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
                handle -> {
                  try {
                    return SessionRows.find(handle.getConnection(), tokenHash, now);
                  } catch (SQLException e) {
                    throw SqlFaults.of(e);
                  }
                }));
  }

  @Override
  public Asking asking(RequestProof proof, byte[] tokenHash, Instant now) {
    return seen.asking(proof, tokenHash, now);
  }

  @Override
  public byte[] databaseKey(UUID workstation, byte[] offered) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle ->
                    handle
                        .createQuery(
                            """
                            insert into workstation (id, database_key_sealed)
                            values (:id, :offered)
                            on conflict (id) do update set database_key_sealed =
                              coalesce(workstation.database_key_sealed,
                                excluded.database_key_sealed)
                              where not workstation.struck_off
                            returning database_key_sealed
                            """)
                        .bind("id", workstation)
                        .bind("offered", box.seal(SealedColumn.WORKSTATION, workstation, offered))
                        .mapTo(byte[].class)
                        .findOne()
                        .map(kept -> box.open(SealedColumn.WORKSTATION, workstation, kept))
                        .orElseThrow(() -> new HaidangException(ErrorCode.SIGN_IN_WRONG))));
  }

  @Override
  public AccountBook book() {
    return book;
  }

  @Override
  public SecondFactors seconds() {
    return seconds;
  }

  @Override
  public Guesses guesses() {
    return guesses;
  }
}
