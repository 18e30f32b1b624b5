package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.desk.SignIn.Result;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.CentralServer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static final Account LAN = new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN");
  private static final byte[] KEY = bytes(3);

  private final FakeKeys keys = new FakeKeys();
  private final FakeServer server = new FakeServer();
  private final SignIn signIn = new SignIn(server, keys);

  @Test
  void the_server_lets_in_and_its_key_is_kept_for_days_without_it() {
    var typed = "mật khẩu".toCharArray();
    var result = signIn.enter("  Lan ", typed);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.SignedIn.class,
            in -> {
              assertThat(in.account()).isEqualTo(LAN);
              assertThat(in.databaseKey()).isEqualTo(KEY);
              assertThat(in.online()).isTrue();
            });
    assertThat(server.asked.getFirst().login()).isEqualTo("lan");
    assertThat(server.asked.getFirst().workstation()).isEqualTo(keys.workstation());
    assertThat(typed).as("wiped").containsOnly('\0');

    server.fault = ErrorCode.SERVER_UNREACHABLE;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray()))
        .isInstanceOfSatisfying(
            Result.SignedIn.class,
            in -> {
              assertThat(in.online()).isFalse();
              assertThat(in.databaseKey()).isEqualTo(KEY);
            });
    assertThat(server.token).as("goes on with the last token").isEqualTo("token");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SERVER_UNREACHABLE",
        "SERVER_SILENT",
        "SERVER_GARBLED",
        "SERVER_FAULT",
        "SERVER_BUSY",
        "PROTOCOL_VERSION"
      })
  void without_the_server_this_computer_decides(ErrorCode fault) {
    server.fault = fault;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray()))
        .isInstanceOf(Result.FirstTimeNeedsServer.class);

    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray())).isInstanceOf(Result.SignedIn.class);
    assertThat(keys.failed).isEmpty();
    assertThat(signIn.enter("Lan ", "khác".toCharArray())).isInstanceOf(Result.Wrong.class);
    assertThat(keys.failed).as("the trail is to know who was tried").containsExactly("lan");
  }

  @Test
  void a_wrong_password_that_the_server_heard_of_is_the_servers_to_keep() {
    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    server.fault = ErrorCode.SIGN_IN_WRONG;
    assertThat(signIn.enter("lan", "khác".toCharArray())).isInstanceOf(Result.Wrong.class);
    assertThat(keys.failed).isEmpty();
  }

  @Test
  void a_struck_off_account_is_not_let_in_by_what_this_computer_keeps_not_even_later() {
    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    server.fault = ErrorCode.SIGN_IN_WRONG;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray())).isInstanceOf(Result.Wrong.class);

    server.fault = ErrorCode.SERVER_UNREACHABLE;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray()))
        .isInstanceOf(Result.FirstTimeNeedsServer.class);
  }

  @Test
  void who_was_revoked_hands_in_with_the_last_token_and_the_computers_key_and_is_told() {
    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    server.fault = ErrorCode.SIGN_IN_WRONG;
    var handed = new ArrayList<String>();
    var entering =
        new SignIn(
            server,
            keys,
            (account, token, key) -> {
              assertThat(key).isEqualTo(KEY);
              handed.add(account.login() + " " + token);
              return ErrorCode.ACCOUNT_REVOKED;
            });

    assertThat(entering.enter("lan", "khác".toCharArray())).isInstanceOf(Result.Wrong.class);
    assertThat(handed).as("with another password nothing is opened").isEmpty();
    assertThat(entering.enter("lan", "mật khẩu".toCharArray()))
        .isEqualTo(new Result.Fault(ErrorCode.ACCOUNT_REVOKED));
    assertThat(handed).containsExactly("lan token");
    assertThat(keys.kept).isEmpty();
  }

  @Test
  void at_a_computer_that_was_struck_off_the_key_stays_until_all_is_handed_in() {
    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    server.fault = ErrorCode.WORKSTATION_STRUCK_OFF;
    var entering = new SignIn(server, keys, (account, token, key) -> null);

    assertThat(entering.enter("lan", "mật khẩu".toCharArray()))
        .isEqualTo(new Result.Fault(ErrorCode.WORKSTATION_STRUCK_OFF));
    assertThat(keys.kept).containsKey("lan");
  }

  @Test
  void a_slip_of_the_finger_forgets_nothing() {
    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    server.fault = ErrorCode.SIGN_IN_WRONG;
    assertThat(signIn.enter("lan", "mật khấu".toCharArray())).isInstanceOf(Result.Wrong.class);

    server.fault = ErrorCode.SERVER_UNREACHABLE;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray())).isInstanceOf(Result.SignedIn.class);
  }

  @Test
  void a_server_that_forgot_this_computer_is_offered_the_key_in_use() {
    signIn.enter("lan", "mật khẩu".toCharArray());
    signIn.enter("lan", "mật khẩu".toCharArray());

    var offers = server.asked.stream().map(Messages.SignIn::offeredKey).toList();
    assertThat(offers.getFirst()).isEqualTo(Base64.getEncoder().encodeToString(bytes(9)));
    assertThat(offers.getLast()).isEqualTo(Base64.getEncoder().encodeToString(KEY));
  }

  @Test
  void too_many_tries_and_a_forbidden_computer_are_told_as_such() {
    keys.keep(LAN, "old", KEY, "mật khẩu".toCharArray());
    server.fault = ErrorCode.SIGN_IN_TOO_MANY;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray())).isInstanceOf(Result.TooMany.class);
    server.fault = ErrorCode.SIGN_IN_TOO_MANY_HERE;
    assertThat(signIn.enter("minh", "mật khẩu".toCharArray()))
        .isEqualTo(new Result.Fault(ErrorCode.SIGN_IN_TOO_MANY_HERE));
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray()))
        .as("what others did from this place keeps nobody from this computer")
        .isInstanceOf(Result.SignedIn.class);
    server.fault = ErrorCode.NOT_PERMITTED;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray()))
        .isEqualTo(new Result.Fault(ErrorCode.NOT_PERMITTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base 64!", "AAAA"})
  void a_key_that_is_none_is_never_kept(String answered) {
    server.databaseKey = answered;
    assertThat(signIn.enter("lan", "mật khẩu".toCharArray()))
        .isInstanceOf(Result.FirstTimeNeedsServer.class);
    assertThat(keys.kept).isEmpty();
  }

  @Test
  void a_full_disk_is_told_and_the_password_wiped() {
    keys.fault = ErrorCode.DISK_FULL;
    var typed = "mật khẩu".toCharArray();
    assertThat(signIn.enter("lan", typed)).isEqualTo(new Result.Fault(ErrorCode.DISK_FULL));
    assertThat(typed).containsOnly('\0');
  }

  private static byte[] bytes(int value) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static final class FakeKeys implements Keys {
    final Map<String, String> kept = new HashMap<>();
    final List<String> failed = new ArrayList<>();
    ErrorCode fault;

    @Override
    public void failed(String login) {
      failed.add(login);
    }

    @Override
    public UUID workstation() {
      return new UUID(7, 1);
    }

    @Override
    public Unlock unlock(String login, char[] password) {
      var right = kept.get(login);
      if (right == null) {
        return new Unlock.Unknown();
      }
      return right.equals(new String(password))
          ? new Unlock.Opened(LAN, "token", KEY.clone())
          : new Unlock.Wrong();
    }

    @Override
    public void keep(Account account, String token, byte[] databaseKey, char[] password) {
      if (fault != null) {
        throw new HaidangException(fault);
      }
      kept.put(account.login(), new String(password));
    }

    @Override
    public void forget(String login) {
      kept.remove(login);
    }

    @Override
    public void forgetAll() {
      kept.clear();
    }

    @Override
    public byte[] freshKey() {
      return bytes(9);
    }
  }

  private static final class FakeServer implements CentralServer {
    final List<Messages.SignIn> asked = new ArrayList<>();
    String databaseKey = Base64.getEncoder().encodeToString(KEY);
    String token;
    ErrorCode fault;

    @Override
    public Messages.SignedIn signIn(Messages.SignIn request) {
      asked.add(request);
      if (fault != null) {
        throw new HaidangException(fault);
      }
      return new Messages.SignedIn(LAN, "token", databaseKey);
    }

    @Override
    public void resume(String token) {
      this.token = token;
    }

    @Override
    public Messages.Pushed push(Messages.Push push) {
      throw new AssertionError();
    }

    @Override
    public Messages.FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
      throw new AssertionError();
    }

    @Override
    public AutoCloseable live(Consumer<Messages.FeedNews> news, Consumer<HaidangException> ended) {
      throw new AssertionError();
    }
  }
}
