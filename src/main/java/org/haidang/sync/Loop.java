package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.SyncStatus.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine without its thread: each {@link #turn} does one exchange at most and says when the
 * next is due, so that tests run it in a time of their own. All but {@link #post} by one thread.
 */
final class Loop implements AutoCloseable {

  /** The feed is asked so often even when nothing calls for it. */
  static final Duration IDLE = Duration.ofSeconds(60);

  /** While paused the server is asked so often whether it has thought better of it. */
  static final Duration PROBE = Duration.ofMinutes(5);

  /** While another program sends, its place is asked for so often. */
  static final Duration CLAIM = Duration.ofSeconds(5);

  /** So many batches go out before a page that waits is fetched. */
  private static final int BATCHES_IN_A_ROW = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final Outbox outbox;
  private final CentralServer server;
  private final Timing timing;
  private final Pusher pusher;
  private final Puller puller;
  private final Lane push;
  private final Lane pull;
  private final Listening listening;
  private final Beside beside;
  private final ErasuresFirst erasures;
  private final Queue<Event> events = new ConcurrentLinkedQueue<>();

  private @Nullable ErrorCode paused;
  private @Nullable Instant lastExchange;
  private boolean answeredOnce;
  private int batchesInARow;
  private boolean erasuresDue = true;

  /** Whether a page came since the last push. */
  private boolean wellSince;

  private Duration nextIdlePull;
  private @Nullable Instant nextTry;

  Loop(
      Outbox outbox,
      Replica replica,
      CentralServer server,
      Timing timing,
      RandomGenerator random,
      Executor polls,
      Runnable nudge,
      Beside beside) {
    this(
        outbox,
        replica,
        server,
        timing,
        random,
        polls,
        Runnable::run,
        nudge,
        beside,
        null,
        ErasuresFirst.NOTHING);
  }

  /**
   * As the other.
   *
   * @param sending runs one push at a time beside the loop
   * @param restoring helps a server that was brought back to an older state; null for nobody
   * @param erasures done before records are read, each time the line came back
   */
  Loop(
      Outbox outbox,
      Replica replica,
      CentralServer server,
      Timing timing,
      RandomGenerator random,
      Executor polls,
      Executor sending,
      Runnable nudge,
      Beside beside,
      @Nullable Restoring restoring,
      ErasuresFirst erasures) {
    this.beside = beside;
    this.erasures = erasures;
    this.outbox = outbox;
    this.server = server;
    this.timing = timing;
    pusher = new Pusher(outbox, server, sending);
    // A stream that broke without a word told of nothing: the page itself shows the other life.
    puller = new Puller(replica, server, restoring, timing, erasures::fetch);
    var now = timing.elapsed();
    push = new Lane(random, now);
    pull = new Lane(random, now);
    nextIdlePull = now.plus(IDLE);
    listening =
        new Listening(
            server,
            polls,
            event -> {
              post(event);
              nudge.run();
            },
            random);
  }

  /** Tells the loop something, to be heard at its next turn. By any thread. */
  void post(Event event) {
    events.add(event);
  }

  /** Hears what was posted, does one exchange at most; how long the loop may rest after it. */
  Duration turn() {
    for (var event = events.poll(); event != null; event = events.poll()) {
      hear(event);
    }
    var now = timing.elapsed();
    if (now.compareTo(nextIdlePull) >= 0) {
      pull.ask();
    }
    if (push.ready(now) && paused == null && !(pull.ready(now) && pullsTurn())) {
      exchange(push, this::sendBatch);
    } else if (pull.ready(now)) {
      exchange(pull, this::fetchPage);
    }
    listen();
    return rest();
  }

  private boolean pullsTurn() {
    // The first exchange of all asks how far the feed has come: a server that was brought back to
    // an
    // older state shall hear so from whoever has read further, before it gives out positions again.
    return !answeredOnce || batchesInARow >= BATCHES_IN_A_ROW || push.fault() != null;
  }

  private void hear(Event event) {
    var now = timing.elapsed();
    switch (event) {
      case Event.Saved() -> push.ask();
      case Event.TryNow() -> startAfresh(now);
      case Event.Resume(var token) -> {
        server.resume(token);
        startAfresh(now);
      }
      case Event.News(var number, var news) -> {
        listening.heard(number);
        if (news.scope().equals(Scopes.PACKS)) {
          beside.packs();
        } else if (news.scope().equals(Scopes.INDEX)) {
          beside.index();
        } else if (LiveScopes.has(news.scope())) {
          beside.live(true);
          beside.together();
        } else if (news.scope().equals(Scopes.ERASURES)) {
          erasuresDue = true;
          pull.ask();
        } else if (puller.isNew(news)) {
          pull.ask();
        }
      }
      case Event.StreamEnded(var number) -> {
        if (listening.ended(number, now)) {
          beside.live(false);
          // Something may have been told while nobody listened; and this shows why it ended.
          erasuresDue = true;
          pull.ask();
        }
      }
      case Event.Polled(var anything, var failed) -> {
        listening.polled(failed, now);
        if (anything || failed) {
          pull.ask();
        }
      }
    }
  }

  private void startAfresh(Duration now) {
    paused = null;
    push.ask();
    pull.ask();
    push.hurry(now);
    pull.hurry(now);
  }

  /** What a try leaves to be done in its lane. */
  private enum Left {
    NOTHING,
    MORE,
    LATER
  }

  /** One try in a lane. */
  private interface Try {
    Left run();
  }

  private Left sendBatch() {
    var sent = pusher.sendBatch(wellSince);
    wellSince = false;
    return switch (sent) {
      case NOTHING -> Left.NOTHING;
      case NOT_OURS -> {
        push.restUntil(timing.elapsed().plus(CLAIM));
        yield Left.MORE;
      }
      case SOME -> {
        batchesInARow++;
        answered();
        beside.sent();
        yield Left.MORE;
      }
      case UNANSWERED -> {
        answered();
        yield Left.LATER;
      }
    };
  }

  private Left fetchPage() {
    batchesInARow = 0;
    var life = puller.cursor().generation();
    if (erasuresDue) {
      // Before any record: a server in another life may bring back what was erased.
      erasures.fetch();
      erasuresDue = false;
    }
    boolean more = puller.fetchPage();
    wellSince = true;
    if (!more) {
      // What was set aside may wait again.
      push.ask();
    }
    answered();
    var now = timing.elapsed();
    boolean isOtherLife = !Objects.equals(life, puller.cursor().generation());
    if (isOtherLife) {
      pusher.forgetFlight();
    }
    if (now.compareTo(nextIdlePull) >= 0 || isOtherLife) {
      // Nobody need have told of what waits: another program may have saved it, and in another
      // life of the server what the last one took in waits again.
      push.ask();
    }
    nextIdlePull = now.plus(IDLE);
    return more ? Left.MORE : Left.NOTHING;
  }

  private void exchange(Lane lane, Try step) {
    try {
      boolean wasDown = lane.fault() != null || paused != null;
      switch (step.run()) {
        case NOTHING -> lane.went(false);
        case MORE -> lane.went(true);
        case LATER -> lane.waits(timing.elapsed());
      }
      paused = null;
      if (wasDown) {
        beside.packs();
        beside.index();
        beside.together();
        // The way is free again: the other direction need not sit out its own pause.
        (lane == push ? pull : push).hurry(timing.elapsed());
      }
    } catch (HaidangException e) {
      failed(lane, e);
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("sync: unforeseen {}", e.getClass().getName());
      failed(lane, new HaidangException(ErrorCode.BUG_UNFORESEEN));
    }
  }

  private void failed(Lane lane, HaidangException e) {
    var now = timing.elapsed();
    erasuresDue = true;
    LOG.debug("sync: {}", e.code());
    switch (e.code()) {
      case SERVER_SIGN_IN_AGAIN, NOT_PERMITTED, WORKSTATION_UNKNOWN, WORKSTATION_STRUCK_OFF -> {
        paused = e.code();
        push.ask();
        pull.ask();
        push.restUntil(now.plus(PROBE));
        pull.restUntil(now.plus(PROBE));
      }
      case SERVER_FAULT -> {
        lane.failed(e.code(), now);
        // Whether it is the server, or what it was sent.
        pull.ask();
      }
      default -> lane.failed(e.code(), now);
    }
    switch (e.code()) {
      case SERVER_UNREACHABLE, SERVER_SILENT, SERVER_GARBLED -> {}
      case SERVER_SIGN_IN_AGAIN,
          NOT_PERMITTED,
          WORKSTATION_STRUCK_OFF,
          PROOF_REFUSED,
          SERVER_FAULT,
          SERVER_BUSY,
          PROTOCOL_VERSION ->
          lastExchange = timing.clock();
      default -> {}
    }
    if (e.getCause() instanceof RetryLater later) {
      push.restUntil(now.plus(later.pause()));
      pull.restUntil(now.plus(later.pause()));
    }
    nextTry = timing.clock().plus(lane.notBefore().minus(now));
  }

  private void answered() {
    lastExchange = timing.clock();
    answeredOnce = true;
  }

  private void listen() {
    if (answeredOnce && paused == null && pull.fault() == null) {
      listening.tend(timing.elapsed(), pull.due() ? null : puller.cursor());
    } else {
      listening.stop();
    }
  }

  /** How long until the next turn: never longer than {@link #PROBE}, so a timer always runs. */
  private Duration rest() {
    var now = timing.elapsed();
    var next = pull.due() ? pull.notBefore() : nextIdlePull;
    if (push.due() && paused == null && push.notBefore().compareTo(next) < 0) {
      next = push.notBefore();
    }
    if (answeredOnce && paused == null && pull.fault() == null) {
      next = listening.nextTend(next);
    }
    var rest = next.minus(now);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  /** What the engine knows of the line now. */
  SyncStatus status() {
    var depth = outbox.depth();
    var reason = paused != null ? paused : pull.fault() != null ? pull.fault() : push.fault();
    var line =
        paused != null
            ? Line.PAUSED
            : reason != null ? Line.OFFLINE : answeredOnce ? Line.ONLINE : Line.STARTING;
    return new SyncStatus(
        line,
        depth.waiting(),
        depth.attention(),
        lastExchange,
        reason,
        reason == null ? null : nextTry,
        puller.first());
  }

  @Override
  public void close() {
    listening.stop();
    pusher.close();
  }
}
