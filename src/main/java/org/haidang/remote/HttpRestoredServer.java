package org.haidang.remote;

import java.util.List;
import java.util.Objects;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Lives;
import org.haidang.sync.RestoreMessages.Wanted;
import org.haidang.sync.RestoredServer;
import org.jspecify.annotations.Nullable;

/** What follows a restore, over HTTP. Thread-safe. */
final class HttpRestoredServer implements RestoredServer {

  private final Exchange exchange;

  HttpRestoredServer(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Lives lives() {
    var lives = exchange.get(Lives.class, "lives");
    if (!given(lives.lives())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return lives;
  }

  @Override
  public Wanted ask(Ask ask) {
    var wanted = exchange.post(ask, Wanted.class, "restored", "ask");
    if (!given(wanted.records()) || !given(wanted.changes())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return wanted;
  }

  @Override
  public Brought bring(Bringing bringing) {
    return exchange.post(bringing, Brought.class, "restored");
  }

  private static boolean given(@Nullable List<?> some) {
    return some != null && some.stream().allMatch(Objects::nonNull);
  }
}
