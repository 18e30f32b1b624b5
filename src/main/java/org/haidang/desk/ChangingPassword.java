package org.haidang.desk;

import java.util.Arrays;
import org.haidang.sync.AccountServer;

/**
 * Another password of one's own: at the server first, then on this computer, whose key is wrapped
 * anew. Thread-safe; blocks. Should the computer die between the two, the next sign-in with the new
 * password makes good what is missing here.
 */
public final class ChangingPassword {

  private final AccountServer server;
  private final Keys keys;

  /** At {@code server} and in {@code keys}. */
  public ChangingPassword(AccountServer server, Keys keys) {
    this.server = server;
    this.keys = keys;
  }

  /**
   * Changes it. Both passwords are left as they are.
   *
   * @throws org.haidang.platform.HaidangException {@code SIGN_IN_WRONG} when the current one is
   *     wrong, {@code PASSWORD_…} when the new one is not taken; nothing was changed then
   */
  public void change(String login, char[] current, char[] fresh) {
    server.password(current, fresh);
    if (keys.unlock(login, current) instanceof Keys.Unlock.Opened opened) {
      try {
        keys.keep(opened.account(), opened.token(), opened.databaseKey(), fresh);
      } finally {
        Arrays.fill(opened.databaseKey(), (byte) 0);
      }
    }
  }
}
