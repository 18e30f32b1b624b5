package org.haidang.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.haidang.content.PackFile;
import org.haidang.people.Asking;
import org.haidang.people.Finding;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.records.Sealing;
import org.haidang.referrals.CompletionRate;
import org.haidang.referrals.CountryFigures;
import org.haidang.sync.AccountServer;
import org.haidang.sync.AttachmentServer;
import org.haidang.sync.CentralServer;
import org.haidang.sync.ComputerServer;
import org.haidang.sync.Cursor;
import org.haidang.sync.EnrolMessages.Pins;
import org.haidang.sync.HealthServer;
import org.haidang.sync.HeartServer;
import org.haidang.sync.HeartbeatMessages.Health;
import org.haidang.sync.IndexServer;
import org.haidang.sync.Letter;
import org.haidang.sync.LivePage;
import org.haidang.sync.LiveScopes;
import org.haidang.sync.LockedMessages.LockedServer;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.IndexKey;
import org.haidang.sync.Messages.IndexPage;
import org.haidang.sync.Messages.Packs;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Published;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;
import org.haidang.sync.MirrorServer;
import org.haidang.sync.PackServer;
import org.haidang.sync.QuarantineServer;
import org.haidang.sync.RestoredServer;
import org.haidang.sync.ShiftServer;
import org.haidang.sync.TrailServer;
import org.jspecify.annotations.Nullable;

