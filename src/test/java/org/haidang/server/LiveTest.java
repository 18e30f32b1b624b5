package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.haidang.content.PackFile;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Messages.FeedNews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {

  private static CentralStore store;

  private final Reports desk = new Reports("HN");
  private final BlockingQueue<FeedNews> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<FeedNews> heardOfPacks = new LinkedBlockingQueue<>();
  private final BlockingQueue<FeedNews> heardOfTheIndex = new LinkedBlockingQueue<>();
  private final BlockingQueue<FeedNews> heardOfErasures = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private RunningServer server;

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("live"));
  }

  @AfterAll
  static void shut() {
    store.close();
  }

  @BeforeEach
  void start() {
    server = new RunningServer(store, store.accounts());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private EventSource listen(String login) throws Exception {
    return EventSources.createFactory(server.client)
        .newEventSource(
            server.at("/v1/live", server.token(login, UUID.randomUUID())).build(),
            new EventSourceListener() {
              @Override
              public void onEvent(EventSource source, String id, String type, String data) {
                assertThat(type).isEqualTo("feed");
                var news = server.json.read(data, FeedNews.class);
                switch (news.scope()) {
                  case "packs" -> heardOfPacks.add(news);
                  case "index" -> heardOfTheIndex.add(news);
                  case "erasures" -> heardOfErasures.add(news);
                  default -> heard.add(news);
                }
              }

              @Override
              public void onClosed(EventSource source) {
                ended.countDown();
              }

              @Override
              public void onFailure(EventSource source, Throwable fault, Response response) {
                ended.countDown();
              }
            });
  }

  private long position(String scope) {
    return store.positions(Set.of(scope)).get(scope);
  }

  @Test
  void a_stream_begins_with_the_present_position_and_goes_on_with_every_news() throws Exception {
    var before = position("centre:HN");
    var stream = listen("lan");

    assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(new FeedNews("centre:HN", before));
    assertThat(heardOfTheIndex.poll(60, TimeUnit.SECONDS)).isEqualTo(new FeedNews("index", 0));
    assertThat(heardOfErasures.poll(60, TimeUnit.SECONDS)).isEqualTo(new FeedNews("erasures", 0));
    store.append(List.of(desk.fresh(), desk.fresh()), desk.session());
    assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(new FeedNews("centre:HN", before + 2));
    stream.cancel();
  }

  @Test
  void a_stream_tells_of_published_packs_to_every_centre() throws Exception {
    var stream = listen("minh");
    assertThat(heardOfPacks.poll(60, TimeUnit.SECONDS)).isEqualTo(new FeedNews("packs", 0));

    store
        .packs()
        .publish(
            PackFile.of(new byte[] {'P', 'K'}),
            "thu",
            "1",
            "ghi chú",
            new Account("hoa", "Hoa", Role.SUPERVISOR, "HN"),
            Instant.EPOCH);

    assertThat(heardOfPacks.poll(60, TimeUnit.SECONDS)).isEqualTo(new FeedNews("packs", 1));
    stream.cancel();
  }

  @Test
  void a_stream_tells_nothing_of_another_centre() throws Exception {
    var stream = listen("minh");
    assertThat(heard.poll(60, TimeUnit.SECONDS).scope()).isEqualTo("centre:DN");
    var danang = new Reports("DN");

    store.append(List.of(desk.fresh()), desk.session());
    store.append(List.of(danang.fresh()), danang.session());

    assertThat(heard.poll(60, TimeUnit.SECONDS).scope()).isEqualTo("centre:DN");
    assertThat(heard).isEmpty();
    stream.cancel();
  }

  @Test
  void a_stream_ends_when_the_server_stops() throws Exception {
    listen("lan");
    assertThat(heard.poll(60, TimeUnit.SECONDS)).isNotNull();

    server.server.close();

    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void three_hundred_streams_all_hear_though_some_do_not_read() throws Exception {
    var streams = new ArrayList<Socket>();
    var workstation = UUID.randomUUID();
    var token = "";
    try {
      for (int i = 0; i < 300; i++) {
        if (i % 20 == 0) {
          // One workstation may not have as many open.
          workstation = UUID.randomUUID();
          token = server.token("lan", workstation);
        }
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
        socket.setSoTimeout(20_000);
        socket
            .getOutputStream()
            .write(
                ("GET /v1/live HTTP/1.1\r\nHost: x\r\n"
                        + signed("/v1/live", token, workstation)
                        + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        streams.add(socket);
      }
      for (var socket : streams) {
        assertThat(readUntil(socket, "\"seq\":" + position("centre:HN"))).isTrue();
      }
      store.append(List.of(desk.fresh()), desk.session());
      var now = position("centre:HN");
      for (var socket : streams.subList(100, 300)) {
        assertThat(readUntil(socket, "\"seq\":" + now)).isTrue();
      }
    } finally {
      for (var socket : streams) {
        socket.close();
      }
    }
  }

  /** The headers of a request as they stand on the wire. */
  private String signed(String path, String token, UUID workstation) throws Exception {
    var lines = new StringBuilder();
    for (var header :
        server.signing.signed(server.at(path, token).build(), workstation).headers()) {
      lines.append(header.getFirst()).append(": ").append(header.getSecond()).append("\r\n");
    }
    return lines.toString();
  }

  private static boolean readUntil(Socket socket, String word) throws Exception {
    var said = new StringBuilder();
    var in = socket.getInputStream();
    var some = new byte[4096];
    for (int count = in.read(some); count > 0; count = in.read(some)) {
      said.append(new String(some, 0, count, StandardCharsets.UTF_8));
      if (said.indexOf(word) >= 0) {
        return true;
      }
    }
    return false;
  }
}
