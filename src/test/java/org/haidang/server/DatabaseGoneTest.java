package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Ledger;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.junit.jupiter.api.Test;

class DatabaseGoneTest {

  @Test
  void while_the_database_is_away_the_server_says_so_and_goes_on_when_it_is_back()
      throws Exception {
    var address = TestDatabase.empty("goes_away");
    var admin = TestDatabase.empty("stays");
    var desk = new Reports("HN");
    try (var store = TestDatabase.store(address);
        var server = new RunningServer(store, store.accounts());
        var connection = TestDatabase.connect(admin);
        var statement = connection.createStatement()) {
      var token = server.token("lan", desk.workstation);
      var push = server.json.bytes(new Push(List.of(desk.fresh())));
      statement.execute("alter database goes_away allow_connections false");
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'goes_away'");

      assertThat(server.problem(server.post("/v1/changes", token, push)))
          .isEqualTo("503 CENTRAL_DATABASE_UNAVAILABLE");
      assertThat(server.problem(server.get("/v1/health", null)))
          .isEqualTo("503 CENTRAL_DATABASE_UNAVAILABLE");

      statement.execute("alter database goes_away allow_connections true");
      assertThat(answerWithin(Duration.ofSeconds(20), server, token, push)).isEqualTo(200);
    }
  }

  /**
   * The pool needs a moment to notice that its connections are gone; a workstation tries again too.
   */
  private static int answerWithin(
      Duration patience, RunningServer server, String token, byte[] push) throws Exception {
    var end = Instant.now().plus(patience);
    while (true) {
      try (var answer = server.post("/v1/changes", token, push)) {
        if (answer.code() == 200 || Instant.now().isAfter(end)) {
          return answer.code();
        }
      }
      Thread.sleep(100);
    }
  }

  @Test
  void an_unforeseen_fault_is_answered_without_a_word_of_what_it_says() throws Exception {
    try (var store = TestDatabase.store(TestDatabase.empty("unforeseen"));
        var server = new RunningServer(new Broken(), store.accounts())) {
      var token = server.token("lan", UUID.randomUUID());

      try (var response = server.get("/v1/feed", token)) {
        assertThat(response.code()).isEqualTo(500);
        assertThat(response.header("Content-Type")).startsWith("application/problem+json");
        assertThat(response.body().string())
            .contains("BUG_UNFORESEEN")
            .doesNotContain("Hoa")
            .doesNotContain("Exception");
      }
    }
  }

  /** A ledger with a fault whose message quotes data. */
  private static final class Broken implements Ledger {
    @Override
    public UUID generation() {
      return new UUID(1, 1);
    }

    @Override
    public List<ChangeAnswer> append(List<Change> changes, Session session) {
      throw new IllegalStateException("Hoa");
    }

    @Override
    public FeedPage read(Cursor cursor, Set<String> scopes, UUID asking, int limit) {
      throw new IllegalStateException("Hoa");
    }

    @Override
    public AutoCloseable listen(Consumer<FeedNews> news) {
      return () -> {};
    }
  }
}
