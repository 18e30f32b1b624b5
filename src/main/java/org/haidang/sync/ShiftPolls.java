package org.haidang.sync;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ShiftMessages.Board;

/**
 * Asks the server to hold the question until there is news, while no stream tells of any.
 * Thread-safe; a thread of its own does the work.
 */
final class ShiftPolls implements AutoCloseable {

  private static final int POLL_SECONDS = 25;

  private final ShiftServer server;
  private final Supplier<String> tag;
  private final Consumer<Board> heard;
  private final Backoff pollBackoff;
  private final Thread polls;
  private volatile boolean live;
  private volatile boolean closed;

  /**
   * One at rest.
   *
   * @param tag which board is known; empty while none is
   * @param heard is given a newer one
   */
  ShiftPolls(
      ShiftServer server, RandomGenerator random, Supplier<String> tag, Consumer<Board> heard) {
    this.server = server;
    this.tag = tag;
    this.heard = heard;
    pollBackoff = new Backoff(random);
    polls = Thread.ofVirtual().name("shift-polls").unstarted(this::poll);
  }

  /** Sets it going; once. */
  void start() {
    polls.start();
  }

  /** Whether news come by the live stream. */
  void live(boolean open) {
    live = open;
  }

  private void poll() {
    try {
      while (!closed) {
        if (live || tag.get().isEmpty()) {
          Thread.sleep(Duration.ofSeconds(1));
        } else {
          pollOnce();
        }
      }
    } catch (InterruptedException e) {
      // Only close() interrupts.
    }
  }

  private void pollOnce() throws InterruptedException {
    try {
      var known = tag.get();
      var board = server.board(known, POLL_SECONDS);
      pollBackoff.reset();
      if (board.tag().equals(known)) {
        // A server that holds nothing back must not make this a busy loop.
        Thread.sleep(Duration.ofMillis(500));
      } else {
        heard.accept(board);
      }
    } catch (HaidangException e) {
      Thread.sleep(pollBackoff.next());
    }
  }

  /** Stops, without waiting for what is under way. */
  @Override
  public void close() {
    closed = true;
    polls.interrupt();
  }
}
