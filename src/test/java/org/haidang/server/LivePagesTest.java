package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.haidang.model.Change;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedNews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivePagesTest {

  private static final String SCOPE = "centre:HN";
  private static final String ENDED = "ended";

  private static CentralStore store;

  private final Reports desk = new Reports("HN");
  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private RunningServer server;

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.empty("live_pages"));
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

  /** Listens for pages of the centre, from its present position on. */
  private void listen(String login, UUID workstation) throws Exception {
    EventSources.createFactory(server.client)
        .newEventSource(
            server.at("/v1/live?kinds=page", server.token(login, workstation)).build(),
            new EventSourceListener() {
              @Override
              public void onEvent(EventSource source, String id, String type, String data) {
                if (type.equals(LivePage.KIND)) {
                  heard.add(server.json.read(data, LivePage.class));
                } else {
                  var news = server.json.read(data, FeedNews.class);
                  if (news.scope().startsWith("centre:")) {
                    heard.add(news);
                  }
                }
              }

              @Override
              public void onClosed(EventSource source) {
                heard.add(ENDED);
              }

              @Override
              public void onFailure(EventSource source, Throwable fault, Response response) {
                heard.add(ENDED);
              }
            });
    assertThat(next()).isInstanceOf(FeedNews.class);
  }

  private Object next() throws InterruptedException {
    return heard.poll(10, TimeUnit.SECONDS);
  }

  private LivePage page() throws InterruptedException {
    return (LivePage) next();
  }

  private static long position() {
    return store.positions(Set.of(SCOPE)).get(SCOPE);
  }

  private void save(Change... changes) {
    store.append(List.of(changes), desk.session());
  }

  @Test
  void the_record_itself_comes_just_before_its_news() throws Exception {
    var before = position();
    listen("lan", UUID.randomUUID());
    var saved = desk.fresh();

    save(saved);

    var page = page();
    assertThat(page.from().in(SCOPE)).isEqualTo(before);
    assertThat(page.page().cursor().in(SCOPE)).isEqualTo(before + 1);
    assertThat(page.page().more()).isFalse();
    assertThat(page.page().items()).hasSize(1);
    assertThat(page.page().items().getFirst().whole().id()).isEqualTo(saved.record());
    assertThat(next()).isEqualTo(new FeedNews(SCOPE, before + 1));
  }

  @Test
  void each_page_begins_where_the_last_one_ended() throws Exception {
    listen("lan", UUID.randomUUID());
    save(desk.fresh());
    var first = page();
    next();

    save(desk.fresh(), desk.fresh());

    var second = page();
    assertThat(second.from()).isEqualTo(first.page().cursor());
    assertThat(second.page().items()).hasSize(2);
  }

  @Test
  void ones_own_change_comes_without_what_one_has() throws Exception {
    listen("lan", desk.workstation);

    save(desk.fresh());

    assertThat(page().page().items().getFirst().whole()).isNull();
  }

  @Test
  void of_many_records_the_news_alone_are_told() throws Exception {
    var before = position();
    listen("lan", UUID.randomUUID());

    save(Stream.generate(desk::fresh).limit(LivePage.MOST + 1).toArray(Change[]::new));

    assertThat(next()).isEqualTo(new FeedNews(SCOPE, before + LivePage.MOST + 1));
    save(desk.fresh());
    assertThat(page().from().in(SCOPE)).isEqualTo(before + LivePage.MOST + 1);
  }

  @Test
  void nothing_of_another_centre_is_brought() throws Exception {
    listen("minh", UUID.randomUUID());

    save(desk.fresh());
    var danang = new Reports("DN");
    var theirs = danang.fresh();
    store.append(List.of(theirs), danang.session());

    assertThat(page().page().items().getFirst().id()).isEqualTo(theirs.record());
  }

  @Test
  void a_computer_that_was_struck_off_is_brought_nothing_any_more() throws Exception {
    var workstation = UUID.randomUUID();
    listen("lan", workstation);
    store.workstations().strikeOff(workstation, "hoa");

    save(desk.fresh());

    assertThat(next()).isEqualTo(ENDED);
  }
}
