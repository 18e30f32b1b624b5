package org.haidang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Enrolment;
import org.haidang.content.Library;
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
    var streams = new ArrayList<LiveStream>();
    try (var seat = new Seat(site, Site.FIRST, library)) {
      var crowd = new ArrayList<Listener>();
      for (var workstation : Site.CROWD) {
        crowd.add(Listener.at(site, workstation));
      }
      long begun = System.nanoTime();
      for (int i = 0; i < CLIENTS; i++) {
        streams.add(LiveStream.open(site.address(), crowd.get(i % crowd.size()), i));
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
      streams.forEach(LiveStream::close);
    }
  }

  private static double serverMemory(Site site) throws IOException {
    return Child.memoryOf(Long.parseLong(java.nio.file.Files.readString(site.serversPid())));
  }

  /** A workstation on which somebody is signed in, without a store. */
  record Listener(Enrolment enrolment, String token) {
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
}