/** The central server over HTTP. Thread-safe. */
public final class HttpCentralServer
    implements CentralServer, PackServer, CountryFigures, IndexServer, Asking, AutoCloseable {

  private final Json json;
  private final Wire wire;
  private final HttpExchange line;
  private final ReadAhead ahead =
      new ReadAhead((cursor, limit, whole) -> fetch(cursor, limit, whole, 0), this::expect);
  private final Brought brought = new Brought();
  private final OkHttpClient client;
  private final OkHttpClient signInClient;
  private final OkHttpClient liveClient;
  private volatile @Nullable String token;
  private volatile Consumer<FeedPage> expecting = _ -> {};

  /**
   * A client of the server at {@code address}, such as {@code https://hotline.example/}.
   *
   * @param bond by what they know each other
   * @throws IllegalArgumentException when it is no address of a web server
   */
  public HttpCentralServer(String address, Json json, LineLimits limits, Bond bond) {
    this.json = json;
    this.wire = new Wire(json, limits.answerBytes());
    client = Lines.bonded(bond, limits);
    signInClient = client.newBuilder().callTimeout(limits.signIn()).build();
    var base = HttpUrl.get(address).newBuilder().addPathSegment("v" + Messages.PROTOCOL).build();
    line = new HttpExchange(client, limits, wire, base, () -> token);
    liveClient =
        client.newBuilder().callTimeout(Duration.ZERO).readTimeout(limits.liveSilence()).build();
  }

  @Override
  public SignedIn signIn(SignIn request) {
    var post = new Request.Builder().url(line.path("sign-in")).post(wire.body(request));
    var signedIn = line.exchange(signInClient, HttpExchange.gzipped(post), SignedIn.class);
    if (signedIn.account() == null
        || signedIn.account().login() == null
        || signedIn.account().role() == null
        || signedIn.account().centre() == null
        || signedIn.token() == null
        || signedIn.databaseKey() == null) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    token = signedIn.token();
    return signedIn;
  }

  /** What the server may be known by from now on. */
  public Pins pins() {
    return line.get(Pins.class, "pins");
  }

  @Override
  public void resume(String token) {
    brought.forget();
    this.token = token;
  }

  @Override
  public Pushed push(Push push) {
    return ready(push.changes().stream().<Letter>map(Letter.Read::new).toList()).get();
  }

  @Override
  public Supplier<Pushed> ready(List<Letter> letters) {
    var body = wire.body("changes", letters.stream().map(this::written).toList());
    var post = HttpExchange.gzipped(new Request.Builder().url(line.path("changes")).post(body));
    return () -> Complete.checked(line.exchange(client, line.withToken(post), Pushed.class));
  }

  private byte[] written(Letter letter) {
    return switch (letter) {
      case Letter.Written(var _, var text) -> text;
      case Letter.Read(var change) -> json.bytes(change);
    };
  }

  @Override
  public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    if (waitSeconds > 0) {
      return fetch(cursor, limit, whole, waitSeconds);
    }
    var page = whole ? null : brought.after(cursor, limit);
    return page != null ? page : ahead.feed(cursor, limit, whole);
  }

  @Override
  public void expecting(Consumer<FeedPage> expecting) {
    this.expecting = expecting;
  }

  private void expect(FeedPage page) {
    expecting.accept(page);
  }

  private FeedPage fetch(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    var url =
        line.path("feed")
            .newBuilder()
            .addQueryParameter(
                "cursor",
                Base64.getUrlEncoder().withoutPadding().encodeToString(json.bytes(cursor)))
            .addQueryParameter("limit", String.valueOf(limit))
            .addQueryParameter("whole", String.valueOf(whole))
            .addQueryParameter("backfill", "true")
            .addQueryParameter("wait", String.valueOf(waitSeconds))
            .build();
    var patient = waitSeconds == 0 ? client : line.waiting(waitSeconds);
    var page =
        line.exchange(patient, line.withToken(new Request.Builder().url(url)), FeedPage.class);
    return Complete.checked(page);
  }

  @Override
  public AutoCloseable live(Consumer<FeedNews> news, Consumer<HaidangException> ended) {
    var live =
        line.path("live")
            .newBuilder()
            .addQueryParameter("kinds", LiveScopes.KIND)
            .addQueryParameter("kinds", LivePage.KIND)
            .build();
    var request =
        line.withToken(new Request.Builder().url(live))
            // Compressed, events would wait in some buffer for more of them.
            .header("Accept-Encoding", "identity")
            .build();
    brought.forget();
    return LiveStream.open(liveClient, request, wire, brought, news, ended);
  }

  @Override
  public Packs packs(long known) {
    return Complete.checked(line.get(Packs.class, Map.of("known", String.valueOf(known)), "packs"));
  }

  @Override
  public PackFile packFile(String hash) {
    var url = line.path("packs").newBuilder().addPathSegment(hash).build();
    try (var response =
        client.newCall(line.withToken(new Request.Builder().url(url)).build()).execute()) {
      if (!response.isSuccessful()) {
        throw Faults.of(response, wire);
      }
      return wire.file(response);
    } catch (IOException e) {
      throw Faults.of(e);
    }
  }

  @Override
  public Published publish(Publish publish) {
    return Complete.checked(line.post(publish, Published.class, "packs"));
  }

  @Override
  public CompletionRate.Figures completion(CompletionRate.Period period) {
    var days = Map.of("from", period.from().toString(), "to", period.to().toString());
    return Complete.checked(line.get(CompletionRate.Figures.class, days, "figures", "completion"));
  }

  @Override
  public IndexKey indexKey() {
    return Complete.checked(line.get(IndexKey.class, "index", "key"));
  }

  @Override
  public IndexPage index(@Nullable UUID generation, long since) {
    return Complete.checked(line.since(IndexPage.class, generation, since, "index"));
  }

  @Override
  public Answer ask(Question question) {
    return Complete.checked(line.post(question, Answer.class, "ask"));
  }

  @Override
  public Shared share(Sharing sharing) {
    return line.post(sharing, Shared.class, "ask", "share");
  }

  /** Mirrored drafts on the same server. */
  public MirrorServer mirrors() {
    return new HttpMirrors(line);
  }

  /** The shift on the same server. */
  public ShiftServer shift() {
    return new HttpShift(line);
  }

  /** What was erased there, and the erasing itself. */
  public HttpErasures erasures() {
    return new HttpErasures(line);
  }

  /** The same server as one helps it after a restore. */
  public RestoredServer restored() {
    return new HttpRestoredServer(line);
  }

  /** Sealed records at the same server. */
  public Sealing seals() {
    return new HttpSeals(line);
  }

  /** What happened, at the same server. */
  public TrailServer trail() {
    return new HttpTrail(line);
  }

  /** Accounts, passwords and second factors on the same server. */
  public AccountServer accounts() {
    return new HttpAccounts(line);
  }

  /** The computers themselves on the same server. */
  public ComputerServer computers() {
    return new HttpComputers(line);
  }

  /** The same server as it is told how this workstation fares. */
  public HeartServer heart() {
    return new HttpHeartServer(line);
  }

  /** The same server as a locked workstation speaks with it. */
  public LockedServer locked() {
    return new HttpLockedServer(line);
  }

  /** The search over all that the same server holds. */
  public Finding finding() {
    return new HttpFinding(line);
  }

  /** The files that records refer to, on the same server. */
  public AttachmentServer attachments() {
    return new HttpAttachments(line);
  }

  /** The same server as it tells how workstations fare. */
  public HealthServer health() {
    return () -> line.get(Health.class, "health", "workstations").workstations();
  }

  /** The quarantine on the same server. */
  public QuarantineServer quarantine() {
    return new HttpQuarantine(line);
  }

  /** Breaks off every exchange under way and lets go of the connections. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
