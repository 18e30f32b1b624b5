package org.haidang.sync;

import java.util.List;
import org.haidang.model.Account;
import org.haidang.sync.AccountMessages.Begun;
import org.haidang.sync.AccountMessages.Code;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.sync.AccountMessages.Own;

/**
 * Accounts, passwords and second factors at the server. Thread-safe; every call blocks. Faults as
 * {@link CentralServer} has them, and those of passwords and codes. Passwords are left as they are.
 */
public interface AccountServer {

  /** One's own account. */
  Own own();

  /** Those one looks after. */
  List<Kept> kept();

  /** Adds one. */
  void add(Account account);

  /** Changes one. */
  void change(Account account);

  /** Lets one in no more, or again. */
  void strikeOff(String login, boolean off);

  /** A one-time code with which its person sets a password. */
  Code code(String login);

  /** Forgets one's second factor. */
  void forgetSecond(String login);

  /** What was done to one, the newest first, by the trail. */
  List<TrailMessages.Row> acts(String login);

  /** Another password of one's own. */
  void password(char[] current, char[] fresh);

  /** A password set with a one-time code; needs no session. */
  void reset(String login, String code, char[] fresh);

  /** Begins a second factor for an account that must have one; needs no session. */
  Begun beginSecond(String login, char[] password);

  /** Fresh recovery codes. */
  List<String> recovery();
}
