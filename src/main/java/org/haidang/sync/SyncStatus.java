package org.haidang.sync;

import java.time.Instant;
import org.haidang.platform.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What the workstation knows of the line to the server. Immutable.
 *
 * @param line whether it holds
 * @param waiting saved changes the server has not answered
 * @param attention changes set aside for a person
 * @param lastExchange when the server last answered anything; null when never since the start
 * @param reason why the line does not hold; null when it does
 * @param nextTry when it will be tried again by itself; null when it holds
 * @param first how far the first read of what this computer may hold has come; null when it is over
 */
public record SyncStatus(
    Line line,
    int waiting,
    int attention,
    @Nullable Instant lastExchange,
    @Nullable ErrorCode reason,
    @Nullable Instant nextTry,
    @Nullable Progress first) {

  /**
   * How far something has come.
   *
   * @param done so many records
   * @param total of so many
   */
  public record Progress(long done, long total) {}

  /** The status of a workstation whose first read is over. */
  public SyncStatus(
      Line line,
      int waiting,
      int attention,
      @Nullable Instant lastExchange,
      @Nullable ErrorCode reason,
      @Nullable Instant nextTry) {
    this(line, waiting, attention, lastExchange, reason, nextTry, null);
  }

  /** Whether the line holds. */
  public enum Line {
    /** Not tried yet. */
    STARTING,
    /** Exchanging, or at rest with nothing to say. */
    ONLINE,
    /** Out of reach; tried again by itself. */
    OFFLINE,
    /** The server wants a new sign-in, or forbids; nothing is sent until then, nothing is lost. */
    PAUSED
  }
}
