package org.haidang.sync;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an ear at the feed while the line holds: the live stream, and where a proxy lets none
 * through, long polls. Used by one thread; what it hears it posts.
 */
final class Listening {

  /** A stream that says nothing for so long after its opening is taken for held up on the way. */
  static final Duration OPENS_WITHIN = Duration.ofSeconds(10);

  /** A server that does not hold polls back must not make them a busy loop. */
  static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);

  private static final int POLL_SECONDS = 25;
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final CentralServer server;
  private final Executor polls;
  private final Consumer<Event> post;
  private final Backoff streamBackoff;
  private final Backoff pollBackoff;

  private int stream;
  private @Nullable AutoCloseable handle;
  private boolean open;
  private boolean streamFailed;
  private Duration openBy = Duration.ZERO;
  private Duration streamFrom = Duration.ZERO;
  private boolean polling;
  private Duration pollFrom = Duration.ZERO;

  Listening(CentralServer server, Executor polls, Consumer<Event> post, RandomGenerator random) {
    this.server = server;
    this.polls = polls;
    this.post = post;
    streamBackoff = new Backoff(random);
    pollBackoff = new Backoff(random);
  }

  /**
   * Opens, gives up, or polls as the moment asks.
   *
   * @param read how far was read; null while there is more to read, and polls would be idle
   */
  void tend(Duration now, @Nullable Cursor read) {
    if (handle != null && !open && now.compareTo(openBy) >= 0) {
      ended(stream, now);
    }
    if (handle == null && now.compareTo(streamFrom) >= 0) {
      int number = ++stream;
      open = false;
      openBy = now.plus(OPENS_WITHIN);
      handle =
          server.live(
              news -> post.accept(new Event.News(number, news)),
              fault -> post.accept(new Event.StreamEnded(number)));
    }
    if (streamFailed && !open && !polling && read != null && now.compareTo(pollFrom) >= 0) {
      polling = true;
      pollFrom = now.plus(BETWEEN_POLLS);
      polls.execute(() -> poll(read));
    }
  }

  /** When it wants to be tended next, at the latest. */
  Duration nextTend(Duration never) {
    var next = never;
    if (handle == null) {
      next = earlier(next, streamFrom);
    } else if (!open) {
      next = earlier(next, openBy);
    }
    if (streamFailed && !open && !polling) {
      next = earlier(next, pollFrom);
    }
    return next;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void poll(Cursor read) {
    try {
      var page = server.feed(read, 1, false, POLL_SECONDS);
      post.accept(new Event.Polled(!page.items().isEmpty(), false));
    } catch (HaidangException e) {
      post.accept(new Event.Polled(false, true));
    } catch (RuntimeException e) {
      LOG.warn("long poll failed: {}", e.getClass().getName());
      post.accept(new Event.Polled(false, true));
    }
  }

  /** A stream said something. */
  void heard(int number) {
    if (number == stream && handle != null) {
      open = true;
      streamFailed = false;
      streamBackoff.reset();
    }
  }

  /** A stream is over; true when it was the one listened to. */
  boolean ended(int number, Duration now) {
    if (number != stream || handle == null) {
      return false;
    }
    streamFailed |= !open;
    stop();
    streamFrom = now.plus(streamBackoff.next());
    return true;
  }

  /** A poll came back. */
  void polled(boolean failed, Duration now) {
    polling = false;
    if (failed) {
      pollFrom = now.plus(pollBackoff.next());
    } else {
      pollBackoff.reset();
    }
  }

  /** Listens no more, until tended again. */
  void stop() {
    open = false;
    var old = handle;
    handle = null;
    if (old != null) {
      try {
        old.close();
      } catch (Exception e) {
        LOG.debug("live stream did not close: {}", e.getClass().getName());
      }
    }
  }
}
