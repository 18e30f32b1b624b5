package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.platform.HaidangException;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Beside;
import org.haidang.sync.ErasureSync;
import org.haidang.sync.Heart;
import org.haidang.sync.IndexSync;
import org.haidang.sync.PackSync;
import org.haidang.sync.SyncEngine;
import org.haidang.sync.SyncStatus;
import org.haidang.sync.Timing;

/**
 * What runs between a workstation and the server while somebody is signed in: records, packs, the
 * national index, mirrored drafts, heartbeats. Runs from its making to {@link #close}. Thread-safe.
 */
final class ToTheServer implements AutoCloseable {

  private final Relay relay = new Relay();
  private final MirrorsHere mirrors;
  private final SyncEngine engine;
  private final PackSync packs;
  private final IndexSync index;
  private final Heart heart;
  private final PackNews packNews = new PackNews();
  private final AutoCloseable savedHere;

  /** Passes the engine's news on to whoever shows them, from the moment there is somebody. */
  private static final class Relay implements Consumer<SyncStatus> {
    private volatile Consumer<SyncStatus> to = _ -> {};
    private volatile Runnable back = () -> {};
    private boolean online;

    /** On the engine's thread. */
    @Override
    public void accept(SyncStatus status) {
      boolean was = online;
      online = status.line() == SyncStatus.Line.ONLINE;
      if (online && !was) {
        back.run();
      }
      to.accept(status);
    }
  }

  ToTheServer(
      AccessRules rules,
      Entrance.Admitted admitted,
      GrowingLibrary library,
      LocalStore store,
      Path folder,
      Clock clock) {
    this.packs =
        new PackSync(admitted.server(), store.packs(), packNews.from(library), new SecureRandom());
    this.index = new IndexSync(admitted.server(), store.indexShelf(), new SecureRandom());
    this.mirrors = new MirrorsHere(store, admitted, library, clock);
    this.engine =
        new SyncEngine(
            store.outbox(),
            store.replica(),
            admitted.server(),
            Timing.system(),
            new SecureRandom(),
            relay,
            new Beside() {
              @Override
              public void packs() {
                packs.wake();
              }

              @Override
              public void index() {
                index.wake();
              }

              @Override
              public void together() {
                mirrors.wake();
              }

              @Override
              public void live(boolean open) {
                mirrors.live(open);
              }
            },
            new SyncEngine.AfterRestore(store.keepsakes(), admitted.server().restored()),
            new ErasureSync(admitted.server().erasures(), store.erasures()));
    this.heart =
        new Heart(
            admitted.server().heart(),
            new HeartHere(store, library, folder, clock)::signs,
            () -> engine.status().line() == SyncStatus.Line.ONLINE,
            Timing.system(),
            _ -> {});
    relay.back = heart::wake;
    this.savedHere = store.contacts().listen(engine::wake);
    if (rules.permits(admitted.account(), Permission.CONTENT_READ)) {
      packs.start();
    }
    // A role that may not read contacts has nothing to exchange; what colleagues saved here waits.
    if (rules.permits(admitted.account(), Permission.CONTACT_READ)) {
      engine.start();
      index.start();
      heart.start();
    }
    if (rules.permits(admitted.account(), Permission.CONTACT_WRITE)) {
      mirrors.start();
    }
  }

  /** Tells {@code to} of the line from now on; who was told before is told no more. */
  void tell(Consumer<SyncStatus> to) {
    relay.to = to;
  }

  SyncEngine engine() {
    return engine;
  }

  PackSync packs() {
    return packs;
  }

  PackNews packNews() {
    return packNews;
  }

  MirrorsHere mirrors() {
    return mirrors;
  }

  Heart heart() {
    return heart;
  }

  /** Stops all of it; what waits in the outbox stays there. */
  @Override
  public void close() {
    relay.to = _ -> {};
    packs.close();
    index.close();
    heart.close();
    mirrors.close();
    engine.close();
    try {
      savedHere.close();
    } catch (Exception e) {
      throw HaidangException.of(e);
    }
  }
}
