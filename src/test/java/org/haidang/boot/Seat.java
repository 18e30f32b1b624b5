package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Drafts;
import org.haidang.platform.DataFolder;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.AttachmentServer;
import org.haidang.sync.AttachmentSync;
import org.haidang.sync.Beside;
import org.haidang.sync.PackSync;
import org.haidang.sync.SyncEngine;
import org.haidang.sync.Timing;
import org.haidang.ui.shell.SignInAction.Outcome;

/** A workstation without its window: signed in and wired as {@link Shift} does it. */
final class Seat implements AutoCloseable {

  static final String PASSWORD = "hải đăng soi biển đêm";

  final Entrance.Admitted admitted;
  final LocalStore store;
  final GrowingLibrary library;
  final PackNews packNews = new PackNews();
  final PackSync packs;
  final SyncEngine engine;
  final CallDesk desk;
  final MirrorsHere mirrors;
  final AttachmentSync attachments;
  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
  private final AutoCloseable savedHere;
  private DataFolder claim;

  /** Where a seat stands, and by what clock. */
  record Plan(
      Path folder,
      String address,
      Content content,
      Clock clock,
      UnaryOperator<Drafts> drafts,
      UnaryOperator<AttachmentServer> files) {

    Plan(Path folder, String address, Content content) {
      this(
          folder,
          address,
          content,
          Clock.systemUTC(),
          UnaryOperator.identity(),
          UnaryOperator.identity());
    }

    Plan at(Clock other) {
      return new Plan(folder, address, content, other, drafts, files);
    }

    Plan keeping(UnaryOperator<Drafts> other) {
      return new Plan(folder, address, content, clock, other, files);
    }

    Plan reaching(UnaryOperator<AttachmentServer> other) {
      return new Plan(folder, address, content, clock, drafts, other);
    }
  }

  private Seat(Plan plan, Entrance.Admitted admitted) {
    this.admitted = admitted;
    library = plan.content().growing();
    var indexer = Kinds.indexer(library);
    store =
        LocalStore.open(
            plan.folder(),
            admitted.key(),
            admitted.workstation(),
            indexer,
            plan.clock(),
            new Json());
    library.open(store.packs());
    packs =
        new PackSync(admitted.server(), store.packs(), packNews.from(library), new SecureRandom());
    mirrors = new MirrorsHere(store, admitted, library, plan.clock());
    engine =
        new SyncEngine(
            store.outbox(),
            store.replica(),
            admitted.server(),
            Timing.system(),
            new SecureRandom(),
            _ -> {},
            new Beside() {
              @Override
              public void packs() {
                packs.wake();
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
            new org.haidang.sync.ErasureSync(admitted.server().erasures(), store.erasures()));
    attachments =
        new AttachmentSync(
            plan.files().apply(admitted.server().attachments()),
            store.attachmentShelf(),
            Timing.system(),
            new SecureRandom(),
            () -> engine.status().waiting() > 0);
    savedHere =
        store
            .contacts()
            .listen(
                () -> {
                  engine.wake();
                  attachments.wake();
                });
    desk =
        new CallDesk(
            store.contacts(),
            plan.drafts().apply(mirrors.drafts()),
            library,
            plan.content().forms()::open,
            plan.clock(),
            Ids.timeOrdered(),
            admitted.account(),
            admitted.workstation(),
            store.audit(),
            disk);
    packs.start();
    mirrors.start();
    engine.start();
    attachments.start(true);
  }

  /** Signs in and sits down. */
  static Seat take(Plan plan, String login) {
    var taken = new AtomicReference<Seat>();
    var outcome = enter(plan, login, taken::set);
    if (taken.get() == null) {
      throw new IllegalStateException(outcome.toString());
    }
    return taken.get();
  }

  /** Tries to sign in; {@code seated} gets the seat when that went well. */
  static Outcome enter(Plan plan, String login, Consumer<Seat> seated) {
    var claim = DataFolder.claim(plan.folder());
    var entrance =
        new Entrance(
            ServerAddress.fixed(plan.address()),
            keys(plan),
            Doors.join(plan.folder(), plan.address()),
            new Json());
    var outcome =
        entrance.enter(
            login,
            PASSWORD.toCharArray(),
            admitted -> new Seat(plan, admitted),
            seat -> {
              seat.claim = claim;
              seated.accept(seat);
            });
    if (outcome instanceof Outcome.Signed signed) {
      signed.enter().run();
    } else {
      claim.close();
    }
    return outcome;
  }

  /** The key ring of the plan's folder. */
  static KeyRingKeys keys(Plan plan) {
    var passwords = new Passwords(new SecureRandom(), Passwords.Cost.STANDARD);
    return new KeyRingKeys(new KeyRing(plan.folder(), passwords, new Json()), new SecureRandom());
  }

  /** How many contacts are here. */
  int held() {
    return store.contacts().find("", 100_000).size();
  }

  /** Waits, up to a minute and a half. */
  static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain: " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  @Override
  public void close() {
    packs.close();
    mirrors.close();
    attachments.close();
    engine.close();
    disk.shutdown();
    try {
      disk.awaitTermination(5, TimeUnit.SECONDS);
      savedHere.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      admitted.server().close();
      store.close();
      if (claim != null) {
        claim.close();
      }
    }
  }
}
