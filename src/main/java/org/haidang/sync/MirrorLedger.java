package org.haidang.sync;

import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Taken;

/**
 * Mirrored drafts as the server keeps them. One computer at a time has the turn at a draft; who
 * takes it over gets the next, and what comes of an earlier turn afterwards is kept by nobody but
 * its sender. Thread-safe.
 */
public interface MirrorLedger {

  /** Takes in a state of the asker's draft, unless it is a laggard or somebody else's turn. */
  Mirrored mirror(Mirror mirror, Session session);

  /** The asker's drafts, and who looked into them after the look numbered {@code since}. */
  Mine mine(Session session, long since);

  /** Gives the asker's workstation the turn at the asker's own draft. */
  Taken take(UUID contact, Session session);

  /** Forgets a draft, once what saved it is here. */
  Ended end(End end, Session session);

  /**
   * Tells a draft of the asker's centre; who, when and why is written before.
   *
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED} when there is no such draft there
   */
  Seen look(Look look, Session session);
}
