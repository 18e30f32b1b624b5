package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.platform.HaidangException;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.AttachmentSync;
import org.haidang.sync.Beside;
import org.haidang.sync.ErasureSync;
import org.haidang.sync.Heart;
import org.haidang.sync.IndexSync;
import org.haidang.sync.PackSync;
import org.haidang.sync.SyncEngine;
import org.haidang.sync.SyncStatus;
import org.haidang.sync.Timing;
import org.haidang.sync.TrailSync;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs between a workstation and the server while somebody is signed in: records, packs, the
 * national index, mirrored drafts, heartbeats. Runs from its making to {@link #close}. Thread-safe.
 */
final class ToTheServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ToTheServer.class);

  private final Relay relay = new Relay();
  private final MirrorsHere mirrors;
  private final SyncEngine engine;
  private final PackSync packs;
  private final IndexSync index;
  private final Heart heart;
  private final HeartHere signs;
  private final AttachmentSync attachments;
  private final TrailSync trail;
  private final PackNews packNews = new PackNews();
  private final AutoCloseable savedHere;
  private final AutoCloseable laidHere;

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

  /**
   * Begins.
   *
   * @param contact told of each heartbeat that was answered, by the server's clock
   */
  ToTheServer(
      AccessRules rules,
      Entrance.Admitted admitted,
      GrowingLibrary library,
      LocalStore store,
      Path folder,
      Clock clock,
      Consumer<Instant> contact) {
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
                attachments.wake();
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

              @Override
              public void sent() {
                mirrors.sent();
              }
            },
            new SyncEngine.AfterRestore(store.keepsakes(), admitted.server().restored()),
            new ErasureSync(admitted.server().erasures(), store.erasures()));
    this.signs = new HeartHere(store, library, folder, clock);
    this.heart =
        new Heart(
            admitted.server().heart(),
            signs::signs,
            () -> engine.status().line() == SyncStatus.Line.ONLINE,
            Timing.system(),
            ahead -> contact.accept(clock.instant().minus(ahead)));
    relay.back = heart::wake;
    this.attachments =
        new AttachmentSync(
            admitted.server().attachments(),
            store.attachmentShelf(),
            Timing.system(),
            new SecureRandom(),
            this::changesWait);
    this.trail = new TrailSync(admitted.server().trail(), store.trailShelf(), new SecureRandom());
    this.savedHere =
        store
            .contacts()
            .listen(
                () -> {
                  engine.wake();
                  attachments.wake();
                });
    this.laidHere = store.attachments().listen(attachments::wake);
    if (rules.permits(admitted.account(), Permission.AUDIT_SEND)) {
      trail.start();
    }
    if (rules.permits(admitted.account(), Permission.CONTENT_READ)) {
      packs.start();
    }
    // A role that may not read contacts has nothing to exchange; what colleagues saved here waits.
    if (rules.permits(admitted.account(), Permission.CONTACT_READ)) {
      engine.start();
      index.start();
      heart.start();
      attachments.start(rules.permits(admitted.account(), Permission.CONTACT_WRITE));
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

  private boolean changesWait() {
    var status = engine.status();
    return status.line() == SyncStatus.Line.ONLINE && status.waiting() > 0;
  }

  AttachmentSync attachments() {
    return attachments;
  }

  MirrorsHere mirrors() {
    return mirrors;
  }

  Heart heart() {
    return heart;
  }

  /** What cannot be read any more was noted a minute ago. */
  private void noteDepth() {
    try {
      signs.note();
    } catch (HaidangException e) {
      LOG.debug("how the outbox stands: {}", e.code());
    }
  }

  /** Stops all of it; what waits in the outbox stays there. */
  @Override
  public void close() {
    relay.to = _ -> {};
    packs.close();
    index.close();
    heart.close();
    attachments.close();
    trail.close();
    mirrors.close();
    engine.close();
    noteDepth();
    try {
      savedHere.close();
      laidHere.close();
    } catch (Exception e) {
      throw HaidangException.of(e);
    }
  }
}
