package org.haidang.access;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done to an account, as the trail keeps it with {@link Deed#ACCOUNT_CHANGED}. The names
 * stand in chains for ever: none is changed or given again.
 */
public enum AccountAct {
  /** It was made. */
  ADDED,
  /** It was given another role or centre. */
  MOVED,
  /** It was given another name; which, is not kept. */
  RENAMED,
  /** It is let in no more. */
  STRUCK_OFF,
  /** It is let in again. */
  LET_IN_AGAIN,
  /** A one-time code was given out for it. */
  CODE_GIVEN,
  /** The one-time code was used: what locked it out before is forgiven. */
  CODE_USED,
  /** Its password was changed. */
  PASSWORD,
  /** A second factor was set up. */
  SECOND_BEGUN,
  /** Its second factor was forgotten. */
  SECOND_FORGOTTEN,
  /** It was given fresh recovery codes. */
  RECOVERY_CODES,
  /** One of them was used in place of the second factor. */
  RECOVERY_CODE_USED,
  /** Something of an older or a newer program. */
  OTHER;

  /** The act of that name; empty when it is none. */
  public static Optional<AccountAct> of(String name) {
    return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
  }
}
