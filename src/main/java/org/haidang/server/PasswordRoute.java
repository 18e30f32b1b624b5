package org.haidang.server;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.haidang.access.AccountBook;
import org.haidang.access.OneTimeCode;
import org.haidang.access.PasswordRules;
import org.haidang.access.Permission;
import org.haidang.access.SecondFactors;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.sync.AccountMessages.Changing;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.AccountMessages.Own;
import org.haidang.sync.AccountMessages.Person;
import org.haidang.sync.AccountMessages.Resetting;

/**
 * One's own account: {@code GET /v1/account}; {@code POST /v1/password} and {@code
 * /v1/password/reset}. Thread-safe.
 */
final class PasswordRoute {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int LONGEST_CODE = 100;

  private final Parts parts;
  private final PasswordCheck check;
  private final Gate gate;
  private final Proofs proofs;
  private final Requests requests;
  private final Replies replies;
  private final PasswordRules rules = new PasswordRules();

  PasswordRoute(
      Parts parts,
      PasswordCheck check,
      Gate gate,
      Proofs proofs,
      Requests requests,
      Replies replies) {
    this.proofs = proofs;
    this.parts = parts;
    this.check = check;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void own(Context context) {
    var account = gate.session(context, Permission.CONTENT_READ).account();
    var second = seconds().of(account);
    replies.sendUnkept(
        context,
        new Own(
            account,
            book().offlineDays(),
            second.confirmed(),
            second.recoveryCodes(),
            colleagues(account)));
  }

  private List<Person> colleagues(Account account) {
    return book().all(account.centre()).stream()
        .map(AccountBook.Entry::account)
        .map(each -> new Person(each.login(), each.displayName()))
        .toList();
  }

  void change(Context context) {
    var session = gate.session(context, Permission.CONTENT_READ);
    var request = requests.body(context, Changing.class, MOST_BYTES);
    var current = PasswordCheck.password(request.current());
    var fresh = PasswordCheck.password(request.fresh());
    try {
      var stored = check.demand(session.account().login(), current);
      check.right(stored, current);
      if (Arrays.equals(current, fresh)) {
        throw new HaidangException(ErrorCode.PASSWORD_SAME);
      }
      var login = stored.account().login();
      demandGood(fresh, stored.account());
      book().password(login, check.hash(fresh), gate.tokenHash(context), login);
    } finally {
      Arrays.fill(current, '\0');
      Arrays.fill(fresh, '\0');
    }
    replies.sendUnkept(context, new Done(true));
  }

  void reset(Context context) {
    demandOurs(context);
    var request = requests.body(context, Resetting.class, MOST_BYTES);
    var login = PasswordCheck.login(request.login());
    var fresh = PasswordCheck.password(request.fresh());
    if (Objects.isNull(request.code()) || request.code().length() > LONGEST_CODE) {
      throw Requests.malformed();
    }
    try {
      var now = parts.clock().instant();
      var entry = book().entry(login).filter(each -> !each.struckOff());
      var account = entry.map(AccountBook.Entry::account);
      // The rules first: a code that a poor password used up would have to be asked for again.
      demandGood(fresh, account.orElse(nobody(login)));
      if (!parts.directory().guesses().take(login, now)) {
        throw new HaidangException(ErrorCode.SIGN_IN_TOO_MANY);
      }
      if (account.isEmpty() || !book().takeCode(login, OneTimeCode.hash(request.code()), now)) {
        check.notes().failed(account);
        throw new HaidangException(ErrorCode.RESET_CODE_WRONG);
      }
      book().password(login, check.hash(fresh), null, login);
      parts.directory().guesses().right(login);
    } finally {
      Arrays.fill(fresh, '\0');
    }
    replies.sendUnkept(context, new Done(true));
  }

  private static Account nobody(String login) {
    return new Account(login, "", org.haidang.model.Role.COUNSELOR, "");
  }

  private void demandGood(char[] fresh, Account account) {
    rules
        .flaw(fresh, account.login(), account.displayName())
        .ifPresent(
            code -> {
              throw new HaidangException(code);
            });
  }

  /** Without a session, too, only a computer that joined may try passwords and codes. */
  void demandOurs(Context context) {
    proofs.known(proofs.workstation(context));
  }

  private AccountBook book() {
    return parts.directory().book();
  }

  private SecondFactors seconds() {
    return parts.directory().seconds();
  }
}
