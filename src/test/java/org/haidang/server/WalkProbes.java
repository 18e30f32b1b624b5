package org.haidang.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.haidang.access.TrailHead;
import org.haidang.model.Role;
import org.haidang.people.Asking;
import org.haidang.people.Asking.Reason;
import org.haidang.people.Asking.Sharing;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Wanted;
import org.haidang.records.Sealing;
import org.haidang.server.WalkGround.Planted;
import org.haidang.sync.Cursor;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.HandMessages.Coming;
import org.haidang.sync.HandMessages.Hinting;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.LockedMessages.LockedBeat;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.MirrorMessages.End;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Take;
import org.haidang.sync.OfferMessages.Answering;
import org.haidang.sync.OfferMessages.Offering;
import org.haidang.sync.OfferMessages.Withdrawing;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.SearchMessages;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.ShiftMessages.State;
import org.haidang.sync.TrailMessages;

/** How each endpoint is asked about a record, as somebody would who may. */
final class WalkProbes {

  private static final Reason WHY = new Reason("other", "asked by the walk");
  private static final String KEY = java.util.Base64.getEncoder().encodeToString(new byte[32]);

  private final RunningServer server;
  private final WalkGround ground;
  private final Map<String, Function<Planted, Request.Builder>> probes = new HashMap<>();

  WalkProbes(RunningServer server, WalkGround ground) {
    this.server = server;
    this.ground = ground;
    records();
    unfinished();
    shift();
    others();
    new AccountProbes(server, ground, probes).add();
  }

  /** The request of a case; null when nobody has said how the endpoint is asked. */
  Request.Builder request(Planted planted) {
    var probe = probes.get(planted.one().endpoint());
    return probe == null ? null : probe.apply(planted);
  }

  private void get(String path, Function<Planted, String> address) {
    probes.put(
        "GET " + path, planted -> server.at(address.apply(planted), ground.token(planted.one())));
  }

  private void get(String path) {
    get(path, planted -> path);
  }

  private void post(String path, Function<Planted, Object> body) {
    probes.put(
        "POST " + path,
        planted ->
            server
                .at(path, ground.token(planted.one()))
                .post(RequestBody.create(ground.bytes(body.apply(planted)), RunningServer.JSON)));
  }

  private void records() {
    post("/v1/changes", planted -> new Push(List.of(ground.edit(planted))));
    get("/v1/feed", planted -> "/v1/feed?backfill=true&whole=true&limit=100");
    get("/v1/live", planted -> "/v1/live?kinds=together");
    post("/v1/ask", planted -> new Asking.Question(planted.record(), List.of(), WHY));
    post(
        "/v1/ask/share",
        planted -> {
          if (planted.one().role() == Role.COUNSELOR || planted.one().role() == Role.SUPERVISOR) {
            asked(planted);
          }
          return new Sharing(planted.record(), WHY);
        });
    get("/v1/index");
    get("/v1/index/key");
    post("/v1/search", planted -> new SearchMessages.Question(planted.secret(), 10));
    get("/v1/where", planted -> "/v1/where?record=" + planted.record());
    post("/v1/restored/ask", planted -> new Ask(List.of(), List.of(planted.record())));
    post("/v1/restored", planted -> new Bringing(List.of(), List.of()));
    get("/v1/erasures");
    post("/v1/erasures", planted -> new Wanted(planted.record(), "asked"));
    post("/v1/erasures/known", planted -> new ErasurePage.Offer(List.of()));
    get("/v1/erasures/report");
    post("/v1/holds", planted -> new Holding(planted.record(), "a court"));
    post("/v1/holds/lift", planted -> new Holding(planted.record(), "no court"));
  }

  private void asked(Planted planted) {
    if (planted.one().line() == WalkCase.Line.IN) {
      ground
          .store
          .national()
          .ask(
              new Asking.Question(planted.record(), List.of(), WHY),
              new org.haidang.access.Session(
                  planted.asker(), ground.computer(planted.one().line()), WalkGround.LATE),
              java.time.Instant.now());
    }
  }

  private void unfinished() {
    post(
        "/v1/mirrors",
        planted -> new Mirror(planted.record(), 0, 2, 60, false, "mark", "draft of the asker"));
    get("/v1/mirrors");
    post("/v1/mirrors/take", planted -> new Take(planted.record()));
    post("/v1/mirrors/end", planted -> new End(planted.record(), 1, null));
    post(
        "/v1/mirrors/look", planted -> new Look(planted.record(), planted.counselor(), "a danger"));
  }

