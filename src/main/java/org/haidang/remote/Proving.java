package org.haidang.remote;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.HashingSink;
import okio.Okio;
import org.haidang.access.CoveredRequest;
import org.haidang.access.RequestProof;
import org.haidang.access.WorkstationKey;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.Messages.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Signs each request with the workstation's key at the moment it goes onto the line; one that
 * OkHttp sends again is signed again. Times are the server's: a workstation whose clock is off is
 * told so once, looks at the server's, and goes on. Thread-safe.
 */
final class Proving {

  /** A problem document is shorter by far. */
  private static final long PROBLEM_BYTES = 4096;

  private final UUID workstation;
  private final WorkstationKey key;
  private final String run;
  private final InstantSource clock;
  private final AtomicLong number = new AtomicLong();
  private final Json json = new Json();
  private volatile Duration ahead = Duration.ZERO;

  private Proving(UUID workstation, WorkstationKey key, String run, InstantSource clock) {
    this.clock = clock;
    this.workstation = workstation;
    this.key = key;
    this.run = run;
  }

  /** In the name of this workstation by its clock, from the first number of a new run. */
  static Proving of(UUID workstation, WorkstationKey key, InstantSource clock) {
    var run = new byte[8];
    new SecureRandom().nextBytes(run);
    return new Proving(workstation, key, HexFormat.of().formatHex(run), clock);
  }

  /** To be put next to the line. */
  Response sign(Interceptor.Chain chain) throws IOException {
    return chain.proceed(signed(chain.request()));
  }

  /** To be put around a whole call: tries once more by the server's clock. */
  Response byTheServersClock(Interceptor.Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    var server = clockAsked(response);
    if (server == null) {
      return response;
    }
    ahead = Duration.between(clock.instant(), server);
    response.close();
    return chain.proceed(chain.request());
  }

  /** The server's clock, when it said that ours is off. */
  private @Nullable Instant clockAsked(Response response) throws IOException {
    if (response.code() != 401) {
      return null;
    }
    try {
      var problem = json.read(response.peekBody(PROBLEM_BYTES).bytes(), Problem.class);
      var date = response.headers().getDate("Date");
      return date != null && ErrorCode.PROOF_CLOCK.name().equals(problem.code())
          ? date.toInstant()
          : null;
    } catch (HaidangException e) {
      return null;
    }
  }

  private Request signed(Request request) throws IOException {
    var body = request.body();
    var digest = body == null ? "" : RequestProof.digest(sha256(body));
    var authorization = request.header("Authorization");
    var covered =
        new CoveredRequest(
            request.method(),
            request.url().encodedPath(),
            request.url().encodedQuery(),
            digest,
            authorization == null ? "" : authorization);
    var proof =
        RequestProof.sign(
            covered, workstation, clock.instant().plus(ahead), run, number.incrementAndGet(), key);
    var signed =
        request
            .newBuilder()
            .header(RequestProof.INPUT, proof.input())
            .header(RequestProof.SIGNATURE, proof.header());
    return body == null ? signed.build() : signed.header(RequestProof.DIGEST, digest).build();
  }

  private static byte[] sha256(RequestBody body) throws IOException {
    try (var hashing = HashingSink.sha256(Okio.blackhole());
        var sink = Okio.buffer(hashing)) {
      body.writeTo(sink);
      sink.flush();
      return hashing.hash().toByteArray();
    }
  }
}
