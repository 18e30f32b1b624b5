package org.haidang.remote;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Ended;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Seen;
import org.haidang.sync.MirrorMessages.Take;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.MirrorServer;
import org.jspecify.annotations.Nullable;

/** Mirrored drafts over HTTP. Thread-safe. */
record HttpMirrors(HttpCentralServer server) implements MirrorServer {

  private static final String MIRRORS = "mirrors";

  @Override
  public Mirrored mirror(Mirror mirror) {
    return Complete.checked(server.post(List.of(MIRRORS), mirror, Mirrored.class));
  }

  @Override
  public Mine mine(long since) {
    return Complete.checked(
        server.get(List.of(MIRRORS), Map.of("since", String.valueOf(since)), Mine.class));
  }

  @Override
  public Taken take(UUID contact) {
    return Complete.checked(server.post(List.of(MIRRORS, "take"), new Take(contact), Taken.class));
  }

  @Override
  public Ended end(UUID contact, long turn, @Nullable UUID change) {
    return server.post(List.of(MIRRORS, "end"), new End(contact, turn, change), Ended.class);
  }

  @Override
  public Seen look(Look look) {
    return server.post(List.of(MIRRORS, "look"), look, Seen.class);
  }
}
