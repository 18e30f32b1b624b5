package org.haidang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haidang.access.RequestProof;
import org.haidang.content.Library;
import org.haidang.model.Scopes;
import org.haidang.sync.Messages.Push;

/**
 * Many live streams at once on one server, over HTTPS on sockets of their own; a report is pushed,
 * and each of them hears of it.
 */
final class ClientsParts {

  static final int CLIENTS = 1_000;
  private static final int PUSHES = 20;
  private static final long LONGEST_SECONDS = 60;

  private ClientsParts() {}

  static void run(Site site, Library library) throws Exception {
    var pack = library.current();
    var reports = new Reports(pack.id(), pack.version());
    var streams = new ArrayList<Stream>();
    try (var seat = new Seat(site, Site.FIRST, library)) {
      long begun = System.nanoTime();
      for (int i = 0; i < CLIENTS; i++) {
        streams.add(Stream.open(site.address(), seat, i));
      }
      for (var stream : streams) {
        stream.greeted.await(LONGEST_SECONDS, TimeUnit.SECONDS);
      }
      Child.tell("connected", Figure.millisSince(begun));
      var first = new double[PUSHES];
      for (int i = 0; i < PUSHES; i++) {
        var heard = new CountDownLatch(CLIENTS);
        streams.forEach(stream -> stream.heard = heard);
        var change = reports.next(Site.LOGIN, Site.CENTRE, Site.FIRST);
        long pushed = System.nanoTime();
        seat.server().push(new Push(List.of(change)));
        if (!heard.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
          throw new IOException(heard.getCount() + " of the live streams heard nothing");
        }
        first[i] = Figure.millisSince(pushed);
      }
      Child.tell("heard", Figure.percentile(first, 0.5));
      Child.tell("heardLast", Figure.percentile(first, 1));
      Child.tell("server", serverMemory(site));
    } finally {
      streams.forEach(Stream::close);
    }
  }

  private static double serverMemory(Site site) throws IOException {
    return Child.memoryOf(Long.parseLong(java.nio.file.Files.readString(site.serversPid())));
  }

  /** One live stream. */
  private static final class Stream implements AutoCloseable {

    private static final String RUN = "00000000c11e0000";
    private static final String NEWS = "\"scope\":\"" + Scopes.centre(Site.CENTRE) + "\"";

    private final Socket socket;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private volatile CountDownLatch heard = new CountDownLatch(1);

    private Stream(Socket socket) {
      this.socket = socket;
    }

    /** The streams count on from where the seat's own requests are, in a run of their own. */
    static Stream open(String address, Seat seat, int number) throws IOException {
      var at = URI.create(address);
      var enrolled = seat.enrolment();
      var stream = new Stream(Sockets.open(at, enrolled.pins()));
      var authorization = "Bearer " + seat.token();
      var proof =
          RequestProof.sign(
              new RequestProof.Covered("GET", "/v1/live", null, "", authorization),
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
}
