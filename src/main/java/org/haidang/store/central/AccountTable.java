package org.haidang.store.central;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haidang.access.AccountAct;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountRules;
import org.haidang.access.Deed;
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
  private final ActNotes notes;
  private final Strongbox box;

  AccountTable(Jdbi jdbi, Strongbox box, ActNotes notes) {
    this.box = box;
    this.jdbi = jdbi;
    this.notes = notes;
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
                          "insert into account (login, display_name, role, centre, password_sealed,"
                              + " second_demanded) values (?, ?, ?, ?, ?, ?)"
                              + " on conflict (login) do nothing",
                          account.login(),
                          account.displayName(),
                          account.role().name(),
                          account.centre(),
                          box.sealText(SealedColumn.PASSWORD, account.login(), "none"),
                          AccountRules.needsSecond(account.role()));
                  if (added > 0) {
                    notes.account(
                        handle,
                        Set.of(account.centre()),
                        actor,
                        account.login(),
                        AccountAct.ADDED,
                        rights(account));
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
                  var was =
                      handle
                          .createQuery(
                              "select login, display_name, role, centre from account"
                                  + " where login = :login for update")
                          .bind("login", account.login())
                          .map(Accounts.ACCOUNT)
                          .findOne();
                  if (was.isPresent() && !was.get().equals(account)) {
                    change(handle, was.get(), account, actor);
                  }
                }));
  }

  private void change(Handle handle, Account was, Account account, String actor) {
    handle.execute(
        "update account set display_name = ?, role = ?, centre = ?, second_demanded = ?"
            + " where login = ?",
        account.displayName(),
        account.role().name(),
        account.centre(),
        AccountRules.needsSecond(account.role()),
        account.login());
    if (!was.displayName().equals(account.displayName())) {
      notes.account(handle, Set.of(account.centre()), actor, account.login(), AccountAct.RENAMED);
    }
    if (was.role() == account.role() && was.centre().equals(account.centre())) {
      return;
    }
    handle.execute("delete from session where login = ?", account.login());
    // Those see it whose colleague it was, and those whose it is now.
    notes.account(
        handle,
        new TreeSet<>(List.of(was.centre(), account.centre())),
        actor,
        account.login(),
        AccountAct.MOVED,
        rights(account));
  }

  private static String[] rights(Account account) {
    return new String[] {"role:" + account.role().name(), "centre:" + account.centre()};
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
                  notes.account(
                      handle, actor, login, off ? AccountAct.STRUCK_OFF : AccountAct.LET_IN_AGAIN);
                }));
  }

  @Override
  public void password(String login, String hash, byte @Nullable [] keptSession, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute(
                      "update account set password_sealed = ?, password_at = now() where login = ?",
                      box.sealText(SealedColumn.PASSWORD, login, hash),
                      login);
                  handle.execute(
                      "delete from session where login = ? and token_hash is distinct from ?",
                      login,
                      keptSession);
                  handle.execute("delete from reset_code where login = ?", login);
                  notes.account(handle, actor, login, AccountAct.PASSWORD);
                }));
  }

  @Override
  public void rehash(String login, String hash) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "update account set password_sealed = ? where login = ?",
                        box.sealText(SealedColumn.PASSWORD, login, hash),
                        login)));
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
                      box.digest(codeHash),
                      until.atOffset(ZoneOffset.UTC),
                      actor);
                  notes.account(handle, actor, login, AccountAct.CODE_GIVEN);
                }));
  }

  @Override
  public boolean takeCode(String login, byte[] codeHash, Instant now) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  boolean taken =
                      handle.execute(
                              "delete from reset_code"
                                  + " where login = ? and code_hash = ? and until > ?",
                              login,
                              box.digest(codeHash),
                              now.atOffset(ZoneOffset.UTC))
                          > 0;
                  if (taken) {
                    notes.account(handle, login, login, AccountAct.CODE_USED);
                  }
                  return taken;
                }));
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
            jdbi.useTransaction(
                handle -> {
                  int to = Math.max(0, days);
                  int changed =
                      handle.execute(
                          "update account_setting set offline_days = ? where offline_days <> ?",
                          to,
                          to);
                  if (changed > 0) {
                    notes.deed(
                        handle, Deed.SERVER_SET, AccountBook.SERVER, "", "offline-days:" + to);
                  }
                }));
  }
}
