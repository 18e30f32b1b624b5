package org.haidang.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.Messages.Problem;
import org.haidang.sync.RetryLater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server answers: JSON, or a problem document for whatever went wrong, wherever it did. A
 * problem tells its code and nothing of the request or of the program. Thread-safe.
 */
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final String PROBLEM = "application/problem+json";

  private static final long USUAL_PAUSE = 2;

  private final Json json;

  Replies(Json json) {
    this.json = json;
  }

  /** Answers with {@code message}. */
  void send(Context context, Object message) {
    context.contentType("application/json").result(json.bytes(message));
  }

  /** Answers with {@code message}, which nothing on the way may keep. */
  void sendUnkept(Context context, Object message) {
    context.header("Cache-Control", "no-store");
    send(context, message);
  }

  /** Makes every exception a problem. */
  void problems(RoutesConfig routes) {
    routes.exception(HaidangException.class, this::send);
    routes.exception(
        HttpResponseException.class,
        (fault, context) -> send(context, fault.getStatus(), Statuses.codeOf(fault.getStatus())));
    routes.exception(Exception.class, this::sendUnforeseen);
  }

  private void send(HaidangException fault, Context context) {
    int status = Statuses.statusOf(fault.code());
    if (status >= 500) {
      log(context, fault.code(), fault.getCause() == null ? fault : fault.getCause());
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS_429) {
      context.header("Retry-After", String.valueOf(pause(fault)));
    }
    if (status == HttpStatus.UNAUTHORIZED_401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    send(context, status, fault.code());
  }

  /** In whole seconds, one at least. */
  private static long pause(HaidangException fault) {
    return fault.getCause() instanceof RetryLater later
        ? Math.max(1, (later.pause().toMillis() + 999) / 1000)
        : USUAL_PAUSE;
  }

  private void sendUnforeseen(Exception fault, Context context) {
    if (isPathThatCannotBeRead(fault)) {
      send(Requests.malformed(), context);
      return;
    }
    log(context, ErrorCode.BUG_UNFORESEEN, fault);
    send(context, HttpStatus.INTERNAL_SERVER_ERROR_500, ErrorCode.BUG_UNFORESEEN);
  }

  /** A per cent sign in a path without its two digits, met before any route is asked. */
  private static boolean isPathThatCannotBeRead(Exception fault) {
    var trace = fault.getStackTrace();
    return fault instanceof IllegalArgumentException
        && trace.length > 0
        && trace[0].getClassName().equals(URLDecoder.class.getName());
  }

  /** Route, code, kind and place; never a message, which may quote what was sent. */
  private static void log(Context context, ErrorCode code, Throwable fault) {
    var trace = fault.getStackTrace();
    LOG.error(
        "{} {}: {} {} at {}",
        context.method(),
        context.endpoint().path,
        code.code(),
        fault.getClass().getSimpleName(),
        trace.length == 0 ? "?" : trace[0]);
  }

  private void send(Context context, int status, ErrorCode code) {
    context.status(status).contentType(PROBLEM).result(problem(status, code));
  }

  private byte[] problem(int status, ErrorCode code) {
    return json.bytes(
        new Problem(
            "urn:haidang:problem:" + code.code(),
            HttpStatus.getMessage(status),
            status,
            code.name()));
  }

  /** What goes wrong before a route is reached: unreadable requests, headers too large. */
  boolean beneathRoutes(Request request, Response response, Callback callback) {
    int status = response.getStatus() >= 400 ? response.getStatus() : 500;
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, PROBLEM);
    response.write(true, ByteBuffer.wrap(problem(status, Statuses.codeOf(status))), callback);
    return true;
  }
}
