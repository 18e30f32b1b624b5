package org.haidang.server;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that bring the head of a request, or their TLS, drop by drop: the idle time-out
 * begins anew with each drop. Bodies are watched where they are read, see {@link Requests#read}.
 * Only the scheduler's thread has to do with it.
 */
final class SlowHeads extends AbstractLifeCycle {

  private final ServerConnector connector;
  private final Duration patience;
  private IdentityHashMap<EndPoint, Seen> seen = new IdentityHashMap<>();
  private Scheduler.Task next = () -> false;

  /**
   * How a connection stood when its last request was over, and since when a head has been coming.
   */
  private record Seen(long requests, long bytes, long comingSince) {}

  /**
   * One for {@code connector}.
   *
   * @param patience how long a head may take, at least; it is looked at four times in it
   */
  SlowHeads(ServerConnector connector, Duration patience) {
    this.connector = connector;
    this.patience = patience;
  }

  @Override
  protected void doStart() {
    arm();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  private void arm() {
    next =
        connector
            .getScheduler()
            .schedule(this::look, Math.max(1, patience.toMillis() / 4), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning()) {
      return;
    }
    long now = System.nanoTime();
    var still = new IdentityHashMap<EndPoint, Seen>();
    for (var end : connector.getConnectedEndPoints()) {
      var connection = http(end.getConnection());
      var at = stands(seen.get(end), connection, now);
      if (at.comingSince() != 0 && now - at.comingSince() > patience.toNanos()) {
        end.close();
      } else {
        still.put(end, at);
      }
    }
    seen = still;
    arm();
  }

  private static Seen stands(@Nullable Seen before, Connection connection, long now) {
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    if (before == null || before.requests() != requests || connection.getMessagesOut() < requests) {
      // Of a connection without a request yet, whatever there is of it is a head on its way.
      return new Seen(requests, bytes, requests == 0 ? now : 0);
    }
    return before.comingSince() == 0 && bytes > before.bytes()
        ? new Seen(requests, before.bytes(), now)
        : before;
  }

  private static Connection http(Connection connection) {
    if (connection instanceof SslConnection tls) {
      var within = tls.getSslEndPoint().getConnection();
      return within == null ? connection : within;
    }
    return connection;
  }
}