  private void shift() {
    post("/v1/shift", planted -> new Here(State.READY, null, 0, false, false));
    get(
        "/v1/shift",
        planted -> {
          onTheLine(planted, true);
          return "/v1/shift";
        });
    post(
        "/v1/shift/offer",
        planted -> {
          ground.colleagueReady();
          return new Offering(planted.record(), WalkGround.COLLEAGUE);
        });
    post("/v1/shift/offer/answer", planted -> offered(planted));
    post("/v1/shift/offer/withdraw", planted -> new Withdrawing(planted.record()));
    post(
        "/v1/shift/come",
        planted -> {
          onTheLine(planted, true);
          return new Coming(planted.record(), planted.counselor());
        });
    post("/v1/shift/leave", planted -> new Coming(planted.record(), planted.counselor()));
    get(
        "/v1/shift/watch",
        planted -> {
          onTheLine(planted, true);
          return "/v1/shift/watch?contact=" + planted.record() + "&login=" + planted.counselor();
        });
    post(
        "/v1/shift/hint",
        planted -> {
          onTheLine(planted, true);
          return new Hinting(planted.record(), planted.counselor(), "ask where");
        });
  }

  private void onTheLine(Planted planted, boolean hand) {
    if (planted.one().line() == WalkCase.Line.IN) {
      ground.onTheLine(planted, hand);
    }
  }

  /** The record's counselor offers it to the asker, who takes it. */
  private Object offered(Planted planted) {
    if (planted.one().line() == WalkCase.Line.IN) {
      ground.ready(planted);
      ground
          .store
          .together()
          .shift()
          .offer(planted.record(), planted.asker().login(), planted.counselorThere());
    }
    return new Answering(planted.record(), planted.counselor(), true);
  }

  /** A supervisor opens the record's unfinished report; then the trail is asked about it. */
  private Object opened(Planted planted) {
    if (planted.one().line() == WalkCase.Line.IN) {
      ground.open(planted);
    }
    var filter = new TrailMessages.Filter(null, List.of(), planted.record(), null, null, null);
    return new TrailMessages.Question(filter, 0, 10, null);
  }

  /** It was sealed before. */
  private Object sealed(Planted planted) {
    if (planted.one().line() == WalkCase.Line.IN) {
      ground.seal(planted);
    }
    return new Sealing.Wanted(planted.record(), "a danger");
  }

  private void others() {
    get("/v1/health");
    get("/v1/health/workstations");
    get(
        "/v1/health/workstations/{id}",
        planted -> "/v1/health/workstations/" + ground.computer(WalkCase.Line.IN));
    post(
        "/v1/audit",
        planted -> new TrailMessages.Report(planted.record(), TrailHead.NONE, List.of()));
    for (var view : List.of("centre", "own", "glass")) {
      post("/v1/audit/" + view, this::opened);
    }
    get(
        "/v1/sealed",
        planted -> {
          sealed(planted);
          return "/v1/sealed";
        });
    post("/v1/sealed", planted -> new Sealing.Wanted(planted.record(), "a danger"));
    post("/v1/sealed/lift", this::sealed);
    post("/v1/sealed/open", this::sealed);
    get("/v1/lives");
    get("/v1/packs");
    get("/v1/packs/{hash}", planted -> "/v1/packs/" + "0".repeat(64));
    post("/v1/packs", planted -> new Publish("bm8gcGFjaw==", "a walk", null));
    get(
        "/v1/figures/completion",
        planted -> "/v1/figures/completion?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z");
    post(
        "/v1/heartbeat",
        planted -> new Heartbeat(0, 0, null, 1, true, null, "1", List.of(), 0L, Cursor.START));
    probes.put(
        "POST /v1/heartbeat/locked",
        planted -> {
          var computer = ground.computer(planted.one().line());
          var beat = new LockedBeat(computer, 60, 0, 0, null, 1, "1", 0L);
          return server
              .at("/v1/heartbeat/locked", null)
              .tag(UUID.class, computer)
              .post(RequestBody.create(ground.bytes(beat), RunningServer.JSON));
        });
    probes.put(
        "POST /v1/sign-in",
        planted -> {
          var signIn =
              new SignIn(
                  planted.asker().login(),
                  planted.one().line() == WalkCase.Line.OUT ? "darkness" : "lighthouse",
                  ground.computer(planted.one().line()),
                  KEY);
          return server
              .at("/v1/sign-in", null)
              .tag(UUID.class, signIn.workstation())
              .post(RequestBody.create(ground.bytes(signIn), RunningServer.JSON));
        });
  }
}
