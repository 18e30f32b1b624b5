package org.haidang.server;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RetryLater;

/**
 * How many requests of one workstation are under way at once, held ones and live streams too.
 * Thread-safe.
 */
final class OpenRequests {

  /**
   * An honest workstation has a live stream, a held feed, and at most one request of each thing
   * that runs beside the screen; a second start of it comes before the first one's streams are
   * found dead.
   */
  static final int MOST = 32;

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final int most;
  private final ConcurrentHashMap<UUID, Integer> open = new ConcurrentHashMap<>();

  OpenRequests(int most) {
    this.most = most;
  }

  /**
   * Counts the request until it is answered whole, or its line is cut.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_BUSY} when there are too many
   */
  void take(Context context, UUID workstation) {
    if (open.merge(workstation, 1, Integer::sum) > most) {
      end(workstation);
      throw new HaidangException(ErrorCode.SERVER_BUSY, new RetryLater(PAUSE));
    }
    var request = ServletContextRequest.getServletContextRequest(context.req());
    Request.addCompletionListener(request, _ -> end(workstation));
  }

  private void end(UUID workstation) {
    open.computeIfPresent(workstation, (_, count) -> count == 1 ? null : count - 1);
  }
}
