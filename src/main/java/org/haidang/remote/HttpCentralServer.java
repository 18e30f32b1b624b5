package org.haidang.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
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
import org.haidang.sync.Cursor;
import org.haidang.sync.EnrolMessages.Pins;
import org.haidang.sync.HealthServer;
import org.haidang.sync.HeartServer;
import org.haidang.sync.HeartbeatMessages.Health;
import org.haidang.sync.IndexServer;
import org.haidang.sync.LiveScopes;
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

  private final HttpUrl base;
  private final Json json;
  private final Wire wire;
  private final LineLimits limits;
  private final ReadAhead ahead =
      new ReadAhead((cursor, limit, whole) -> fetch(cursor, limit, whole, 0), this::expect);
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
    this.base = HttpUrl.get(address).newBuilder().addPathSegment("v" + Messages.PROTOCOL).build();
    this.json = json;
    this.wire = new Wire(json, limits.answerBytes());
    this.limits = limits;
    client = bonded(Lines.of(new PinnedTrust(bond.right()), limits), bond);
    signInClient = client.newBuilder().callTimeout(limits.signIn()).build();
    liveClient =
        client.newBuilder().callTimeout(Duration.ZERO).readTimeout(limits.liveSilence()).build();
  }

  private OkHttpClient bonded(OkHttpClient.Builder lines, Bond bond) {
    var signs = bond.signs();
    lines.addInterceptor(
        chain -> {
          Lines.demandSecure(chain.request().url());
          if (signs == null) {
            return unknown(chain);
          }
          return signs.byTheServersClock(chain);
        });
    if (signs != null) {
      lines.addNetworkInterceptor(signs::sign);
    }
    return lines.build();
  }

  /** Nothing goes to a server over a net while there is nothing to know it by. */
  private static Response unknown(Interceptor.Chain chain) throws IOException {
    if (chain.request().isHttps()) {
      throw new Lines.CodedException(ErrorCode.WORKSTATION_UNKNOWN);
    }
    return chain.proceed(chain.request());
  }

  @Override
  public SignedIn signIn(SignIn request) {
    var post = new Request.Builder().url(path("sign-in")).post(wire.body(request));
    var signedIn = exchange(signInClient, gzipped(post), SignedIn.class);
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
    return exchange(client, withToken(new Request.Builder().url(path("pins"))), Pins.class);
  }

  @Override
  public void resume(String token) {
    this.token = token;
  }

  @Override
  public Pushed push(Push push) {
    return ready(push).get();
  }

  @Override
  public Supplier<Pushed> ready(Push push) {
    var post = gzipped(new Request.Builder().url(path("changes")).post(wire.body(push)));
    return () -> Complete.checked(exchange(client, withToken(post), Pushed.class));
  }

  @Override
  public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    return waitSeconds > 0
        ? fetch(cursor, limit, whole, waitSeconds)
        : ahead.feed(cursor, limit, whole);
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
        path("feed")
            .newBuilder()
            .addQueryParameter(
                "cursor",
                Base64.getUrlEncoder().withoutPadding().encodeToString(json.bytes(cursor)))
            .addQueryParameter("limit", String.valueOf(limit))
            .addQueryParameter("whole", String.valueOf(whole))
            .addQueryParameter("backfill", "true")
            .addQueryParameter("wait", String.valueOf(waitSeconds))
            .build();
    var patient = waitSeconds == 0 ? client : waiting(waitSeconds);
    var page = exchange(patient, withToken(new Request.Builder().url(url)), FeedPage.class);
    return Complete.checked(page);
  }

  private OkHttpClient waiting(int seconds) {
    return client
        .newBuilder()
        .readTimeout(limits.silence().plusSeconds(seconds))
        .callTimeout(limits.whole().plusSeconds(seconds))
        .build();
  }

  @Override
  public AutoCloseable live(Consumer<FeedNews> news, Consumer<HaidangException> ended) {
    var live = path("live").newBuilder().addQueryParameter("kinds", LiveScopes.KIND).build();
    var request =
        withToken(new Request.Builder().url(live))
            // Compressed, events would wait in some buffer for more of them.
            .header("Accept-Encoding", "identity")
            .build();
    return LiveStream.open(liveClient, request, wire, news, ended);
  }

  @Override
  public Packs packs(long known) {
    var url = path("packs").newBuilder().addQueryParameter("known", String.valueOf(known)).build();
    return Complete.checked(
        exchange(client, withToken(new Request.Builder().url(url)), Packs.class));
  }

  @Override
  public PackFile packFile(String hash) {
    var url = path("packs").newBuilder().addPathSegment(hash).build();
    try (var response =
        client.newCall(withToken(new Request.Builder().url(url)).build()).execute()) {
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
    var post = new Request.Builder().url(path("packs")).post(wire.body(publish));
    return Complete.checked(exchange(client, withToken(gzipped(post)), Published.class));
  }

  @Override
  public CompletionRate.Figures completion(CompletionRate.Period period) {
    var url =
        path("figures")
            .newBuilder()
            .addPathSegment("completion")
            .addQueryParameter("from", period.from().toString())
            .addQueryParameter("to", period.to().toString())
            .build();
    return Complete.checked(
        exchange(client, withToken(new Request.Builder().url(url)), CompletionRate.Figures.class));
  }

  @Override
  public IndexKey indexKey() {
    var url = path("index").newBuilder().addPathSegment("key").build();
    return Complete.checked(
        exchange(client, withToken(new Request.Builder().url(url)), IndexKey.class));
  }

  @Override
  public IndexPage index(@Nullable UUID generation, long since) {
    var url = path("index").newBuilder().addQueryParameter("since", String.valueOf(since));
    if (generation != null) {
      url.addQueryParameter("generation", generation.toString());
    }
    return Complete.checked(
        exchange(client, withToken(new Request.Builder().url(url.build())), IndexPage.class));
  }

  @Override
  public Answer ask(Question question) {
    var post = new Request.Builder().url(path("ask")).post(wire.body(question));
    return Complete.checked(exchange(client, withToken(gzipped(post)), Answer.class));
  }

  @Override
  public Shared share(Sharing sharing) {
    var url = path("ask").newBuilder().addPathSegment("share").build();
    var post = new Request.Builder().url(url).post(wire.body(sharing));
    return exchange(client, withToken(gzipped(post)), Shared.class);
  }

  private static Request.Builder gzipped(Request.Builder request) {
    return request.header("Content-Encoding", "gzip");
  }

  private Request.Builder withToken(Request.Builder request) {
    var now = token;
    return now == null ? request : request.header("Authorization", "Bearer " + now);
  }

  private <T> T exchange(OkHttpClient through, Request.Builder request, Class<T> type) {
    Call call = through.newCall(request.header("Accept", "application/json").build());
    try (var response = call.execute()) {
      if (!response.isSuccessful()) {
        throw Faults.of(response, wire);
      }
      return wire.read(response, type);
    } catch (IOException e) {
      throw Faults.of(e);
    }
  }

  /** Mirrored drafts on the same server. */
  public MirrorServer mirrors() {
    return new HttpMirrors(exchanges());
  }

  /** The shift on the same server. */
  public ShiftServer shift() {
    return new HttpShift(exchanges());
  }

  /** What was erased there, and the erasing itself. */
  public HttpErasures erasures() {
    return new HttpErasures(exchanges());
  }

  /** The same server as one helps it after a restore. */
  public RestoredServer restored() {
    return new HttpRestoredServer(exchanges());
  }

  /** Sealed records at the same server. */
  public Sealing seals() {
    return new HttpSeals(exchanges());
  }

  /** What happened, at the same server. */
  public TrailServer trail() {
    return new HttpTrail(exchanges());
  }

  /** Accounts, passwords and second factors on the same server. */
  public AccountServer accounts() {
    return new HttpAccounts(exchanges());
  }

  /** The same server as it is told how this workstation fares. */
  public HeartServer heart() {
    return new HttpHeartServer(exchanges());
  }

  /** The search over all that the same server holds. */
  public Finding finding() {
    return new HttpFinding(exchanges());
  }

  /** The files that records refer to, on the same server. */
  public AttachmentServer attachments() {
    return new HttpAttachments(exchanges());
  }

  /** The same server as it tells how workstations fare. */
  public HealthServer health() {
    return () -> exchanges().get(Health.class, "health", "workstations").workstations();
  }

  /** The quarantine on the same server. */
  public QuarantineServer quarantine() {
    return new HttpQuarantine(exchanges());
  }

  private Exchange exchanges() {
    return new Exchange() {
      @Override
      public <T> T get(Class<T> type, Map<String, String> query, String... path) {
        var url = path(path).newBuilder();
        query.forEach(url::addQueryParameter);
        return exchange(client, withToken(new Request.Builder().url(url.build())), type);
      }

      @Override
      public <T> T held(int seconds, Class<T> type, Map<String, String> query, String... path) {
        var url = path(path).newBuilder();
        query.forEach(url::addQueryParameter);
        var patient = seconds == 0 ? client : waiting(seconds);
        return exchange(patient, withToken(new Request.Builder().url(url.build())), type);
      }

      @Override
      public <T> T post(Object message, Class<T> type, String... path) {
        var post = new Request.Builder().url(path(path)).post(wire.body(message));
        return exchange(client, withToken(gzipped(post)), type);
      }

      @Override
      public <T> T put(byte[] bytes, Class<T> type, String... path) {
        return exchange(client, withToken(wire.putting(bytes).url(path(path))), type);
      }

      @Override
      public byte[] bytes(String... path) {
        var request = withToken(new Request.Builder().url(path(path))).build();
        try (var response = client.newCall(request).execute()) {
          if (!response.isSuccessful()) {
            throw Faults.of(response, wire);
          }
          return wire.bytes(response);
        } catch (IOException e) {
          throw Faults.of(e);
        }
      }
    };
  }

  private HttpUrl path(String... names) {
    var url = base.newBuilder();
    for (var name : names) {
      url.addPathSegment(name);
    }
    return url.build();
  }

  /** Breaks off every exchange under way and lets go of the connections. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
