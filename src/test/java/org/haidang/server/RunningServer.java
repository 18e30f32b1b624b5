package org.haidang.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountDirectory;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.Passwords;
import org.haidang.access.ServerPin;
import org.haidang.content.PackPress;
import org.haidang.fakes.MemoryWorkstations;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Json;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.store.central.CentralStore;
import org.haidang.sync.ErasureLedger;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages.Problem;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;
import org.haidang.sync.NationalLedger;
import org.haidang.sync.Together;

/** A central server on a free port, with fictional accounts whose passwords are "lighthouse". */
final class RunningServer implements AutoCloseable {

  static final MediaType JSON = MediaType.get("application/json");
  static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  final Json json = new Json();
  final Signing signing;
  final OkHttpClient client;
  final CentralHttp server;
  private volatile Duration ahead = Duration.ZERO;

  RunningServer(Ledger ledger, AccountDirectory accounts) {
    this(ledger, accounts, PackPress.closed(null));
  }

  RunningServer(Ledger ledger, AccountDirectory accounts, PackPress packs) {
    this(ledger, accounts, packs, Pace.Limits.STANDARD);
  }

  /** One that lets nobody ask faster than {@code limits}. */
  RunningServer(Ledger ledger, AccountDirectory accounts, PackPress packs, Pace.Limits limits) {
    this(ledger, accounts, packs, ServerLimits.at(limits));
  }

  RunningServer(Ledger ledger, AccountDirectory accounts, PackPress packs, ServerLimits limits) {
    var passwords = new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));
    put(accounts, passwords, "lan", Role.COUNSELOR, "HN");
    put(accounts, passwords, "minh", Role.COUNSELOR, "DN");
    put(accounts, passwords, "hoa", Role.SUPERVISOR, "HN");
    put(accounts, passwords, "bich", Role.CONTENT_AUTHOR, "HN");
    put(accounts, passwords, "tam", Role.TRAINER, "HN");
    put(accounts, passwords, "nga", Role.NATIONAL_MONITOR, "HN");
    InstantSource clock = () -> Instant.now().plus(ahead);
    var workstations =
        ledger instanceof CentralStore store ? store.workstations() : new MemoryWorkstations();
    signing = new Signing(workstations, clock);
    client =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ofSeconds(40))
            .addNetworkInterceptor(signing)
            .build();
    server =
        CentralHttp.start(
            "127.0.0.1",
            0,
            new Parts(
                ledger,
                ledger instanceof CentralStore store ? store.national() : NationalLedger.closed(),
                accounts,
                new AccessRules(),
                passwords,
                packs,
                ledger instanceof CentralStore store ? store.referrals() : reader -> {},
                ledger instanceof CentralStore store
                    ? store.search()
                    : (typed, scopes, limit) -> List.of(),
                ledger instanceof CentralStore store ? store.together() : Together.closed(),
                ledger instanceof CentralStore store
                    ? store.restored()
                    : org.haidang.sync.RestoredLedger.never(),
                ledger instanceof CentralStore store ? store.erasures() : ErasureLedger.closed(),
                ledger instanceof CentralStore store
                    ? store.hearts()
                    : org.haidang.sync.HeartLedger.deaf(),
                ledger instanceof CentralStore store
                    ? store.attachments()
                    : org.haidang.sync.AttachmentLedger.closed(),
                ledger instanceof CentralStore store
                    ? store.quarantine()
                    : org.haidang.sync.QuarantineLedger.closed(),
                ledger instanceof CentralStore store
                    ? store.trail()
                    : org.haidang.sync.TrailLedger.blank(),
                new CentralHttp.Joining(workstations, List.of(new ServerPin(KEY))),
                ledger instanceof CentralStore store
                    ? store.seals()
                    : org.haidang.sync.SealLedger.none(),
                new SecureRandom(),
                clock,
                json),
            limits);
  }

  private static void put(
      AccountDirectory accounts, Passwords passwords, String login, Role role, String centre) {
    // Another test's wrong passwords stand in the same database.
    accounts.guesses().right(login);
    accounts.put(
        new Stored(
            new Account(login, login, role, centre), passwords.hash("lighthouse".toCharArray())));
  }

  /** Puts the server's clock forward. */
  void goAhead(Duration by) {
    ahead = ahead.plus(by);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  Response call(Request.Builder request) throws IOException {
    return client.newCall(request.build()).execute();
  }

  Response signIn(String login, String password, UUID workstation) throws IOException {
    var body = json.bytes(new SignIn(login, password, workstation, KEY));
    return postFrom(workstation, "/v1/sign-in", body);
  }

  /** Says something in the name of a workstation on which nobody is signed in. */
  Response postFrom(UUID workstation, String path, byte[] body) throws IOException {
    return call(at(path, null).tag(UUID.class, workstation).post(RequestBody.create(body, JSON)));
  }

  /** The token of a fresh session. */
  String token(String login, UUID workstation) throws IOException {
    return token(login, "lighthouse", workstation);
  }

  String token(String login, String password, UUID workstation) throws IOException {
    try (var response = signIn(login, password, workstation)) {
      var token = json.read(response.body().bytes(), SignedIn.class).token();
      signing.given(token, workstation);
      return token;
    }
  }

  Request.Builder at(String path, String token) {
    var request = new Request.Builder().url(url(path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  Response get(String path, String token) throws IOException {
    return call(at(path, token));
  }

  Response post(String path, String token, byte[] body) throws IOException {
    return call(at(path, token).post(RequestBody.create(body, JSON)));
  }

  Response postPacked(String path, String token, byte[] body) throws IOException {
    return call(
        at(path, token).header("Content-Encoding", "gzip").post(RequestBody.create(body, JSON)));
  }

  static byte[] packed(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  /** What a problem says, in words for an assertion: its status and code, with its type checked. */
  String problem(Response response) throws IOException {
    try (response) {
      var type = String.valueOf(response.header("Content-Type"));
      if (!type.startsWith("application/problem+json")) {
        return response.code() + " as " + type;
      }
      var problem = json.read(response.body().bytes(), Problem.class);
      return problem.status() == response.code()
          ? response.code() + " " + problem.code()
          : "two statuses";
    }
  }

  /** The answer to raw bytes on the wire, as text. */
  String raw(String request) throws IOException {
    try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  <T> T read(Response response, Class<T> type) throws IOException {
    try (response) {
      if (response.code() != 200) {
        throw new AssertionError(Map.of(response.code(), response.body().string()));
      }
      return json.read(response.body().bytes(), type);
    }
  }

  @Override
  public void close() {
    server.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
