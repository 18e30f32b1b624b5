package org.haidang.desk;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest state of one draft on disk, {@link #REST} after a key at the latest plus the
 * time of one write, also while somebody types without a pause. Thread-safe; never blocks.
 *
 * <p>It gathers rather than waits for silence: the first key starts the wait, every state that
 * arrives meanwhile goes with the same write, and the next key starts the next wait. So no clock is
 * needed and a fast typist costs a dozen writes a second.
 */
public final class DraftKeeper {

  /** How long keys are gathered before they are written. */
  public static final Duration REST = Duration.ofMillis(80);

  /** How long after a failed write it is tried again by itself. */
  public static final Duration AGAIN = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);

  /** Who wants to hear how keeping goes. Called on the keeper's thread. */
  public interface Told {

    /** Everything noted until a moment ago is on the disk. */
    void kept();

    /** Nothing noted since the last {@link #kept} is on the disk yet; it is tried again. */
    void failed(ErrorCode code);
  }

  private final Drafts drafts;
  private final ScheduledExecutorService disk;
  private @Nullable Draft latest;
  private @Nullable ErrorCode trouble;
  private @Nullable Told told;
  private boolean due;
  private boolean closed;

  /** A keeper that writes on {@code disk}, which must have one thread. */
  DraftKeeper(Drafts drafts, ScheduledExecutorService disk) {
    this.drafts = drafts;
    this.disk = disk;
  }

  /** Notes a state, to be on disk soon. */
  synchronized void note(Draft draft) {
    latest = draft;
    writeIn(REST);
  }

  /** Notes a state, to be on disk as soon as the thread is free. */
  synchronized void noteNow(Draft draft) {
    latest = draft;
    due = false;
    writeIn(Duration.ZERO);
  }

  /** Tells {@code listener} from now on, beginning with trouble there may already be. */
  void tell(Told listener) {
    ErrorCode already;
    synchronized (this) {
      told = listener;
      already = trouble;
    }
    if (already != null) {
      listener.failed(already);
    }
  }

  /** Nothing is written after this returns, except by a write already on its way. */
  synchronized void close() {
    closed = true;
    latest = null;
  }

  private void writeIn(Duration wait) {
    if (!due && !closed) {
      due = true;
      try {
        var _ = disk.schedule(this::write, wait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        // The desk has closed; what was noted before it did is written.
        closed = true;
      }
    }
  }

  private void write() {
    Draft draft;
    synchronized (this) {
      due = false;
      draft = latest;
      latest = null;
    }
    if (draft == null) {
      return;
    }
    try {
      drafts.keep(draft);
      ended(draft, null);
    } catch (HaidangException e) {
      ended(draft, e.code());
    } catch (RuntimeException e) {
      LOG.error("a draft could not be kept: {}", e.getClass().getName());
      ended(draft, ErrorCode.BUG_UNFORESEEN);
    }
  }

  private void ended(Draft draft, @Nullable ErrorCode fault) {
    Told listener;
    synchronized (this) {
      trouble = fault;
      listener = told;
      if (fault != null && !closed) {
        latest = latest == null ? draft : latest;
        writeIn(AGAIN);
      }
    }
    if (listener == null) {
      return;
    }
    if (fault == null) {
      listener.kept();
    } else {
      listener.failed(fault);
    }
  }
}
