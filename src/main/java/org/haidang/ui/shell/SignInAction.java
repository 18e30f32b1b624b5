package org.haidang.ui.shell;

import java.util.List;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** Lets a person in. Called off the FX thread; may take seconds. */
@FunctionalInterface
public interface SignInAction {

  /**
   * Tries. The password is wiped by the caller when this returns; whoever needs it longer copies.
   *
   * @param login lower case, without blanks around it
   */
  Outcome signIn(String login, char[] password);

  /**
   * Tries with the code of a second factor as well.
   *
   * @param first whether the code is the first of a factor just begun: then recovery codes are made
   *     too
   */
  default Outcome signIn(String login, char[] password, String second, boolean first) {
    return signIn(login, password);
  }

  /**
   * Begins a second factor for an account that must have one.
   *
   * @throws org.haidang.platform.HaidangException when the server will not
   */
  default Enrolment begin(String login, char[] password) {
    throw new HaidangException(ErrorCode.NOT_PERMITTED);
  }

  /**
   * Sets a password with a one-time code. The password is left as it is.
   *
   * @throws org.haidang.platform.HaidangException when the server will not
   */
  default void reset(String login, String code, char[] fresh) {
    throw new HaidangException(ErrorCode.NOT_PERMITTED);
  }

  /**
   * A second factor that was begun.
   *
   * @param secret to be typed into an authenticator
   * @param uri the same, to be shown as a picture
   */
  record Enrolment(String secret, String uri) {
    /** Never the secret. */
    @Override
    public String toString() {
      return "Enrolment[]";
    }
  }

  /** What came of it. */
  sealed interface Outcome {

    /**
     * In.
     *
     * @param enter goes on, on the FX thread; run unless the person called the attempt off
     * @param discard closes what was opened, off the FX thread; run if the attempt was called off
     * @param recoveryCodes shown before going on; mostly none
     */
    record Signed(Runnable enter, Runnable discard, List<String> recoveryCodes) implements Outcome {
      /** With nothing to be shown before. */
      public Signed(Runnable enter, Runnable discard) {
        this(enter, discard, List.of());
      }
    }

    /** Account or password is wrong; which of them is not said. */
    record Wrong() implements Outcome {}

    /** This account was never here, and the server that knows it is out of reach. */
    record FirstTimeNeedsServer() implements Outcome {}

    /** Too many wrong attempts. */
    record TooMany() implements Outcome {}

    /** Not for the person's fault. */
    record Failed(ErrorCode code) implements Outcome {}
  }
}
