package org.haidang.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.haidang.access.TrailHead;
import org.haidang.platform.HaidangException;
import org.haidang.sync.TrailMessages.Fault;
import org.haidang.sync.TrailMessages.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the chain of this computer to the server, in order, beside all else. Sending anything twice
 * is harmless. What the server finds wrong with the chain is kept there and held up by nothing
 * here. Thread-safe.
 */
public final class TrailSync implements AutoCloseable {

  /** What is new is sent so often. */
  static final Duration EVERY = Duration.ofSeconds(30);

  /** A gap is tried to be filled from what the server has, and once more from the beginning. */
  private static final int MOST_GAPS = 2;

  private static final Logger LOG = LoggerFactory.getLogger(TrailSync.class);

  private final TrailServer server;
  private final TrailShelf shelf;
  private final Fetcher fetcher;
  private boolean told;

  /** One at rest; {@link #start} sets it going. */
  public TrailSync(TrailServer server, TrailShelf shelf, RandomGenerator random) {
    this.server = server;
    this.shelf = shelf;
    fetcher = new Fetcher("trail", EVERY, Duration.ZERO, this::send, random);
  }

  /** Sets it going; once. */
  public void start() {
    fetcher.start();
  }

  /** Sends soon. */
  public void wake() {
    fetcher.wake();
  }

  /**
   * Sends all that the server has not. The first time it says how far the chain has come even when
   * there is nothing to send: the server knows then whether the end was cut off.
   *
   * @throws HaidangException when the line, the server or the disk failed
   */
  public synchronized void send() {
    int gaps = 0;
    while (!fetcher.closed()) {
      var head = shelf.head();
      long sent = shelf.sent();
      if (told && head.seq() <= sent) {
        return;
      }
      var page = shelf.from(sent + 1, TrailMessages.MOST);
      var answer = server.report(new Report(shelf.chain(), head, page));
      told = true;
      if (answer.fault() == Fault.GAP && gaps < MOST_GAPS) {
        // A server of an earlier day is sent what it lost; one that has another chain, all of it.
        gaps++;
        shelf.sent(gaps < MOST_GAPS && has(answer.have()) ? answer.have().seq() : 0);
        continue;
      }
      if (answer.fault() == Fault.BROKEN || answer.fault() == Fault.GAP) {
        // Nothing that this computer can say would mend it; people see the alarm.
        LOG.warn("trail: the server refuses a part of the chain");
        return;
      }
      if (page.isEmpty()) {
        return;
      }
      shelf.sent(page.getLast().seq());
    }
  }

  private boolean has(TrailHead head) {
    return shelf.from(head.seq(), 1).stream()
        .anyMatch(entry -> entry.seq() == head.seq() && entry.seal().equals(head.seal()));
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    fetcher.close();
  }
}
