package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.haidang.sync.Messages.FeedNews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static DatabaseAddress address;
  private static CentralStore store;
  private static CentralStore otherNode;

  private final Reports desk = new Reports("HN");
  private final BlockingQueue<FeedNews> heard = new LinkedBlockingQueue<>();

  @BeforeAll
  static void open() {
    address = TestDatabase.prepared("news");
    store = TestDatabase.store(address);
    otherNode = TestDatabase.store(address);
  }

  @AfterAll
  static void close() {
    store.close();
    otherNode.close();
  }

  private void push(CentralStore node) {
    node.append(List.of(desk.fresh()), desk.session());
  }

  private void awaitNewsOf(long seq) throws InterruptedException {
    FeedNews news;
    do {
      news = heard.poll(60, TimeUnit.SECONDS);
      assertThat(news).as("news of position %d", seq).isNotNull();
    } while (news.seq() < seq);
    assertThat(news).isEqualTo(new FeedNews("centre:HN", seq));
  }

  private long position() {
    return store.positions(java.util.Set.of("centre:HN")).get("centre:HN");
  }

  @Test
  void a_commit_is_heard_of_at_every_node_and_no_more_after_closing() throws Exception {
    try (var here = store.listen(heard::add)) {
      push(store);
      awaitNewsOf(position());
      push(otherNode);
      awaitNewsOf(position());
      assertThat(here).isNotNull();
    }
    heard.clear();
    push(store);
    assertThat(heard).isEmpty();
  }

  @Test
  void a_broken_line_is_mended_and_nothing_said_meanwhile_is_lost() throws Exception {
    try (var here = store.listen(heard::add);
        var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and query ~ '(feed_counter|^listen)'"
              + " and state = 'idle' and pid <> pg_backend_pid()");
      push(otherNode);
      awaitNewsOf(position());
      push(otherNode);
      awaitNewsOf(position());
      assertThat(here).isNotNull();
    }
  }
}
