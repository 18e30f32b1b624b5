package org.haidang.ui.shell;

import org.haidang.platform.ErrorCode;

/** Lets a person in. Called off the FX thread; may take seconds. */
@FunctionalInterface
public interface SignInAction {

  /**
   * Tries. The password is wiped by the caller when this returns; whoever needs it longer copies.
   *
   * @param login lower case, without blanks around it
   */
  Outcome signIn(String login, char[] password);

  /** What came of it. */
  sealed interface Outcome {

    /**
     * In.
     *
     * @param enter goes on, on the FX thread; run unless the person called the attempt off
     * @param discard closes what was opened, off the FX thread; run if the attempt was called off
     */
    record Signed(Runnable enter, Runnable discard) implements Outcome {}

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
