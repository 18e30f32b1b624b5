package org.haidang.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import org.haidang.access.CoveredRequest;
import org.haidang.access.Enrolment;
import org.haidang.access.RequestProof;

/** What it costs that workstation and server know each other. */
final class LineParts {

  private static final int HANDSHAKES = 200;
  private static final int PROOFS = 5_000;
  private static final int WARM = 2_000;
  private static final String RUN = "00000000be0c0000";
  private static final double NANOS_A_MICRO = 1e3;

  private static final CoveredRequest REQUEST =
      new CoveredRequest(
          "GET",
          "/v1/feed",
          "cursor=eyJnZW5lcmF0aW9uIjoiMDE5M2Y1YTAtN2I2MS03In0&limit=1000&whole=false&wait=25",
          "",
          "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

  private LineParts() {}

  static void run(Site site) throws IOException {
    var enrolled = site.enrolled(Site.FIRST);
    var at = URI.create(site.address());
    var whole = new double[HANDSHAKES];
    var bare = new double[HANDSHAKES];
    for (int i = 0; i < HANDSHAKES; i++) {
      long begun = System.nanoTime();
      try (var _ = Sockets.open(at, enrolled.pins())) {
        whole[i] = Figure.millisSince(begun);
      }
      begun = System.nanoTime();
      try (var _ = new Socket(at.getHost(), at.getPort())) {
        bare[i] = Figure.millisSince(begun);
      }
    }
    Child.tell("handshake", Figure.percentile(whole, 0.5));
    Child.tell("handshake.p99", Figure.percentile(whole, 0.99));
    Child.tell("connect", Figure.percentile(bare, 0.5));
    proofs(enrolled);
  }

  private static void proofs(Enrolment enrolled) {
    var open = enrolled.key().open();
    var made = new double[PROOFS];
    var checked = new double[PROOFS];
    for (int i = -WARM; i < PROOFS; i++) {
      long begun = System.nanoTime();
      var proof =
          RequestProof.sign(
              REQUEST, enrolled.workstation(), Instant.now(), RUN, i + WARM + 1L, enrolled.key());
      var input = proof.input();
      var header = proof.header();
      long between = System.nanoTime();
      boolean fits = RequestProof.parse(input, header).orElseThrow().fits(REQUEST, open);
      long end = System.nanoTime();
      if (!fits) {
        throw new IllegalStateException("a proof that does not fit");
      }
      if (i >= 0) {
        made[i] = (between - begun) / NANOS_A_MICRO;
        checked[i] = (end - between) / NANOS_A_MICRO;
      }
    }
    Child.tell("prove", Figure.percentile(made, 0.5));
    Child.tell("prove.p99", Figure.percentile(made, 0.99));
    Child.tell("check", Figure.percentile(checked, 0.5));
    Child.tell("check.p99", Figure.percentile(checked, 0.99));
  }
}
