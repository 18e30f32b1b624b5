package org.haidang.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Objects;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountBook.Entry;
import org.haidang.access.AccountRules;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.sync.AccountMessages.Acts;
import org.haidang.sync.AccountMessages.Code;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.AccountMessages.Keeping;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.sync.AccountMessages.KeptAccounts;
import org.haidang.sync.AccountMessages.Striking;
import org.haidang.sync.AccountMessages.Whose;

/**
 * Other people's accounts: {@code GET} and {@code POST /v1/accounts}, {@code POST
 * /v1/accounts/strike}, {@code /v1/accounts/code}, {@code /v1/accounts/second} and {@code
 * /v1/accounts/acts}. What one may not look after is answered as if it were not there. Thread-safe.
 */
final class AccountRoute {

  private static final int MOST_BYTES = 16 * 1024;

  private final Parts parts;
  private final AccountRules rules;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  AccountRoute(Parts parts, Gate gate, Requests requests, Replies replies) {
    this.parts = parts;
    this.rules = new AccountRules(parts.rules());
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void kept(Context context) {
    var session = session(context);
    boolean all = parts.rules().permits(session.account(), Permission.ACCOUNTS_OF_ALL);
    var kept =
        book().all(all ? null : session.account().centre()).stream()
            .filter(entry -> rules.may(session.account(), entry.account()))
            .map(AccountRoute::kept)
            .toList();
    replies.sendUnkept(context, new KeptAccounts(kept));
  }

  private static Kept kept(Entry entry) {
    return new Kept(entry.account(), entry.struckOff(), entry.secondFactor(), entry.passwordAt());
  }

  void keep(Context context) {
    var session = session(context);
    var request = requests.body(context, Keeping.class, MOST_BYTES);
    var account = SentAccount.checked(request.account());
    if (!rules.may(session.account(), account)) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    if (!request.fresh()) {
      mine(session, account.login());
      book().change(account, session.account().login());
    } else if (!book().add(account, session.account().login())) {
      throw new HaidangException(ErrorCode.ACCOUNT_TAKEN);
    }
    replies.sendUnkept(context, new Done(true));
  }

  void strike(Context context) {
    var session = session(context);
    var request = requests.body(context, Striking.class, MOST_BYTES);
    var entry = mine(session, request.login());
    book().strikeOff(entry.account().login(), request.off(), session.account().login());
    replies.sendUnkept(context, new Done(true));
  }

  void code(Context context) {
    var session = session(context);
    var entry = mine(session, requests.body(context, Whose.class, MOST_BYTES).login());
    if (entry.struckOff()) {
      throw new HaidangException(ErrorCode.ACCOUNT_MISSING);
    }
    var code = OneTimeCode.fresh(parts.random());
    var until = parts.clock().instant().plus(OneTimeCode.GOOD_FOR);
    book().code(entry.account().login(), OneTimeCode.hash(code), until, session.account().login());
    replies.sendUnkept(context, new Code(code, until));
  }

  void second(Context context) {
    var session = session(context);
    var entry = mine(session, requests.body(context, Whose.class, MOST_BYTES).login());
    parts.directory().seconds().forget(entry.account().login(), session.account().login());
    replies.sendUnkept(context, new Done(true));
  }

  void acts(Context context) {
    var session = session(context);
    var entry = mine(session, requests.body(context, Whose.class, MOST_BYTES).login());
    replies.sendUnkept(context, new Acts(parts.trail().acts(entry.account().login())));
  }

  private Entry mine(Session session, String login) {
    if (Objects.isNull(login)) {
      throw Requests.malformed();
    }
    return book()
        .entry(login.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> rules.may(session.account(), entry.account()))
        .orElseThrow(() -> new HaidangException(ErrorCode.ACCOUNT_MISSING));
  }

  private Session session(Context context) {
    var session = gate.session(context, Permission.CONTENT_READ);
    if (!rules.mayAny(session.account())) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    return session;
  }

  private AccountBook book() {
    return parts.directory().book();
  }
}
