package org.haidang.store.central;

import java.util.List;
import org.haidang.access.AccountAct;
import org.jdbi.v3.core.Jdbi;

/** The codes that stand for a lost second factor, each good once. Thread-safe. */
record RecoveryCodes(Jdbi jdbi, Strongbox box, ActNotes notes) {

  void replace(String login, List<byte[]> hashes, String actor) {
    Guarded.run(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.execute("delete from recovery_code where login = ?", login);
                  for (var hash : hashes) {
                    handle.execute(
                        "insert into recovery_code (login, code_hash) values (?, ?)",
                        login,
                        box.digest(hash));
                  }
                  notes.account(handle, actor, login, AccountAct.RECOVERY_CODES);
                }));
  }

  boolean take(String login, byte[] hash) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                handle -> {
                  boolean taken =
                      handle.execute(
                              "delete from recovery_code where login = ? and code_hash = ?",
                              login,
                              box.digest(hash))
                          > 0;
                  if (taken) {
                    notes.account(handle, login, login, AccountAct.RECOVERY_CODE_USED);
                  }
                  return taken;
                }));
  }
}
