package org.haidang.remote;

import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Looked;
import org.haidang.sync.QuarantineMessages.Looking;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Stands;
import org.haidang.sync.QuarantineServer;
import org.jspecify.annotations.Nullable;

/** The server's quarantine over HTTP. Thread-safe. */
final class HttpQuarantine implements QuarantineServer {

  private static final String PATH = "quarantine";

  private final Exchange exchange;

  HttpQuarantine(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Stands standing() {
    var stands = exchange.get(Stands.class, PATH, "standing");
    if (Objects.isNull(stands.standing())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return stands;
  }

  @Override
  public Safe handIn(HandIn handIn) {
    return exchange.post(handIn, Safe.class, PATH);
  }

  @Override
  public Lying lying() {
    return exchange.get(Lying.class, PATH);
  }

  @Override
  public @Nullable Change look(UUID id, String words) {
    return exchange.post(new Looking(id, words), Looked.class, PATH, "look").change();
  }

  @Override
  public Decided take(UUID id, String words) {
    return exchange.post(new Deciding(id, words), Decided.class, PATH, "take");
  }

  @Override
  public Decided discard(UUID id, String words) {
    return exchange.post(new Deciding(id, words), Decided.class, PATH, "discard");
  }
}
