package org.haidang.sync;

import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Here;

/**
 * The people on shift, as the server keeps them: of the moment, in no log and no backup.
 * Thread-safe.
 */
public interface ShiftLedger {

  /**
   * Takes in how the asker's desk stands. With the call, or its raised hand, everything about its
   * hand goes.
   */
  void here(Here here, Session session);

  /** How it stands for the asker, without a tag. */
  Board board(Session session);

  /** Offers the asker's call; false when it cannot be. */
  boolean offer(UUID contact, String to, Session session);

  /**
   * Answers an offer to the asker. Taken, the draft is the asker's and the giver's copy is over, in
   * one transaction.
   */
  MirrorMessages.Taken answer(UUID contact, String giver, boolean take, Session session);

  /** Takes the asker's offer back; true when it was taken before. */
  boolean withdraw(UUID contact, Session session);

  /**
   * Comes to a raised hand of the asker's centre; the look is noted before.
   *
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED} when none is up there
   */
  Watched come(UUID contact, String login, Session session);

  /** The call of a hand the asker came to. */
  Watched watch(UUID contact, String login, String seen, Session session);

  /** Goes away from it. */
  void leave(UUID contact, String login, Session session);

  /** Types a line there; false when the asker did not come, or the hand is down. */
  boolean hint(UUID contact, String login, String text, Session session);
}
