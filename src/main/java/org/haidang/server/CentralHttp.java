package org.haidang.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Passwords;
import org.haidang.access.ServerPin;
import org.haidang.access.Workstations;
import org.haidang.content.PackPress;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.referrals.AllReferrals;
import org.haidang.sync.AttachmentLedger;
import org.haidang.sync.CentralSearch;
import org.haidang.sync.ErasureLedger;
import org.haidang.sync.HeartLedger;
import org.haidang.sync.Ledger;
import org.haidang.sync.NationalLedger;
import org.haidang.sync.QuarantineLedger;
import org.haidang.sync.RestoredLedger;
import org.haidang.sync.SealLedger;
import org.haidang.sync.Together;
import org.haidang.sync.TrailLedger;

/**
 * The central server as it stands on the network: the routes of protocol version 1 over HTTPS, TLS
 * 1.3 only. Running from {@link #start} to {@link #close}. Thread-safe. Plain HTTP is there for a
 * proxy on the same computer that speaks TLS in its place.
 */
public final class CentralHttp implements AutoCloseable {

  /** Longer than a held feed request and than the pause between two heartbeats. */
  private static final long IDLE_MILLIS = 60_000;

  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin javalin;
  private final NewsBoard board;

  /**
   * What the server stands on.
   *
   * @param national what is told beyond a workstation's scopes
   * @param packs publishes content packs
   * @param referrals those of all centres, for figures
   * @param search finds records of every age
   * @param together what people who work side by side share
   * @param restored what follows a restore
   * @param erasures what was erased and what is held
   * @param hearts how the workstations fare
   * @param attachments the files that records refer to
   * @param quarantine what may not enter the records by itself
   * @param trail what happened
   * @param seals sealed records
   * @param passwords at the cost the accounts' verifiers are made with
   * @param joining which computers may speak to it
   */
  public record Parts(
      Ledger ledger,
      NationalLedger national,
      AccountDirectory directory,
      AccessRules rules,
      Passwords passwords,
      PackPress packs,
      AllReferrals referrals,
      CentralSearch search,
      Together together,
      RestoredLedger restored,
      ErasureLedger erasures,
      HeartLedger hearts,
      AttachmentLedger attachments,
      QuarantineLedger quarantine,
      TrailLedger trail,
      Joining joining,
      SealLedger seals,
      SecureRandom random,
      InstantSource clock,
      Json json) {}

  /**
   * How computers join.
   *
   * @param workstations those that did
   * @param pins what they may know the server by: its present key, and the one that comes after it
   */
  public record Joining(Workstations workstations, List<ServerPin> pins) {
    public Joining {
      pins = List.copyOf(pins);
    }
  }

