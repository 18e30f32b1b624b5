package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.records.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words are made after a push is answered: none is forgotten, none comes back. */
class LaterReadingTest {

  private final Reports desk = new Reports("HN");
  private DatabaseAddress address;
  private CentralStore store;

  @BeforeEach
  void open() {
    address = TestDatabase.prepared("later");
    store = TestDatabase.store(address);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Change push(String words) {
    var change = desk.fresh(new Edit("incident/summary", null, words));
    store.append(List.of(change), desk.session());
    return change;
  }

  private List<UUID> found(String words) {
    return store.search().find(Typed.of(words), Matters.centre("HN"), 50).stream()
        .map(find -> find.record())
        .toList();
  }

  private long count(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var ask = connection.createStatement();
        var rows = ask.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var run = connection.createStatement()) {
      run.execute(sql);
    }
  }

  @Test
  void whoever_looks_right_after_a_push_finds_it() {
    for (int i = 0; i < 20; i++) {
      var change = push("tìm ngay " + i);
      assertThat(found("ngay " + i)).contains(change.record());
    }
  }

  @Test
  void what_was_left_unread_by_a_server_that_died_is_read_by_the_next() throws SQLException {
    var change = push("chuyến xe đêm");
    assertThat(found("chuyen xe")).containsExactly(change.record());
    store.close();
    // As it stands when the server dies between its answer and the reading.
    execute("delete from search; insert into unread (record) select id from record");
    store = TestDatabase.store(address);
    assertThat(found("chuyen xe")).containsExactly(change.record());
    assertThat(count("select count(*) from unread")).isZero();
  }

  @Test
  void a_record_erased_before_it_was_read_has_no_words_afterwards() throws SQLException {
    var change = push("tên thật");
    assertThat(found("ten that")).hasSize(1);
    store.close();
    execute(
        "update record set erased = true, body = '{\"fields\":{}}' where id = '"
            + change.record()
            + "'; insert into unread (record) values ('"
            + change.record()
            + "')");
    store = TestDatabase.store(address);
    assertThat(found("ten that")).isEmpty();
    assertThat(count("select count(*) from search")).isZero();
  }

  @Test
  void two_nodes_share_the_work_and_forget_nothing() throws Exception {
    try (var other = TestDatabase.store(address)) {
      var pushed = new ArrayList<UUID>();
      for (int i = 0; i < 40; i++) {
        var change = desk.fresh(new Edit("incident/summary", null, "hai nút " + i));
        (i % 2 == 0 ? store : other).append(List.of(change), desk.session());
        pushed.add(change.record());
      }
      assertThat(found("hai nut")).containsExactlyInAnyOrderElementsOf(pushed);
    }
  }

  @Test
  void a_change_is_found_by_its_new_words_only() {
    var change = push("xưởng may");
    assertThat(found("xuong may")).hasSize(1);
    var edit = new Edit("incident/summary", "xưởng may", "quán ăn");
    store.append(List.of(desk.after(change, edit)), desk.session());
    assertThat(found("quan an")).containsExactly(change.record());
    assertThat(found("xuong may")).isEmpty();
  }
}
