package org.haidang.server;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Stream;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.OneTimeCode;
import org.haidang.access.Permission;
import org.haidang.access.SecondFactors;
import org.haidang.access.Totp;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.sync.AccountMessages.Beginning;
import org.haidang.sync.AccountMessages.Begun;
import org.haidang.sync.AccountMessages.Recovery;

/**
 * One's own second factor: {@code POST /v1/second} and {@code /v1/second/recovery}. Thread-safe.
 */
final class SecondRoute {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int RECOVERY_CODES = 10;

  private final Parts parts;
  private final PasswordCheck check;
  private final PasswordRoute passwords;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  SecondRoute(
      Parts parts,
      PasswordCheck check,
      PasswordRoute passwords,
      Gate gate,
      Requests requests,
      Replies replies) {
    this.parts = parts;
    this.check = check;
    this.passwords = passwords;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void begin(Context context) {
    passwords.demandOurs(context);
    var request = requests.body(context, Beginning.class, MOST_BYTES);
    var password = PasswordCheck.password(request.password());
    Stored stored;
    try {
      stored = check.demand(PasswordCheck.login(request.login()), password);
    } finally {
      Arrays.fill(password, '\0');
    }
    var standing = seconds().of(stored.account());
    if (standing.confirmed() || !standing.demanded()) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    parts.directory().guesses().noGuess(stored.account().login());
    var fresh = new byte[Totp.SECRET_BYTES];
    parts.random().nextBytes(fresh);
    var login = stored.account().login();
    var secret = seconds().begin(login, fresh);
    replies.sendUnkept(context, new Begun(Totp.text(secret), Totp.uri(secret, login)));
  }

  void recovery(Context context) {
    var account = gate.session(context, Permission.CONTENT_READ).account();
    if (!seconds().of(account).confirmed()) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    var codes =
        Stream.generate(() -> OneTimeCode.fresh(parts.random())).limit(RECOVERY_CODES).toList();
    var login = account.login();
    seconds().recovery(login, codes.stream().map(OneTimeCode::hash).toList(), login);
    replies.sendUnkept(context, new Recovery(codes));
  }

  private SecondFactors seconds() {
    return parts.directory().seconds();
  }
}
