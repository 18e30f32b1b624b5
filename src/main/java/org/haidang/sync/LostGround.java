package org.haidang.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;

/**
 * Records whose beginning the server lost for good, as far as this computer still has them whole.
 * Thread-safe; blocks.
 */
public interface LostGround {

  /**
   * The record with all that waits here on top of it. Personal.
   *
   * @return empty unless a change of it waits for what the server lost and all of the record is
   *     here beyond doubt: not what was erased or left this computer's scopes, what values disagree
   *     in, what refers to files, what the server's present life gave, and what was answered in
   *     another life than the one that gave the record
   */
  Optional<RecordState> whole(UUID record);

  /**
   * Puts one change that makes the record in the place of all that waits here of it. What waited is
   * kept as history, as what is let go of.
   *
   * @param making sets all of what {@link #whole} tells of its record, and follows nothing
   * @param login who does it
   * @param reason why, as it is kept
   * @return what it stands for now; empty when the record is another by now, and nothing was done
   */
  List<UUID> replace(Change making, String login, String reason);
}
