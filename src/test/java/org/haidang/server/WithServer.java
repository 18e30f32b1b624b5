package org.haidang.server;

import java.util.Base64;
import java.util.List;
import org.haidang.model.Change;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A running server on a store of its own, and what its tests say to it again and again. */
abstract class WithServer {

  static CentralStore store;

  final Reports desk = new Reports("HN");
  RunningServer server;

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("http"));
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

  byte[] push(Change... changes) {
    return server.json.bytes(new Push(List.of(changes)));
  }

  String here(String token) throws Exception {
    Cursor cursor = Cursor.START;
    FeedPage page;
    do {
      page = server.read(server.get("/v1/feed?cursor=" + encoded(cursor), token), FeedPage.class);
      cursor = page.cursor();
    } while (page.more());
    return encoded(cursor);
  }

  String encoded(Cursor cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(server.json.bytes(cursor));
  }
}
