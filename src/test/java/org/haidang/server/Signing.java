package org.haidang.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.haidang.access.CoveredRequest;
import org.haidang.access.RequestProof;
import org.haidang.access.WorkstationKey;
import org.haidang.access.Workstations;
import org.haidang.platform.Digests;

/** Signs what the tests of this room say, each in the name of the workstation of its token. */
final class Signing implements Interceptor {

  /** The tests of one class share a database, and so the workstations in it. */
  private static final Map<UUID, WorkstationKey> KEYS = new ConcurrentHashMap<>();

  /** A session of one node holds on the other. */
  private static final Map<String, UUID> TOKENS = new ConcurrentHashMap<>();

  private static final AtomicLong RUNS = new AtomicLong(System.nanoTime());

  private final String run = "%016x".formatted(RUNS.incrementAndGet());
  private final AtomicLong number = new AtomicLong();
  private final Set<UUID> here = ConcurrentHashMap.newKeySet();
  private final Workstations workstations;
  private final InstantSource clock;

  Signing(Workstations workstations, InstantSource clock) {
    this.workstations = workstations;
    this.clock = clock;
  }

  /** The workstation joins, unless it did. */
  WorkstationKey joined(UUID workstation) {
    var key = KEYS.computeIfAbsent(workstation, _ -> WorkstationKey.fresh(new SecureRandom()));
    if (!here.add(workstation)) {
      return key;
    }
    var known = workstations.find(workstation);
    if (known.isEmpty() || !Arrays.equals(known.get().key(), key.open())) {
      var code = key.open();
      workstations.issue(code, "HN", Instant.now().plusSeconds(60), null, "server");
      workstations.enrol(code, workstation, key.open(), Instant.now());
    }
    return key;
  }

  /** That token was given to that workstation. */
  void given(String token, UUID workstation) {
    TOKENS.put("Bearer " + token, workstation);
  }

  /** As that workstation signs it now. */
  Request signed(Request request, UUID workstation) throws IOException {
    // What a test says of the body stands, be it true or not.
    var digest = Objects.requireNonNullElse(request.header(RequestProof.DIGEST), "");
    if (digest.isEmpty() && request.body() != null) {
      var body = new Buffer();
      request.body().writeTo(body);
      digest = RequestProof.digest(Digests.sha256(body.readByteArray()));
    }
    var token = request.header("Authorization");
    var covered =
        new CoveredRequest(
            request.method(),
            request.url().encodedPath(),
            request.url().encodedQuery(),
            digest,
            token == null ? "" : token);
    var proof =
        RequestProof.sign(
            covered,
            workstation,
            clock.instant(),
            run,
            number.incrementAndGet(),
            joined(workstation));
    var signed =
        request
            .newBuilder()
            .header(RequestProof.INPUT, proof.input())
            .header(RequestProof.SIGNATURE, proof.header());
    return digest.isEmpty() ? signed.build() : signed.header(RequestProof.DIGEST, digest).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var workstation = request.tag(UUID.class);
    if (workstation == null && request.header("Authorization") != null) {
      workstation = TOKENS.get(request.header("Authorization"));
    }
    boolean signed = request.header(RequestProof.SIGNATURE) != null;
    return chain.proceed(workstation == null || signed ? request : signed(request, workstation));
  }
}