  private CentralHttp(Place place, Parts parts, ServerLimits limits) {
    board = new NewsBoard(parts.ledger());
    var replies = new Replies(parts.json());
    var requests = new Requests(parts.json());
    var proofs = new Proofs(parts.joining().workstations(), parts.clock());
    var pace = new Pace(limits.pace(), System::nanoTime);
    var gate =
        new Gate(
            parts.directory(),
            parts.rules(),
            proofs,
            parts.clock(),
            pace,
            new OpenRequests(limits.openRequests()));
    var guesses = new Addresses(limits.wrong(), place.keys() == null, System::nanoTime);
    var enrol = new EnrolRoute(parts, proofs, requests, replies);
    var check = new PasswordCheck(parts);
    var signIn = new SignInRoute(parts, check, proofs, requests, replies);
    var passwords = new PasswordRoute(parts, check, gate, proofs, requests, replies);
    var seconds = new SecondRoute(parts, check, passwords, gate, requests, replies);
    var accounts = new AccountRoute(parts, gate, requests, replies);
    var computers = new ComputerRoute(parts, gate, requests, replies);
    var changes =
        new ChangesRoute(parts.ledger(), parts.quarantine(), board, gate, requests, replies);
    var feed = new FeedRoute(parts.ledger(), board, gate, requests, replies);
    var live = new LiveRoute(parts.ledger(), board, gate, parts.json());
    var packs = new PacksRoute(parts.packs(), gate, parts.clock(), requests, replies);
    var figures = new FiguresRoute(parts.referrals(), gate, parts.clock(), replies);
    var ask = new AskRoute(parts.national(), gate, parts.clock(), requests, replies);
    var index = new IndexRoute(parts.national(), gate, requests, replies);
    var search = new SearchRoute(parts.search(), gate, parts.clock(), requests, replies);
    var restored = new RestoredRoute(parts.restored(), gate, requests, replies);
    var erasures = new ErasureRoute(parts.erasures(), gate, parts.clock(), requests, replies);
    var mirrors = new MirrorRoute(parts.together(), gate, requests, replies);
    var shift = new ShiftRoute(parts.together(), board, gate, requests, replies, parts.json());
    var hands = new HandRoute(parts.together(), gate, requests, replies);
    var hearts =
        new HeartRoute(parts.hearts(), gate, parts.rules(), parts.clock(), requests, replies);
    var locked =
        new LockedRoute(parts.hearts().locked(), proofs, parts.clock(), pace, requests, replies);
    var attachments =
        new AttachmentRoute(
            parts.attachments(),
            gate,
            new Pace(Pace.Limits.CHUNKS, System::nanoTime),
            requests,
            replies);
    var quarantine =
        new QuarantineRoute(
            parts.quarantine(), gate, parts.rules(), parts.clock(), requests, replies);
    var trail = new TrailRoute(parts.trail(), gate, parts.clock(), requests, replies);
    var seals = new SealRoute(parts.seals(), gate, parts.clock(), requests, replies);
    var health = new HealthRoute(parts.ledger(), replies);
    javalin =
        Javalin.create(
            config -> {
              settings(config, place, limits, replies);
              config.routes.before(Requests::demandProtocol);
              config.routes.post("/v1/enrol", guesses.counted(enrol::enrol));
              config.routes.get("/v1/pins", enrol::pins);
              config.routes.post("/v1/sign-in", guesses.counted(signIn::handle));
              config.routes.get("/v1/account", passwords::own);
              config.routes.post("/v1/password", passwords::change);
              config.routes.post("/v1/password/reset", guesses.counted(passwords::reset));
              config.routes.post("/v1/second", guesses.counted(seconds::begin));
              config.routes.post("/v1/second/recovery", seconds::recovery);
              config.routes.get("/v1/accounts", accounts::kept);
              config.routes.post("/v1/accounts", accounts::keep);
              config.routes.post("/v1/accounts/strike", accounts::strike);
              config.routes.post("/v1/accounts/code", accounts::code);
              config.routes.post("/v1/accounts/second", accounts::second);
              config.routes.post("/v1/accounts/acts", accounts::acts);
              config.routes.get("/v1/computers", computers::all);
              config.routes.post("/v1/computers/name", computers::name);
              config.routes.post("/v1/computers/strike", computers::strike);
              config.routes.post("/v1/computers/code", computers::code);
              config.routes.post("/v1/changes", changes::handle);
              config.routes.get("/v1/feed", feed::handle);
              config.routes.get("/v1/live", live::handle);
              config.routes.get("/v1/packs", packs::list);
              config.routes.get("/v1/packs/{hash}", packs::file);
              config.routes.post("/v1/packs", packs::publish);
              config.routes.get("/v1/figures/completion", figures::completion);
              config.routes.post("/v1/ask", ask::ask);
              config.routes.post("/v1/ask/share", ask::share);
              config.routes.get("/v1/index", index::page);
              config.routes.get("/v1/index/key", index::key);
              config.routes.post("/v1/search", search::find);
              config.routes.post("/v1/heartbeat", hearts::beat);
              config.routes.post("/v1/heartbeat/locked", locked::beat);
              config.routes.get("/v1/health/workstations", hearts::workstations);
              config.routes.get("/v1/health/workstations/{id}", hearts::day);
              config.routes.get("/v1/where", hearts::where);
              config.routes.get("/v1/quarantine/standing", quarantine::standing);
              config.routes.post("/v1/quarantine", quarantine::handIn);
              config.routes.get("/v1/quarantine", quarantine::lying);
              config.routes.post("/v1/quarantine/look", quarantine::look);
              config.routes.post("/v1/quarantine/take", quarantine::take);
              config.routes.post("/v1/quarantine/discard", quarantine::discard);
              config.routes.get("/v1/lives", restored::lives);
              config.routes.post("/v1/restored/ask", restored::ask);
              config.routes.post("/v1/restored", restored::bring);
              config.routes.get("/v1/erasures", erasures::page);
              config.routes.post("/v1/erasures", erasures::erase);
              config.routes.post("/v1/erasures/known", erasures::known);
              config.routes.get("/v1/erasures/report", erasures::report);
              config.routes.post("/v1/holds", erasures::hold);
              config.routes.post("/v1/holds/lift", erasures::lift);
              config.routes.post("/v1/mirrors", mirrors::mirror);
              config.routes.get("/v1/mirrors", mirrors::mine);
              config.routes.post("/v1/mirrors/take", mirrors::take);
              config.routes.post("/v1/mirrors/end", mirrors::end);
              config.routes.post("/v1/mirrors/look", mirrors::look);
              config.routes.post("/v1/shift", shift::here);
              config.routes.get("/v1/shift", shift::board);
              config.routes.post("/v1/shift/offer", shift::offer);
              config.routes.post("/v1/shift/offer/answer", shift::answer);
              config.routes.post("/v1/shift/offer/withdraw", shift::withdraw);
              config.routes.post("/v1/shift/come", hands::come);
              config.routes.post("/v1/shift/leave", hands::leave);
              config.routes.get("/v1/shift/watch", hands::watch);
              config.routes.post("/v1/shift/hint", hands::hint);
              config.routes.post("/v1/attachments/lacking", attachments::lacking);
              config.routes.put("/v1/attachments/{record}/{hash}/{n}", attachments::put);
              config.routes.get("/v1/attachments/{record}/{hash}/{n}", attachments::get);
              config.routes.post("/v1/audit", trail::report);
              config.routes.post("/v1/audit/centre", trail::centre);
              config.routes.post("/v1/audit/own", trail::own);
              config.routes.post("/v1/audit/glass", trail::glass);
              config.routes.get("/v1/sealed", seals::list);
              config.routes.post("/v1/sealed", seals::seal);
              config.routes.post("/v1/sealed/lift", seals::lift);
              config.routes.post("/v1/sealed/open", seals::open);
              config.routes.get("/v1/health", health::handle);
              replies.problems(config.routes);
            });
  }

