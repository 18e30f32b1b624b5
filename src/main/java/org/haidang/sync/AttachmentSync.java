package org.haidang.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.haidang.platform.ErrorCode;
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

  /**
   * Files up to so many bytes come by themselves: a telephone's photo of a note, made small, and a
   * letter of a page or two. A larger one comes when somebody opens it.
   */
  static final long SMALL = 1 << 20;

  /** How long chunks make way for changes at a time; files are not to wait for ever either. */
  private static final Duration MAKE_WAY = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final Logger LOG = LoggerFactory.getLogger(AttachmentSync.class);

  private final AttachmentShelf shelf;
  private final AttachmentWork work;
  private final Backoff backoff;
  private final BooleanSupplier changesWait;
  private final Set<Item> wanted = new LinkedHashSet<>();
  private final HeldFiles held;
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
    this.shelf = shelf;
    this.work = new AttachmentWork(server, shelf);
    this.changesWait = changesWait;
    backoff = new Backoff(random);
    held = new HeldFiles(timing, random);
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
    synchronized (wanted) {
      wanted.add(item);
    }
    held.release(item);
    worker.wake();
  }

  /** Sends or fetches one chunk; how long until something may be due again. */
  Duration turn() {
    if (makesWay()) {
      return LOOK_AGAIN;
    }
    try {
      var job = next();
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

  private void one(Job job) {
    try {
      boolean done = job.brings() ? work.bring(job.item()) : work.fetch(job.item());
      if (done) {
        synchronized (wanted) {
          wanted.remove(job.item());
        }
      }
      held.release(job.item());
    } catch (HaidangException e) {
      if (!isItsOwn(e.code())) {
        throw e;
      }
      LOG.debug("an attachment waits: {}", e.code());
      work.forget(job.item());
      held.hold(job.item());
    }
  }

  /** Whether the fault is the file's, so that others may well go through. */
  private static boolean isItsOwn(ErrorCode code) {
    return switch (code) {
      case RECORD_MISSING,
          ATTACHMENT_AWAITED,
          ATTACHMENT_ALTERED,
          NOT_PERMITTED,
          TOO_LARGE,
          MALFORMED ->
          true;
      default -> false;
    };
  }

  private Duration untilHeld() {
    return held.rest(IDLE)
        .map(rest -> rest.compareTo(Backoff.LEAST) < 0 ? Backoff.LEAST : rest)
        .orElse(IDLE);
  }

  private record Job(Item item, boolean brings) {}

  private Optional<Job> next() {
    var jobs = new ArrayList<Job>();
    synchronized (wanted) {
      wanted.removeIf(item -> shelf.absent(item.file()).isEmpty());
      wanted.forEach(item -> jobs.add(new Job(item, false)));
    }
    if (mayBring) {
      shelf.unsent().forEach(item -> jobs.add(new Job(item, true)));
    }
    shelf.missing(SMALL).forEach(item -> jobs.add(new Job(item, false)));
    held.keepOnly(jobs.stream().map(Job::item).toList());
    return jobs.stream().filter(job -> held.isFree(job.item())).findFirst();
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    worker.close();
  }
}
