package org.haidang.server;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.haidang.access.Session;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.RetryLater;

/**
 * How fast one workstation, and one account wherever it is signed in, may ask: so many requests at
 * once, then so many a second. In the memory of this node. Thread-safe.
 */
final class Pace {

  /** More workstations and accounts than any hotline has; the longest silent is forgotten first. */
  private static final int REMEMBERED = 20_000;

  /** Of a pace of nothing, as seconds. */
  private static final int LONGEST = 60;

  private final Limits limits;
  private final Buckets buckets;

  /**
   * How much is enough. An honest workstation asks a few times a second, and as fast as it is
   * answered while it brings or fetches what has gathered; an account may be signed in on all
   * workstations of a shift, which come back together after an outage.
   */
  record Limits(
      int workstationAtOnce, int workstationASecond, int accountAtOnce, int accountASecond) {

    static final Limits STANDARD = new Limits(3_000, 300, 20_000, 2_000);

    /** Chunks of 256 KiB: five photos at once, then 5 MB a second of one workstation. */
    static final Limits CHUNKS = new Limits(400, 20, 2_000, 100);
  }

  Pace(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    buckets = new Buckets(REMEMBERED, nanos);
  }

  /**
   * Takes one request.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_BUSY} when it comes too soon, with how long to
   *     wait
   */
  void take(Session session) {
    take(session.workstation());
    take("a" + session.account().login(), limits.accountAtOnce(), limits.accountASecond());
  }

  /** As the other, of a workstation on which nobody is signed in. */
  void take(UUID workstation) {
    take("w" + workstation, limits.workstationAtOnce(), limits.workstationASecond());
  }

  private void take(String who, int atOnce, int aSecond) {
    double seconds = buckets.take(who, atOnce, Math.max(1e-9, aSecond));
    if (seconds > 0) {
      var pause = Duration.ofMillis((long) Math.ceil(1000 * Math.min(seconds, LONGEST)));
      throw new HaidangException(ErrorCode.SERVER_BUSY, new RetryLater(pause));
    }
  }
}
