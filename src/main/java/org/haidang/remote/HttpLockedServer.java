package org.haidang.remote;

import java.util.Objects;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.LockedMessages.LockedBeat;
import org.haidang.sync.LockedMessages.LockedServer;

/** What a locked workstation tells, over HTTP; no token goes with it. Thread-safe. */
final class HttpLockedServer implements LockedServer {

  private final Exchange exchange;

  HttpLockedServer(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Heard beat(LockedBeat beat) {
    var heard = exchange.post(beat, Heard.class, "heartbeat", "locked");
    if (Objects.isNull(heard.now())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return heard;
  }
}
