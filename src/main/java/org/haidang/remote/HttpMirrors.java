package org.haidang.remote;

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
record HttpMirrors(Exchange server) implements MirrorServer {

  private static final String MIRRORS = "mirrors";

  @Override
  public Mirrored mirror(Mirror mirror) {
    return Complete.checked(server.post(mirror, Mirrored.class, MIRRORS));
  }

  @Override
  public Mine mine(long since) {
    return Complete.checked(
        server.get(Mine.class, Map.of("since", String.valueOf(since)), MIRRORS));
  }

  @Override
  public Taken take(UUID contact) {
    return Complete.checked(server.post(new Take(contact), Taken.class, MIRRORS, "take"));
  }

  @Override
  public Ended end(UUID contact, long turn, @Nullable UUID change) {
    return server.post(new End(contact, turn, change), Ended.class, MIRRORS, "end");
  }

  @Override
  public Seen look(Look look) {
    return server.post(look, Seen.class, MIRRORS, "look");
  }
}
