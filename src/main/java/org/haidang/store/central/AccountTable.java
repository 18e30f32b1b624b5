package org.haidang.store.central;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountRules;
import org.haidang.model.Account;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Accounts as they are looked after, in PostgreSQL. Thread-safe. */
final class AccountTable implements AccountBook {

  private static final String SELECT =
      """
      select a.login, a.display_name, a.role, a.centre, a.struck_off, a.password_at,
        exists (select from second_factor f where f.login = a.login and f.confirmed) as second
      from account a
      """;

  private static final RowMapper<Entry> ENTRY =
      (row, context) -> {
        var at = row.getObject("password_at", OffsetDateTime.class);
        return new Entry(
            Accounts.ACCOUNT.map(row, context),
            row.getBoolean("struck_off"),
            row.getBoolean("second"),
            at == null ? null : at.toInstant());
      };

  private final Jdbi jdbi;

  AccountTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes down who did what to an account. */
  static void note(Handle handle, String actor, String login, String act) {
    handle.execute(
        "insert into account_act (actor, login, act) values (?, ?, ?)", actor, login, act);
  }

  @Override
  public List<Entry> all(@Nullable String centre) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            SELECT
                                + " where cast(:centre as text) is null or centre = :centre"
                                + " order by login")
                        .bind("centre", centre)
                        .map(ENTRY)
                        .list()));
  }

  @Override
  public Optional<Entry> entry(String login) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(SELECT + " where a.login = :login")
                        .bind("login", login)
                        .map(ENTRY)
                        .findOne()));
  }

  @Override
  public boolean add(Account account, String actor) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  // No password has this verifier.
                  int added =
                      handle.execute(
                          "insert into account (login, display_name, role, centre, password_hash,"
                              + " second_demanded) values (?, ?, ?, ?, 'none', ?)"
                              + " on conflict (login) do nothing",
                          account.login(),
                          account.displayName(),
                          account.role().name(),
                          account.centre(),
                          AccountRules.needsSecond(account.role()));
                  if (added > 0) {
                    note(handle, actor, account.login(), "ADDED");
                  }
                  return added > 0;
                }));
  }

  @Override
  public void change(Account account, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  int moved =
                      handle.execute(
                          "update account set role = ?, centre = ?, second_demanded = ?"
                              + " where login = ? and (role, centre) is distinct from (?, ?)",
                          account.role().name(),
                          account.centre(),
                          AccountRules.needsSecond(account.role()),
                          account.login(),
                          account.role().name(),
                          account.centre());
                  handle.execute(
                      "update account set display_name = ? where login = ?",
                      account.displayName(),
                      account.login());
                  if (moved > 0) {
                    handle.execute("delete from session where login = ?", account.login());
                  }
                  var what = account.role().name() + " " + account.centre();
                  note(handle, actor, account.login(), moved > 0 ? "MOVED " + what : "RENAMED");
                }));
  }

  @Override
  public void strikeOff(String login, boolean off, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute("update account set struck_off = ? where login = ?", off, login);
                  if (off) {
                    // Ended, but kept: by it the computer proves whose words it hands in.
                    handle.execute(
                        "update session set until = least(until, now()) where login = ?", login);
                    handle.execute("delete from reset_code where login = ?", login);
                  }
                  note(handle, actor, login, off ? "STRUCK_OFF" : "LET_IN_AGAIN");
                }));
  }

  @Override
  public void password(String login, String hash, byte @Nullable [] keptSession, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute(
                      "update account set password_hash = ?, password_at = now() where login = ?",
                      hash,
                      login);
                  handle.execute(
                      "delete from session where login = ? and token_hash is distinct from ?",
                      login,
                      keptSession);
                  handle.execute("delete from reset_code where login = ?", login);
                  note(handle, actor, login, "PASSWORD");
                }));
  }

  @Override
  public void rehash(String login, String hash) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "update account set password_hash = ? where login = ?", hash, login)));
  }

  @Override
  public void code(String login, byte[] codeHash, Instant until, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute(
                      "insert into reset_code (login, code_hash, until, made_by)"
                          + " values (?, ?, ?, ?) on conflict (login) do update set"
                          + " code_hash = excluded.code_hash, until = excluded.until,"
                          + " made_by = excluded.made_by",
                      login,
                      codeHash,
                      until.atOffset(ZoneOffset.UTC),
                      actor);
                  note(handle, actor, login, "CODE_GIVEN");
                }));
  }

  @Override
  public boolean takeCode(String login, byte[] codeHash, Instant now) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle.execute(
                            "delete from reset_code"
                                + " where login = ? and code_hash = ? and until > ?",
                            login,
                            codeHash,
                            now.atOffset(ZoneOffset.UTC))
                        > 0));
  }

  @Override
  public int offlineDays() {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select offline_days from account_setting")
                        .mapTo(Integer.class)
                        .one()));
  }

  @Override
  public void offlineDays(int days) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "update account_setting set offline_days = ?", Math.max(0, days))));
  }
}
