package org.haidang.sync;

import java.util.UUID;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Here;

/**
 * The shift as a workstation reaches it. Thread-safe; every call blocks, faults as {@link
 * CentralServer} tells.
 */
public interface ShiftServer {

  /** Says how the own desk stands, and hears how the others do. */
  Board here(Here here);

  /**
   * How it stands.
   *
   * @param tag what is known already
   * @param waitSeconds how long the server may hold the answer while that is still so, 0 to 25
   */
  Board board(String tag, int waitSeconds);

  /** Offers the call in hand; false when it cannot be. */
  boolean offer(UUID contact, String to);

  /** Answers an offer. */
  MirrorMessages.Taken answer(UUID contact, String giver, boolean take);

  /** Takes an offer back; true when it was taken before. */
  boolean withdraw(UUID contact);

  /** Comes to a raised hand; noted. */
  Watched come(UUID contact, String login);

  /** The call again, as far as it is another than {@code seen}. */
  Watched watch(UUID contact, String login, String seen);

  /** Goes away from it. */
  void leave(UUID contact, String login);

  /** Types a line for them; false when the hand is down. */
  boolean hint(UUID contact, String login, String text);
}
