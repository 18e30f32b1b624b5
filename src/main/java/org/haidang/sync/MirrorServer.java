package org.haidang.sync;

import java.util.UUID;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Mirrored drafts as the workstation reaches them. Thread-safe; every call blocks, faults as {@link
 * CentralServer} tells.
 */
public interface MirrorServer {

  /** Sends the latest state. */
  Mirrored mirror(Mirror mirror);

  /** What is kept for the asker, and who looked after the one numbered {@code since}. */
  Mine mine(long since);

  /** Goes on with one's own draft here. */
  Taken take(UUID contact);

  /** The call is over; see {@link MirrorMessages.End}. */
  Ended end(UUID contact, long turn, @Nullable UUID change);

  /** Looks into a colleague's draft; supervisors only. */
  Seen look(Look look);
}
