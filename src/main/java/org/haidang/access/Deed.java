package org.haidang.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What the trail keeps. The names stand in chains for ever: none is changed or given again. */
public enum Deed {
  /** Something personal was shown on a screen. */
  SHOWN,
  /** A record was asked of the server, which alone holds it. */
  ASKED,
  /** The server was asked and had nothing. */
  NOT_FOUND,
  /** Something personal was written to a file. */
  EXPORTED,
  /** Something personal was printed. */
  PRINTED,
  /** Somebody signed in. */
  SIGNED_IN,
  /** Somebody tried a wrong password, or an account that is none. */
  SIGN_IN_FAILED,
  /** Something was done to an account: an {@link AccountAct} says what. */
  ACCOUNT_CHANGED,
  /** An unfinished report or a sealed record was opened with a reason. */
  BREAK_GLASS,
  /** A colleague came to a raised hand and read along. */
  BESIDE,
  /** A record was given to another centre. */
  SHARED,
  /** A record was sealed. */
  SEALED,
  /** A seal was taken off. */
  UNSEALED,
  /** A record, or a part of it, was erased. */
  ERASED,
  /** A record was kept from being erased. */
  HELD,
  /** It was kept no longer. */
  RELEASED,
  /** The trail itself was searched. */
  TRAIL_READ,
  /** What was found in the trail was written to a file. */
  TRAIL_EXPORTED,
  /** A code was given out by which a computer joins. */
  JOIN_CODE_GIVEN,
  /** A computer joined by such a code, or changed its key. */
  COMPUTER_JOINED,
  /** A computer was given another name. */
  COMPUTER_NAMED,
  /** A computer was struck off. */
  COMPUTER_STRUCK_OFF,
  /** The server's next key was put in the place of its present one. */
  SERVER_KEY_CHANGED,
  /** The server was told that its database was brought back to an older state. */
  SERVER_RESTORED,
  /** A setting of the server that has to do with security was changed. */
  SERVER_SET,
  /** A content pack was published. */
  PACK_PUBLISHED,
  /** A wrong password was tried at a computer while the server was out of reach. */
  UNLOCK_FAILED,
  /** A change that never reached the server was let go of, with a reason. */
  LET_GO;

  /** The deed of that name; empty for one of a newer program. */
  public static Optional<Deed> of(String name) {
    return Stream.of(values()).filter(deed -> deed.name().equals(name)).findFirst();
  }

  /** The deed of a look. */
  static Deed of(Look.Kind kind) {
    return switch (kind) {
      case SHOWN -> SHOWN;
      case ASKED -> ASKED;
      case EXPORTED -> EXPORTED;
      case PRINTED -> PRINTED;
      case LET_GO -> LET_GO;
    };
  }
}
