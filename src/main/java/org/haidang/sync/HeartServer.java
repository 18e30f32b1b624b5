package org.haidang.sync;

import java.util.UUID;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Where;

/**
 * The central server as it is told how a workstation fares. Thread-safe; every call blocks; every
 * fault is a {@link HaidangException} as of {@link CentralServer}.
 */
public interface HeartServer {

  /** Tells it. */
  Heard beat(Heartbeat heartbeat);

  /**
   * How far a record of one's own centre has come.
   *
   * @throws HaidangException {@code RECORD_MISSING} when the server has none of that id for this
   *     workstation
   */
  Where where(UUID record);
}
