package org.haidang.boot;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.Library;
import org.haidang.desk.Colleagues;
import org.haidang.desk.MirroredDrafts;
import org.haidang.desk.Mirrors;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalSettings;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.MirrorSync;
import org.haidang.sync.ShiftSync;
import org.haidang.sync.Timing;
import org.haidang.ui.desk.together.TogetherFeature;
import org.haidang.ui.desk.together.TogetherParts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the unfinished reports of this workstation to the server's copies of them. */
final class MirrorsHere implements AutoCloseable {

  /** News come by the live stream; this is for those that were lost. */
  private static final long EVERY_SECONDS = 60;

  private static final Logger LOG = LoggerFactory.getLogger(MirrorsHere.class);

  private final Clock clock;
  private final MirroredDrafts drafts;
  private final Mirrors mirrors;
  private final MirrorSync sync;
  private final Colleagues colleagues;
  private final ShiftSync shift;
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mirrors-mine").factory());
  private volatile @Nullable ScheduledFuture<?> rounds;

  MirrorsHere(LocalStore store, Entrance.Admitted admitted, Library library, Clock clock) {
    this.clock = clock;
    var login = admitted.account().login();
    var server = admitted.server().mirrors();
    drafts =
        new MirroredDrafts(
            store.drafts(), library, clock, new Json(), login, store.mirrors().salt());
    sync =
        new MirrorSync(
            server, store.mirrors(), login, Timing.system(), new SecureRandom(), drafts::moved);
    mirrors = new Mirrors(server, drafts, login, new Seen(store.settings(), login));
    drafts.follow(sync);
    colleagues = new Colleagues(admitted.server().shift(), drafts, admitted.account(), clock);
    shift =
        new ShiftSync(
            admitted.server().shift(), Timing.system(), new SecureRandom(), colleagues::heard);
    colleagues.follow(shift);
  }

  /** Sets it going; once. */
  void start() {
    sync.start();
    shift.start();
    rounds = asking.scheduleWithFixedDelay(this::refresh, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Which looks were told of, in the settings of this computer. */
  private record Seen(LocalSettings settings, String login) implements Mirrors.Seen {

    private String name() {
      return "mirror.looks." + login;
    }

    @Override
    public long last() {
      return settings.get(name()).map(Long::valueOf).orElse(0L);
    }

    @Override
    public void told(long seq) {
      settings.put(name(), String.valueOf(seq));
    }
  }

  /** The drafts of this computer, mirrored. */
  MirroredDrafts drafts() {
    return drafts;
  }

  /** The unfinished calls wherever they are. */
  Mirrors mirrors() {
    return mirrors;
  }

  /** The people on shift. */
  Colleagues colleagues() {
    return colleagues;
  }

  /** The screen of the shift. */
  TogetherFeature screen(
      AccessRules rules,
      Library library,
      Looks looks,
      Background background,
      Messages messages,
      Wording wording) {
    boolean breakGlass = rules.permits(colleagues.account(), Permission.BREAK_GLASS);
    return new TogetherFeature(
        new TogetherParts(
            colleagues, mirrors, breakGlass, library, looks, background, messages, wording, clock));
  }

  /** Whether news come by the live stream. */
  void live(boolean open) {
    shift.live(open);
  }

  /** The server has taken something in: copies of what is saved there are given up. At once. */
  void sent() {
    sync.wake();
  }

  /** What sends the copies. */
  MirrorSync sync() {
    return sync;
  }

  /** The line may be back, or there is news. Returns at once. */
  void wake() {
    sync.wake();
    shift.wake();
    if (rounds != null && !asking.isShutdown()) {
      asking.execute(this::refresh);
    }
  }

  private void refresh() {
    try {
      mirrors.refresh();
    } catch (HaidangException e) {
      LOG.debug("mirrors: {}", e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("mirrors: unforeseen {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    var going = rounds;
    if (going != null) {
      going.cancel(true);
    }
    asking.shutdownNow();
    shift.close();
    sync.close();
  }
}
