package org.haidang.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server once a minute how this workstation fares, and learns by how much the two clocks
 * differ. Thread-safe; a thread of its own does the work. A beat that fails is not made good: the
 * next one says all there is to say.
 */
public final class Heart implements AutoCloseable {

  /** From beat to beat. */
  static final Duration EVERY = Duration.ofSeconds(60);

  /** News are told this soon after a beat, not sooner. */
  static final Duration SOON = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

  private final HeartServer server;
  private final Function<@Nullable Duration, Heartbeat> signs;
  private final BooleanSupplier online;
  private final Timing timing;
  private final Consumer<Duration> clock;
  private final Worker worker;
  private volatile @Nullable Duration ahead;

  /**
   * One at rest; {@link #start} sets it going.
   *
   * @param signs how the workstation fares, given by how much its clock is ahead
   * @param online whether the line holds
   * @param clock told by how much this computer's clock is ahead of the server's, negative for
   *     behind, on the heart's thread
   */
  public Heart(
      HeartServer server,
      Function<@Nullable Duration, Heartbeat> signs,
      BooleanSupplier online,
      Timing timing,
      Consumer<Duration> clock) {
    this.server = server;
    this.signs = signs;
    this.online = online;
    this.timing = timing;
    this.clock = clock;
    worker = new Worker("heart", this::turn);
  }

  /** Sets it going; once. */
  public void start() {
    worker.start();
  }

  /** There is something to tell: the line is back, or what was read has changed. */
  public void wake() {
    worker.wake();
  }

  /** By how much this computer's clock is ahead of the server's; empty before it is known. */
  public Optional<Duration> ahead() {
    return Optional.ofNullable(ahead);
  }

  private Duration turn() throws InterruptedException {
    if (online.getAsBoolean()) {
      beat();
    }
    Thread.sleep(SOON);
    // The beat to come tells whatever was news meanwhile.
    worker.forgetWaking();
    return EVERY.minus(SOON);
  }

  /** Beats once; what fails is told in the log. */
  void beat() {
    try {
      var sent = timing.clock();
      var from = timing.elapsed();
      var heard = server.beat(signs.apply(ahead));
      compare(sent, timing.elapsed().minus(from), heard.now());
    } catch (HaidangException e) {
      LOG.debug("heartbeat: {}", e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("heartbeat: unforeseen {}", e.getClass().getName());
    }
  }

  /** The server looked at its clock about half way between question and answer. */
  private void compare(Instant sent, Duration way, Instant now) {
    var difference = Duration.between(now, sent.plus(way.dividedBy(2)));
    ahead = difference;
    clock.accept(difference);
  }

  /** Stops; waits a few seconds for a beat under way. */
  @Override
  public void close() {
    worker.close();
  }
}
