package org.haidang.server;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.server.WalkGround.Planted;
import org.haidang.sync.AccountMessages.Beginning;
import org.haidang.sync.AccountMessages.Changing;
import org.haidang.sync.AccountMessages.Keeping;
import org.haidang.sync.AccountMessages.Resetting;
import org.haidang.sync.AccountMessages.Striking;
import org.haidang.sync.AccountMessages.Whose;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.ComputerMessages;
import org.haidang.sync.ComputerMessages.Joining;
import org.haidang.sync.ComputerMessages.Naming;
import org.haidang.sync.ContentDigest;
import org.haidang.sync.EnrolMessages.Enrol;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Looking;

/** How the walk asks about accounts, second factors, quarantine and attached files. */
final class AccountProbes {

  private static final String HASH = "0".repeat(64);
  private static final String KEY = java.util.Base64.getEncoder().encodeToString(new byte[32]);

  private final RunningServer server;
  private final WalkGround ground;
  private final Map<String, Function<Planted, Request.Builder>> probes;

  AccountProbes(
      RunningServer server,
      WalkGround ground,
      Map<String, Function<Planted, Request.Builder>> probes) {
    this.server = server;
    this.ground = ground;
    this.probes = probes;
  }

  private void get(String path) {
    probes.put("GET " + path, planted -> server.at(path, ground.token(planted.one())));
  }

  private void post(String path, Function<Planted, Object> body) {
    probes.put(
        "POST " + path,
        planted ->
            server
                .at(path, ground.token(planted.one()))
                .post(RequestBody.create(ground.bytes(body.apply(planted)), RunningServer.JSON)));
  }

  void add() {
    get("/v1/account");
    get("/v1/accounts");
    post("/v1/accounts", planted -> new Keeping(newcomer(planted), true));
    post("/v1/accounts/strike", planted -> new Striking(WalkGround.keptAt(planted), false));
    post("/v1/accounts/code", planted -> new Whose(WalkGround.keptAt(planted)));
    post("/v1/accounts/second", planted -> new Whose(WalkGround.keptAt(planted)));
    post("/v1/accounts/acts", planted -> new Whose(WalkGround.keptAt(planted)));
    // With the right password, so that no guess is counted, and a new one that is none.
    post(
        "/v1/password", planted -> new Changing("lighthouse".toCharArray(), "short".toCharArray()));
    post(
        "/v1/password/reset",
        planted -> new Resetting(planted.asker().login(), "000000", "short".toCharArray()));
    post(
        "/v1/second",
        planted ->
            new Beginning(
                // Who is turned away is counted as a guess: not against those who sign in next.
                planted.one().line() == WalkCase.Line.IN
                    ? planted.asker().login()
                    : planted.secret(),
                "lighthouse".toCharArray()));
    post("/v1/second/recovery", planted -> List.of());
    get("/v1/pins");
    post("/v1/enrol", planted -> new Enrol(KEY, UUID.randomUUID(), KEY));
    get("/v1/computers");
    post("/v1/computers/name", planted -> new Naming(ground.computerAt(planted), "Máy"));
    post(
        "/v1/computers/strike",
        planted -> new ComputerMessages.Striking(ground.computerAt(planted)));
    post("/v1/computers/code", planted -> new Joining(planted.centre()));
    get("/v1/quarantine");
    get("/v1/quarantine/standing");
    post("/v1/quarantine", planted -> new HandIn(List.of(), List.of()));
    post("/v1/quarantine/look", planted -> new Looking(planted.record(), "asked by the walk"));
    post("/v1/quarantine/take", planted -> new Deciding(planted.record(), "asked by the walk"));
    post("/v1/quarantine/discard", planted -> new Deciding(planted.record(), "asked by the walk"));
    files();
  }

  private void files() {
    var path = "/v1/attachments/{record}/{hash}/{n}";
    post("/v1/attachments/lacking", planted -> new Asked(planted.record(), HASH, 5));
    probes.put("GET " + path, this::file);
    probes.put(
        "PUT " + path,
        planted -> {
          var bytes = "bytes".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          return file(planted)
              .header(ContentDigest.HEADER, ContentDigest.of(bytes))
              .put(RequestBody.create(bytes, null));
        });
  }

  private Request.Builder file(Planted planted) {
    return server.at(
        "/v1/attachments/" + planted.record() + "/" + HASH + "/0", ground.token(planted.one()));
  }

  private static Account newcomer(Planted planted) {
    return new Account(planted.secret(), "New", Role.COUNSELOR, planted.centre());
  }
}
