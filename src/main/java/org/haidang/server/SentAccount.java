package org.haidang.server;

import java.util.Objects;
import java.util.regex.Pattern;
import org.haidang.access.AccountBook;
import org.haidang.model.Account;

/** An account as it came over the wire. */
final class SentAccount {

  private static final int LONGEST_NAME = 200;
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,49}");
  private static final Pattern CENTRE = Pattern.compile("[A-Z0-9]{1,10}");

  private SentAccount() {}

  /** What came over the wire may lack what the type promises. */
  static Account checked(Account account) {
    if (Objects.isNull(account)
        || Objects.isNull(account.login())
        || Objects.isNull(account.displayName())
        || Objects.isNull(account.role())
        || Objects.isNull(account.centre())
        || account.displayName().isBlank()
        || account.displayName().length() > LONGEST_NAME
        || account.displayName().indexOf('\0') >= 0
        || !LOGIN.matcher(account.login()).matches()
        || account.login().equals(AccountBook.SERVER)
        || !CENTRE.matcher(account.centre()).matches()) {
      throw Requests.malformed();
    }
    return account;
  }
}
