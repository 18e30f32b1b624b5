package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import org.haidang.model.Account;
import org.jspecify.annotations.Nullable;

/** What is said about accounts, passwords and second factors. */
public final class AccountMessages {

  private AccountMessages() {}

  /**
   * An account as those see it who look after it.
   *
   * @param struckOff whether it is let in no more
   * @param secondFactor whether it has a second factor
   * @param passwordAt when its password was last set; null when nobody knows
   */
  public record Kept(
      Account account, boolean struckOff, boolean secondFactor, @Nullable Instant passwordAt) {}

  /** {@code GET /v1/accounts}: those the asker looks after, by login. */
  public record KeptAccounts(List<Kept> accounts) {
    public KeptAccounts {
      accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }
  }

  /**
   * {@code POST /v1/accounts}: adds or changes one.
   *
   * @param fresh whether it is to be a new one
   */
  public record Keeping(Account account, boolean fresh) {}

  /** {@code POST /v1/accounts/strike}: lets one in no more, or again. */
  public record Striking(String login, boolean off) {}

  /**
   * {@code POST /v1/accounts/code}, {@code /v1/accounts/second} and {@code /v1/accounts/acts}:
   * whose.
   */
  public record Whose(String login) {}

  /**
   * A one-time code, to be told to the person.
   *
   * @param until when it ends
   */
  public record Code(String code, Instant until) {
    /** Never the code. */
    @Override
    public String toString() {
      return "Code[" + until + "]";
    }
  }

  /** {@code POST /v1/password}: another password of one's own; its other sessions end. */
  @SuppressWarnings("ArrayRecordComponent") // wiped, never compared
  public record Changing(char[] current, char[] fresh) {
    /** Never the passwords. */
    @Override
    public String toString() {
      return "Changing[]";
    }
  }

  /** {@code POST /v1/password/reset}: a password set with a one-time code, without a session. */
  @SuppressWarnings("ArrayRecordComponent") // wiped, never compared
  public record Resetting(String login, String code, char[] fresh) {
    /** Never the secrets. */
    @Override
    public String toString() {
      return "Resetting[]";
    }
  }

  /** {@code POST /v1/second}: begins a second factor, without a session. */
  @SuppressWarnings("ArrayRecordComponent") // wiped, never compared
  public record Beginning(String login, char[] password) {
    /** Never the secrets. */
    @Override
    public String toString() {
      return "Beginning[]";
    }
  }

  /**
   * Its answer.
   *
   * @param secret Base32, to be typed
   * @param uri the same, to be read from a picture
   */
  public record Begun(String secret, String uri) {
    /** Never the secret. */
    @Override
    public String toString() {
      return "Begun[]";
    }
  }

  /** {@code POST /v1/second/recovery}: fresh recovery codes in place of all before. */
  public record Recovery(List<String> codes) {
    public Recovery {
      codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /** Never the codes. */
    @Override
    public String toString() {
      return "Recovery[" + codes.size() + "]";
    }
  }

  /**
   * {@code GET /v1/account}: one's own.
   *
   * @param offlineDays for how many days after its last contact one may read without the server
   * @param secondFactor whether one has a second factor
   * @param recoveryCodes how many are left
   * @param colleagues the names of all accounts of one's centre, those struck off too: records name
   *     them; none from a server of before
   */
  public record Own(
      Account account,
      int offlineDays,
      boolean secondFactor,
      int recoveryCodes,
      List<Person> colleagues) {
    public Own {
      colleagues = colleagues == null ? List.of() : List.copyOf(colleagues);
    }
  }

  /** Who somebody is. */
  public record Person(String login, String name) {}

  /** What was done to an account, the newest first. */
  public record Acts(List<TrailMessages.Row> rows) {
    public Acts {
      rows = rows == null ? List.of() : List.copyOf(rows);
    }
  }

  /** Done. */
  public record Done(boolean done) {}
}
