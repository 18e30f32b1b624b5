package org.haidang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.haidang.access.CoveredRequest;
import org.haidang.access.RequestProof;
import org.haidang.model.Scopes;

/** One live stream. */
final class LiveStream implements AutoCloseable {

  private static final String RUN = "00000000c11e0000";
  private static final String NEWS = "\"scope\":\"" + Scopes.centre(Site.CENTRE) + "\"";

  private final Socket socket;
  final CountDownLatch greeted = new CountDownLatch(1);
  volatile CountDownLatch heard = new CountDownLatch(1);

  private LiveStream(Socket socket) {
    this.socket = socket;
  }

  /** The streams count in a run of their own. */
  static LiveStream open(String address, ClientsParts.Listener listener, int number)
      throws IOException {
    var at = URI.create(address);
    var enrolled = listener.enrolment();
    var stream = new LiveStream(Sockets.open(at, enrolled.pins()));
    var authorization = "Bearer " + listener.token();
    var proof =
        RequestProof.sign(
            new CoveredRequest("GET", "/v1/live", null, "", authorization),
            enrolled.workstation(),
            Instant.now(),
            RUN,
            number + 1L,
            enrolled.key());
    var asked =
        String.join(
            "\r\n",
            "GET /v1/live HTTP/1.1",
            "Host: " + at.getAuthority(),
            "Authorization: " + authorization,
            RequestProof.INPUT + ": " + proof.input(),
            RequestProof.SIGNATURE + ": " + proof.header(),
            "Accept-Encoding: identity",
            "",
            "");
    stream.socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
    Thread.ofVirtual().start(stream::listen);
    return stream;
  }

  private void listen() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1024)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.contains(NEWS)) {
          if (greeted.getCount() > 0) {
            greeted.countDown();
          } else {
            heard.countDown();
          }
        }
      }
    } catch (IOException e) {
      // Closed at the end.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is over in any case.
    }
  }
}
