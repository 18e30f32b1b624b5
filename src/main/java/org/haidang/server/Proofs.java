package org.haidang.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.haidang.access.CoveredRequest;
import org.haidang.access.RequestProof;
import org.haidang.access.Workstations;
import org.haidang.access.Workstations.Known;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Which workstation a request comes from, by its signature. That the body is as it was signed is
 * seen when it is read, see {@link Requests#body}. Thread-safe.
 */
final class Proofs {

  /** How far the time of a proof may lie from ours. */
  static final Duration WINDOW = Duration.ofSeconds(60);

  private final Workstations workstations;
  private final InstantSource clock;
  private final Instant begun;
  private final Replays replays;
  private final Map<UUID, byte[]> keys = new ConcurrentHashMap<>();

  Proofs(Workstations workstations, InstantSource clock) {
    this.workstations = workstations;
    this.clock = clock;
    begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    replays = new Replays(WINDOW);
  }

  /**
   * The workstation that signed the request.
   *
   * @throws HaidangException {@link ErrorCode#WORKSTATION_UNKNOWN} without an enrolment or a
   *     signature, {@link ErrorCode#PROOF_REFUSED} when the signature does not fit or was seen
   *     before, {@link ErrorCode#PROOF_CLOCK} when it is not of now
   */
  UUID workstation(Context context) {
    return firstOfAll(context, proven(context));
  }

  /**
   * As the other, but of a request that {@link #changes} something it has still to be asked whether
   * another node has seen it.
   */
  RequestProof proven(Context context) {
    var proof = read(context);
    var covered = covered(context);
    var key = keys.get(proof.workstation());
    if (key == null || !proof.fits(covered, key)) {
      key = known(proof.workstation()).key();
      if (!proof.fits(covered, key)) {
        throw new HaidangException(ErrorCode.PROOF_REFUSED);
      }
      keys.put(proof.workstation(), key);
    }
    demandFirst(proof);
    return proof;
  }

  /** What changes something is remembered by all nodes together, what only reads by each. */
  static boolean changes(Context context) {
    return !context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD);
  }

  /** As the other, for a request that brings its own key: whoever sends it has that key. */
  UUID newcomer(Context context, byte[] key) {
    var proof = read(context);
    if (!proof.fits(covered(context), key)) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
    demandFirst(proof);
    return firstOfAll(context, proof);
  }

  /** Refuses one that was struck off, or has no key. */
  Known known(UUID workstation) {
    var known =
        workstations
            .find(workstation)
            .filter(found -> found.key().length > 0)
            .orElseThrow(() -> new HaidangException(ErrorCode.WORKSTATION_UNKNOWN));
    if (known.struckOff()) {
      throw new HaidangException(ErrorCode.WORKSTATION_STRUCK_OFF);
    }
    return known;
  }

  private RequestProof read(Context context) {
    var proof =
        RequestProof.parse(
                context.header(RequestProof.INPUT), context.header(RequestProof.SIGNATURE))
            .orElseThrow(() -> new HaidangException(ErrorCode.WORKSTATION_UNKNOWN));
    var now = clock.instant();
    // What was signed before this node began may have been seen by the node that was here before.
    if (proof.created().isBefore(now.minus(WINDOW))
        || proof.created().isAfter(now.plus(WINDOW))
        || proof.created().isBefore(begun)) {
      throw new HaidangException(ErrorCode.PROOF_CLOCK);
    }
    return proof;
  }

  private UUID firstOfAll(Context context, RequestProof proof) {
    if (changes(context) && !workstations.first(proof.workstation(), proof.run(), proof.number())) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
    return proof.workstation();
  }

  private void demandFirst(RequestProof proof) {
    if (!replays.first(proof, clock.instant())) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
  }

  private static CoveredRequest covered(Context context) {
    var request = context.req();
    return new CoveredRequest(
        request.getMethod(),
        request.getRequestURI(),
        request.getQueryString(),
        Objects.requireNonNullElse(context.header(RequestProof.DIGEST), ""),
        Objects.requireNonNullElse(context.header("Authorization"), ""));
  }
}
