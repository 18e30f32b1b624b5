package org.haidang.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

  private final Json json = new Json();
  private final MockWebServer web = new MockWebServer();
  private HttpCentralServer server;

  @BeforeEach
  void start() throws IOException {
    web.start(InetAddress.getLoopbackAddress(), 0);
    connect(Duration.ofSeconds(20));
  }

  private void connect(Duration silence) {
    server =
        new HttpCentralServer(
            web.url("/").toString(),
            json,
            new LineLimits(silence, silence, silence, silence, silence, 1 << 20),
            Bond.none());
  }

  @AfterEach
  void stop() {
    server.close();
    web.close();
  }

  private static MockResponse.Builder answer(int code, String type, String body) {
    return new MockResponse.Builder().code(code).setHeader("Content-Type", type).body(body);
  }

  private final LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();

  private AutoCloseable listen() {
    return server.live(heard::add, fault -> heard.add(fault.code()));
  }

  private Object next() throws InterruptedException {
    return heard.poll(30, TimeUnit.SECONDS);
  }

  @Test
  void the_live_stream_brings_news_and_tells_of_its_end_once() throws Exception {
    server.resume("token-2");
    web.enqueue(
        answer(
                200,
                "text/event-stream",
                ": hello\n\n"
                    + "event: of-later\n"
                    + "data: whatever\n\n"
                    + "data: {\"scope\":\"centre:HN\",\"seq\":4}\n\n")
            .build());
    try (var stream = listen()) {
      assertThat(next()).isEqualTo(new FeedNews("centre:HN", 4));
      assertThat(next()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
      assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
    var request = web.takeRequest();
    assertThat(request.getRequestLine()).startsWith("GET /v1/live?kinds=together&kinds=page ");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-2");
    assertThat(request.getHeaders().get("Accept")).contains("text/event-stream");
  }

  @Test
  void what_the_stream_brought_is_not_asked_for_again() throws Exception {
    var life = new UUID(0, 7);
    var from = new Cursor(life, new TreeMap<>(Map.of("centre:HN", 3L)));
    var to = new Cursor(life, new TreeMap<>(Map.of("centre:HN", 4L)));
    var item = new FeedItem("centre:HN", 4, new UUID(1, 1), new Version(life, 1), null, false);
    var page = new LivePage(from, new FeedPage(List.of(item), to, false));
    web.enqueue(
        answer(
                200,
                "text/event-stream",
                "event: page\ndata: %s\n\n".formatted(json.text(page))
                    + "event: feed\ndata: {\"scope\":\"centre:HN\",\"seq\":4}\n\n")
            .onResponseEnd(SocketEffect.Stall.INSTANCE)
            .setHeader("Content-Length", 5_000)
            .build());
    listen();
    // It is one's own, and has time.
    assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
    assertThat(next()).isEqualTo(new FeedNews("centre:HN", 4));

    assertThat(server.feed(from, 1000, false, 0)).isEqualTo(page.page());
    assertThat(web.getRequestCount()).isEqualTo(1);
  }

  @Test
  void a_live_stream_that_cannot_be_opened_says_why() throws Exception {
    var problem = new Problem("about:blank", "no", 401, "SERVER_SIGN_IN_AGAIN");
    web.enqueue(answer(401, "application/problem+json", json.text(problem)).build());
    listen();
    assertThat(next()).isEqualTo(ErrorCode.SERVER_SIGN_IN_AGAIN);

    web.enqueue(answer(200, "text/html", "<html/>").build());
    listen();
    assertThat(next()).isEqualTo(ErrorCode.SERVER_GARBLED);

    web.enqueue(answer(200, "text/event-stream", "data: nonsense\n\n").build());
    listen();
    assertThat(next()).isEqualTo(ErrorCode.SERVER_GARBLED);
  }

  @Test
  void a_live_stream_gone_dead_is_noticed() throws Exception {
    server.close();
    connect(Duration.ofSeconds(1));
    web.enqueue(
        answer(200, "text/event-stream", "data: {\"scope\":\"centre:HN\",\"seq\":4}\n\n")
            .onResponseEnd(SocketEffect.Stall.INSTANCE)
            .setHeader("Content-Length", 5_000)
            .build());
    listen();
    assertThat(next()).isEqualTo(new FeedNews("centre:HN", 4));
    assertThat(next()).isIn(ErrorCode.SERVER_SILENT, ErrorCode.SERVER_GARBLED);
  }

  @Test
  void a_stream_closed_from_here_says_nothing_more() throws Exception {
    web.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    listen().close();
    assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }
}
