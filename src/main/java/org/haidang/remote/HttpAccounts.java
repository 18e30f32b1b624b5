package org.haidang.remote;

import java.util.List;
import java.util.Objects;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AccountMessages.Acts;
import org.haidang.sync.AccountMessages.Beginning;
import org.haidang.sync.AccountMessages.Begun;
import org.haidang.sync.AccountMessages.Changing;
import org.haidang.sync.AccountMessages.Code;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.AccountMessages.Keeping;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.sync.AccountMessages.KeptAccounts;
import org.haidang.sync.AccountMessages.Own;
import org.haidang.sync.AccountMessages.Recovery;
import org.haidang.sync.AccountMessages.Resetting;
import org.haidang.sync.AccountMessages.Striking;
import org.haidang.sync.AccountMessages.Whose;
import org.haidang.sync.AccountServer;
import org.haidang.sync.TrailMessages;

/** Accounts at the server, over HTTP. Thread-safe. */
final class HttpAccounts implements AccountServer {

  private static final String ACCOUNTS = "accounts";
  private static final String PASSWORD = "password";
  private static final String SECOND = "second";

  private final Exchange exchange;

  HttpAccounts(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Own own() {
    var own = exchange.get(Own.class, "account");
    demand(Objects.nonNull(own.account()));
    return own;
  }

  @Override
  public List<Kept> kept() {
    var kept = exchange.get(KeptAccounts.class, ACCOUNTS).accounts();
    demand(kept.stream().allMatch(each -> Objects.nonNull(each.account())));
    return kept;
  }

  @Override
  public void add(Account account) {
    exchange.post(new Keeping(account, true), Done.class, ACCOUNTS);
  }

  @Override
  public void change(Account account) {
    exchange.post(new Keeping(account, false), Done.class, ACCOUNTS);
  }

  @Override
  public void strikeOff(String login, boolean off) {
    exchange.post(new Striking(login, off), Done.class, ACCOUNTS, "strike");
  }

  @Override
  public Code code(String login) {
    var code = exchange.post(new Whose(login), Code.class, ACCOUNTS, "code");
    demand(Objects.nonNull(code.code()) && Objects.nonNull(code.until()));
    return code;
  }

  @Override
  public void forgetSecond(String login) {
    exchange.post(new Whose(login), Done.class, ACCOUNTS, SECOND);
  }

  @Override
  public List<TrailMessages.Row> acts(String login) {
    var rows = exchange.post(new Whose(login), Acts.class, ACCOUNTS, "acts").rows();
    demand(rows.stream().allMatch(row -> Objects.nonNull(row.happening())));
    return rows;
  }

  @Override
  public void password(char[] current, char[] fresh) {
    exchange.post(new Changing(current, fresh), Done.class, PASSWORD);
  }

  @Override
  public void reset(String login, String code, char[] fresh) {
    exchange.post(new Resetting(login, code, fresh), Done.class, PASSWORD, "reset");
  }

  @Override
  public Begun beginSecond(String login, char[] password) {
    var begun = exchange.post(new Beginning(login, password), Begun.class, SECOND);
    demand(Objects.nonNull(begun.secret()) && Objects.nonNull(begun.uri()));
    return begun;
  }

  @Override
  public List<String> recovery() {
    return exchange.post(new Done(true), Recovery.class, SECOND, "recovery").codes();
  }

  private static void demand(boolean whole) {
    if (!whole) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
  }
}
