package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this computer remembers of its turns at mirrored drafts. Thread-safe; blocks on the disk.
 */
public interface MirrorShelf {

  /**
   * A mirror that is over here, of which the server has still to be told.
   *
   * @param change what saved the report; null when it was discarded
   */
  record Over(UUID contact, long turn, @Nullable UUID change) {}

  /** What the marks of drafts are made with: 32 bytes, made once, known to this computer alone. */
  byte[] salt();

  /**
   * This computer's turn at a draft of {@code login}; 0 when it asked for none, {@link
   * MirrorMessages#UNHEARD} when it never heard which.
   */
  long turn(UUID contact, String login);

  /** Remembers a turn; a call that was over goes on. */
  void keep(UUID contact, String login, long turn);

  /** The draft is over here. Without a turn there is nothing to tell, and nothing is kept. */
  void over(UUID contact, String login, @Nullable UUID change);

  /** Those that are over, the earliest first. */
  List<Over> over(String login);

  /** Nothing is left to tell. */
  void forget(UUID contact, String login);
}
