package org.haidang.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RetryLater;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong passwords, codes and enrolment codes may come from one address, whatever the
 * login: beside the count of each login. In the memory of this node. Thread-safe.
 *
 * <p>A centre may stand behind one address, so that there is room for a morning's slips of all of
 * its people. Right ones cost nothing.
 */
final class Addresses {

  private static final int REMEMBERED = 20_000;

  private static final Set<ErrorCode> WRONG =
      Set.of(
          ErrorCode.SIGN_IN_WRONG,
          ErrorCode.SECOND_CODE_WRONG,
          ErrorCode.RESET_CODE_WRONG,
          ErrorCode.ENROL_CODE_UNKNOWN);

  private final Limits limits;
  private final boolean proxied;
  private final Buckets wrong;

  /**
   * How many are enough.
   *
   * @param atOnce wrong ones at once
   * @param aSecond then so many a second
   */
  record Limits(int atOnce, double aSecond) {
    /** Sixty slips at once, then one every ten seconds. */
    static final Limits STANDARD = new Limits(60, 0.1);
  }

  /**
   * One that has counted nothing.
   *
   * @param proxied whether a proxy on this computer speaks for all: then the last address it put
   *     into X-Forwarded-For is the one that came to it, and without that header nothing is counted
   */
  Addresses(Limits limits, boolean proxied, LongSupplier nanos) {
    this.limits = limits;
    this.proxied = proxied;
    wrong = new Buckets(REMEMBERED, nanos);
  }

  /** Lets {@code handler} do its work while the address has not been wrong too often. */
  Handler counted(Handler handler) {
    return context -> {
      var address = of(context);
      if (address == null) {
        handler.handle(context);
        return;
      }
      double seconds = wrong.take(address, limits.atOnce(), limits.aSecond());
      if (seconds > 0) {
        var pause = Duration.ofMillis((long) Math.ceil(1000 * seconds));
        throw new HaidangException(ErrorCode.SIGN_IN_TOO_MANY_HERE, new RetryLater(pause));
      }
      boolean guess = false;
      try {
        handler.handle(context);
      } catch (HaidangException e) {
        guess = WRONG.contains(e.code());
        throw e;
      } finally {
        if (!guess) {
          wrong.giveBack(address);
        }
      }
    };
  }

  private @Nullable String of(Context context) {
    if (!proxied) {
      return context.req().getRemoteAddr();
    }
    var told = context.header("X-Forwarded-For");
    if (told == null || told.isBlank()) {
      return null;
    }
    // Whatever stands before the last was sent by whoever asks.
    return told.substring(told.lastIndexOf(',') + 1).strip();
  }
}
