package org.haidang.store.central;

import java.util.List;
import java.util.Optional;
import org.haidang.access.AccountAct;
import org.haidang.access.AccountRules;
import org.haidang.access.SecondFactors;
import org.haidang.model.Account;
import org.jdbi.v3.core.Jdbi;

/** Second factors in PostgreSQL. Thread-safe. */
final class SecondTable implements SecondFactors {

  private final Jdbi jdbi;
  private final ActNotes notes;
  private final Strongbox box;
  private final RecoveryCodes codes;

  SecondTable(Jdbi jdbi, Strongbox box, ActNotes notes) {
    this.box = box;
    this.jdbi = jdbi;
    this.notes = notes;
    this.codes = new RecoveryCodes(jdbi, box, notes);
  }

  @Override
  public Standing of(Account account) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select a.second_demanded,
                              exists (select from second_factor f
                                where f.login = a.login and f.confirmed) as confirmed,
                              (select count(*) from recovery_code r where r.login = a.login) as left
                            from account a where a.login = :login
                            """)
                        .bind("login", account.login())
                        .map(
                            (row, context) ->
                                new Standing(
                                    row.getBoolean("second_demanded")
                                        && AccountRules.needsSecond(account.role()),
                                    row.getBoolean("confirmed"),
                                    row.getInt("left")))
                        .one()));
  }

  @Override
  public Optional<byte[]> secret(String login) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select secret_sealed from second_factor where login = :login")
                        .bind("login", login)
                        .mapTo(byte[].class)
                        .findOne()
                        .map(kept -> box.open(SealedColumn.SECOND, login, kept))));
  }

  @Override
  public byte[] begin(String login, byte[] fresh) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "insert into second_factor (login, secret_sealed) values (?, ?)"
                            + " on conflict (login) do nothing",
                        login,
                        box.seal(SealedColumn.SECOND, login, fresh))));
    return secret(login).orElseThrow();
  }

  @Override
  public boolean take(String login, long step) {
    // One statement, so that of two requests with the same code one alone is let in.
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  var before =
                      handle
                          .createQuery(
                              "update second_factor f set last_step = :step, confirmed = true"
                                  + " where login = :login and last_step < :step"
                                  + " returning (select b.confirmed from second_factor b"
                                  + "   where b.login = f.login)")
                          .bind("step", step)
                          .bind("login", login)
                          .mapTo(Boolean.class)
                          .findOne();
                  if (before.isPresent() && !before.get()) {
                    notes.account(handle, login, login, AccountAct.SECOND_BEGUN);
                  }
                  return before.isPresent();
                }));
  }

  @Override
  public void recovery(String login, List<byte[]> hashes, String actor) {
    codes.replace(login, hashes, actor);
  }

  @Override
  public boolean takeRecovery(String login, byte[] hash) {
    return codes.take(login, hash);
  }

  @Override
  public void forget(String login, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute("delete from recovery_code where login = ?", login);
                  handle.execute("delete from second_factor where login = ?", login);
                  handle.execute("delete from session where login = ?", login);
                  notes.account(handle, actor, login, AccountAct.SECOND_FORGOTTEN);
                }));
  }

  @Override
  public void exempt(String login) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "update account set second_demanded = false where login = ?", login)));
  }
}
