package org.haidang.remote;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartServer;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Where;

/** How a workstation fares, told over HTTP. Thread-safe. */
final class HttpHeartServer implements HeartServer {

  private final Exchange exchange;

  HttpHeartServer(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Heard beat(Heartbeat heartbeat) {
    var heard = exchange.post(heartbeat, Heard.class, "heartbeat");
    if (Objects.isNull(heard.now())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return heard;
  }

  @Override
  public Where where(UUID record) {
    var where = exchange.get(Where.class, Map.of("record", record.toString()), "where");
    if (Objects.isNull(where.since()) || Objects.isNull(where.seen())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return where;
  }
}
