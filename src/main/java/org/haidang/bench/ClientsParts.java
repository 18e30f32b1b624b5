package org.haidang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Enrolment;
import org.haidang.access.RequestProof;
import org.haidang.content.Library;
import org.haidang.model.Scopes;
import org.haidang.platform.Json;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;

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
      var crowd = new ArrayList<Listener>();
      for (var workstation : Site.CROWD) {
        crowd.add(Listener.at(site, workstation));
      }
      long begun = System.nanoTime();
      for (int i = 0; i < CLIENTS; i++) {
        streams.add(Stream.open(site.address(), crowd.get(i % crowd.size()), i));
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

  /** A workstation on which somebody is signed in, without a store. */
  private record Listener(Enrolment enrolment, String token) {
    static Listener at(Site site, UUID workstation) throws IOException {
      var enrolment = site.enrolled(workstation);
      var json = new Json();
      try (var server =
          new HttpCentralServer(site.address(), json, LineLimits.STANDARD, Bond.of(enrolment))) {
        var key = Base64.getEncoder().encodeToString(new byte[DatabaseKey.BYTES]);
        var in = server.signIn(new SignIn(Site.LOGIN, site.password(), workstation, key));
        return new Listener(enrolment, in.token());
      }
    }
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

    /** The streams count in a run of their own. */
    static Stream open(String address, Listener listener, int number) throws IOException {
      var at = URI.create(address);
      var enrolled = listener.enrolment();
      var stream = new Stream(Sockets.open(at, enrolled.pins()));
      var authorization = "Bearer " + listener.token();
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
