package org.haidang.sync;

/**
 * How far the first read of one scope has come. A workstation that has never read anything follows
 * what is new from the start, and beside that reads what was there before: what is open and what is
 * newest first, going down. A record that changes meanwhile moves above the ceiling and comes as
 * news.
 *
 * @param ceiling the scope's position when the first read began; what is new lies above it
 * @param open the next open records lie below this position; 0 when all were read
 * @param rest the next of all others lie below this position; 0 when all were read
 * @param done how many records were read so far
 * @param total how many there were when it began; a few of them may come as news instead
 */
public record Backfill(long ceiling, long open, long rest, long done, long total) {

  /** At its beginning. */
  public static Backfill under(long ceiling, long total) {
    return new Backfill(ceiling, ceiling + 1, ceiling + 1, 0, total);
  }

  /** Whether everything was read. */
  public boolean finished() {
    return open == 0 && rest == 0;
  }
}