  /**
   * Starts to listen, with TLS 1.3.
   *
   * @param host the address to listen on, {@code 127.0.0.1} for this computer only
   * @param port 0 for any free one
   * @param keys what the workstations know it by
   * @throws HaidangException {@link ErrorCode#PORT_TAKEN}
   */
  public static CentralHttp start(String host, int port, Parts parts, ServerKeys keys) {
    return start(host, port, parts, keys, false);
  }

  /**
   * As the other.
   *
   * @param proxyProtocol whether all come through a proxy that passes TLS on as it is and says by
   *     the PROXY protocol where each connection comes from
   */
  public static CentralHttp start(
      String host, int port, Parts parts, ServerKeys keys, boolean proxyProtocol) {
    var place = new Place(host, port, keys, proxyProtocol);
    return start(new CentralHttp(place, parts, ServerLimits.STANDARD));
  }

  /** Starts to listen on this computer alone, in plain text, for a proxy that speaks TLS. */
  public static CentralHttp startBehindProxy(int port, Parts parts) {
    return start(LOOPBACK, port, parts, ServerLimits.STANDARD);
  }

  /** For tests of this room: in plain text, with other limits on how fast one may ask. */
  static CentralHttp start(String host, int port, Parts parts, Pace.Limits limits) {
    return start(host, port, parts, ServerLimits.at(limits));
  }

  /** The same with other limits of all kinds. */
  static CentralHttp start(String host, int port, Parts parts, ServerLimits limits) {
    return start(new CentralHttp(new Place(host, port, null, false), parts, limits));
  }

  private static CentralHttp start(CentralHttp server) {
    try {
      server.javalin.start();
      return server;
    } catch (JavalinBindException e) {
      server.close();
      throw new HaidangException(ErrorCode.PORT_TAKEN, e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void settings(
      JavalinConfig config, Place place, ServerLimits limits, Replies replies) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
    config.jetty.addConnector((server, http) -> connector(server, http, place, limits));
    config.jetty.modifyServer(
        server -> server.addBean(new NetworkConnectionLimit(limits.connections(), server)));
    config.jetty.modifyServer(server -> server.setErrorHandler(replies::beneathRoutes));
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(replies::beneathRoutes));
  }

  /** Jetty accepts with TCP_NODELAY by itself; said here because live news rest on it. */
  private static ServerConnector connector(
      Server server, HttpConfiguration http, Place place, ServerLimits limits) {
    http.setSendServerVersion(false);
    var spoken = Transport.at(place, http);
    var connector = new ServerConnector(server, 1, 1, spoken);
    connector.setAcceptedTcpNoDelay(true);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setHost(place.host());
    connector.setPort(place.port());
    connector.addBean(new SlowHeads(connector, limits.head()));
    return connector;
  }

  /** Every route, as {@code GET /v1/feed}, in the order of their paths. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .sorted(Comparator.comparing(route -> route.substring(route.indexOf(' '))))
        .toList();
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Ends live streams and held requests, then stops. */
  @Override
  public void close() {
    board.close();
    javalin.stop();
  }
}
