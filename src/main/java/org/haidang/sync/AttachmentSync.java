package org.haidang.sync;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentShelf.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings attached files to the server and from it, chunk by chunk, one at a time, beside the
 * changes and behind them: while changes wait for the line, no chunk sets out. What somebody waits
 * for comes first, then what the server lacks, then small files that are not here. Thread-safe; a
 * thread of its own does the work, and a timer is always armed for its next turn.
 */
public final class AttachmentSync implements AutoCloseable {

  /** Looked through so often even when nothing calls for it. */
  static final Duration IDLE = Duration.ofSeconds(60);

  /** How long chunks make way for changes at a time; files are not to wait for ever either. */
  private static final Duration MAKE_WAY = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final Logger LOG = LoggerFactory.getLogger(AttachmentSync.class);

  private final AttachmentWork work;
  private final Backoff backoff;
  private final BooleanSupplier changesWait;
  private final HeldFiles held;
  private final AttachmentJobs jobs;
  private final Worker worker;
  private Duration madeWay = Duration.ZERO;
  private boolean mayBring = true;

  /**
   * One at rest; {@link #start} sets it going.
   *
   * @param changesWait whether changes wait for the line
   */
  public AttachmentSync(
      AttachmentServer server,
      AttachmentShelf shelf,
      Timing timing,
      RandomGenerator random,
      BooleanSupplier changesWait) {
    this.work = new AttachmentWork(server, shelf);
    this.changesWait = changesWait;
    backoff = new Backoff(random);
    held = new HeldFiles(timing, random);
    jobs = new AttachmentJobs(shelf, held);
    worker = new Worker("attachments", this::turn);
  }

  /**
   * Sets it going; once.
   *
   * @param mayBring whether the account may bring files as well as fetch them
   */
  public void start(boolean mayBring) {
    this.mayBring = mayBring;
    worker.start();
  }

  /** There is news: a file was attached, a record came or was taken in, the line is back. */
  public void wake() {
    worker.wake();
  }

  /** Somebody waits for this file; returns at once. */
  public void want(Item item) {
    jobs.want(item);
    held.release(item);
    worker.wake();
  }

  /** Sends or fetches one chunk; how long until something may be due again. */
  Duration turn() {
    if (makesWay()) {
      return LOOK_AGAIN;
    }
    try {
      var job = jobs.next(mayBring);
      if (job.isEmpty()) {
        return untilHeld();
      }
      one(job.get());
      backoff.reset();
      return Duration.ZERO;
    } catch (HaidangException e) {
      LOG.debug("attachments: {}", e.code());
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("attachments: unforeseen {}", e.getClass().getName());
    }
    return backoff.next();
  }

  private boolean makesWay() {
    if (madeWay.compareTo(MAKE_WAY) < 0 && changesWait.getAsBoolean()) {
      madeWay = madeWay.plus(LOOK_AGAIN);
      return true;
    }
    madeWay = Duration.ZERO;
    return false;
  }

  private void one(AttachmentJobs.Job job) {
    try {
      boolean done = job.brings() ? work.bring(job.item()) : work.fetch(job.item());
      if (done) {
        jobs.done(job.item());
      }
      held.release(job.item());
    } catch (HaidangException e) {
      if (!HeldFiles.isItsOwn(e.code())) {
        throw e;
      }
      LOG.debug("an attachment waits: {}", e.code());
      work.forget(job.item());
      held.hold(job.item());
    }
  }

  private Duration untilHeld() {
    return held.rest(IDLE)
        .map(rest -> rest.compareTo(Backoff.LEAST) < 0 ? Backoff.LEAST : rest)
        .orElse(IDLE);
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    worker.close();
  }
}
