package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Edit;
import org.haidang.sync.Cursor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What workstations read of what was pushed. */
class LedgerFeedTest {

  private static LedgerGround at;

  @BeforeAll
  static void open() {
    at = new LedgerGround("ledger_feed");
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @BeforeEach
  void remember_where_the_feed_is() {
    at.remember();
  }

  @Test
  void ones_own_accepted_changes_come_back_without_a_body_unless_asked_whole() {
    at.push(at.desk, at.desk.fresh());

    assertThat(at.news(at.desk.workstation).items().getFirst().whole()).isNull();
    assertThat(at.news(at.desk.workstation).items().getFirst().version()).isEqualTo(at.version(1));
    assertThat(at.news(at.otherDesk.workstation).items().getFirst().whole()).isNotNull();
    assertThat(at.news(null).items().getFirst().whole()).isNotNull();
  }

  @Test
  void a_record_that_leaves_a_scope_is_gone_there_and_whole_in_the_new_one() throws Exception {
    var report = at.desk.fresh(new Edit("age", null, "15"));
    at.push(at.desk, report);
    // As if it had been Da Nang's until now.
    try (var connection = TestDatabase.connect(at.address);
        var statement = connection.createStatement()) {
      statement.execute(
          "update record set scopes = '[\"centre:DN\"]' where id = '" + report.record() + "'");
    }

    at.push(at.desk, at.desk.on(report, at.version(1), new Edit("age", "15", "16")));

    var left = at.store.read(Cursor.START, Set.of("centre:DN"), null, 1000).items().getLast();
    assertThat(left.id()).isEqualTo(report.record());
    assertThat(left.gone()).isTrue();
    assertThat(left.whole()).isNull();
    var entered = at.news(null).items().getLast();
    assertThat(entered.id()).isEqualTo(report.record());
    assertThat(entered.whole().body().get("age")).isEqualTo("16");
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_say_when_there_is_more() {
    at.store.append(List.of(at.desk.fresh(), at.desk.fresh(), at.desk.fresh()), at.desk.session());

    var first = at.store.read(at.here, LedgerGround.HANOI, null, 2);
    var second = at.store.read(first.cursor(), LedgerGround.HANOI, null, 2);

    assertThat(first.items()).hasSize(2);
    assertThat(first.more()).isTrue();
    assertThat(second.items()).hasSize(1);
    assertThat(second.more()).isFalse();
    assertThat(second.items().getFirst().seq()).isEqualTo(first.items().getLast().seq() + 1);
    assertThat(at.store.read(second.cursor(), LedgerGround.HANOI, null, 2).items()).isEmpty();
  }

  @Test
  void a_page_of_very_long_reports_ends_early() {
    var long1 = at.desk.fresh(new Edit("story", null, "a".repeat(500_000)));
    var changes = new java.util.ArrayList<>(List.of(long1));
    for (int i = 0; i < 11; i++) {
      changes.add(at.desk.fresh(new Edit("story", null, "b".repeat(500_000))));
    }
    at.store.append(changes, at.desk.session());

    var page = at.store.read(at.here, LedgerGround.HANOI, null, 1000);

    assertThat(page.items()).hasSizeBetween(8, 10);
    assertThat(page.more()).isTrue();
    assertThat(at.store.read(page.cursor(), LedgerGround.HANOI, null, 1000).more()).isFalse();
  }

  @Test
  void a_cursor_of_another_generation_is_read_from_the_beginning() {
    at.push(at.desk, at.desk.fresh());
    var elsewhere = new Cursor(UUID.randomUUID(), at.here.scopes());

    var page = at.store.read(elsewhere, LedgerGround.HANOI, null, 1);

    assertThat(page.items().getFirst().seq()).isLessThanOrEqualTo(at.here.in("centre:HN") + 1);
    assertThat(page.cursor().generation()).isEqualTo(at.store.generation());
    assertThat(at.store.read(Cursor.START, LedgerGround.HANOI, null, 1).items())
        .isEqualTo(page.items());
  }
}
