package org.haidang.sync;

import java.time.Instant;
import java.util.UUID;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.jspecify.annotations.Nullable;

/** What a locked workstation tells of itself: nobody is signed in, and it can do nothing else. */
public final class LockedMessages {

  private LockedMessages() {}

  /**
   * {@code POST /v1/heartbeat/locked}, signed by the workstation, without a session. Nothing in it
   * is personal.
   *
   * @param workstation as the signature says
   * @param seconds for how long it has been locked, by a clock that nobody sets
   * @param waiting changes the server had not answered when it locked; -1 when that is not known
   * @param attention changes set aside for a person; -1 likewise
   * @param oldest when the oldest that waits was made, by the workstation's clock; null when none
   *     waits
   * @param freeDisk bytes left on the disk of its data; -1 when not known
   * @param program version of the program
   * @param clockAhead as in {@link HeartbeatMessages.Heartbeat}
   */
  public record LockedBeat(
      UUID workstation,
      long seconds,
      int waiting,
      int attention,
      @Nullable Instant oldest,
      long freeDisk,
      String program,
      @Nullable Long clockAhead) {}

  /** The server as a locked workstation knows it. Thread-safe; blocks. */
  public interface LockedServer {
    /**
     * Tells it.
     *
     * @throws org.haidang.platform.HaidangException as {@link CentralServer}; {@code
     *     WORKSTATION_STRUCK_OFF} when this computer was
     */
    Heard beat(LockedBeat beat);
  }

  /** Where the server keeps it. Thread-safe. */
  public interface LockedLedger {
    /** Notes it of a workstation that is enrolled and not struck off. */
    void beat(LockedBeat beat, Instant now);
  }
}
