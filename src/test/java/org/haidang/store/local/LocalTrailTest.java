package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.TrailCheck.Break;
import org.haidang.access.TrailCheck.Why;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain of a workstation in its encrypted database. */
class LocalTrailTest {

  private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
  private static final UUID RECORD = UUID.fromString("0190a000-0000-7000-8000-000000000001");

  @TempDir Path folder;
  private final Ids ids = Ids.timeOrdered();
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void look(int many) {
    for (int i = 0; i < many; i++) {
      store
          .trail()
          .add(
              Happening.of(ids.next(), NOON, "lan", Deed.SHOWN, RecordType.CONTACT, RECORD),
              "gọi lại cho chị Mơ");
    }
  }

  /** As somebody does who has the key and knows the tables. */
  private void behindItsBack(String statement) {
    store
        .database()
        .write(
            h -> {
              for (var trigger : List.of("unchanged", "undeleted", "unreplaced")) {
                h.execute("drop trigger if exists trail_" + trigger);
              }
              h.execute(statement);
              return true;
            });
  }

  @Test
  void what_happened_is_chained_and_outlives_the_program() {
    look(3);
    var chain = store.trail().chain();
    store.close();
    open();
    look(2);

    assertThat(store.trail().chain()).isEqualTo(chain);
    assertThat(store.trail().head().seq()).isEqualTo(5);
    assertThat(store.trail().check().whole()).isTrue();
    assertThat(store.trail().from(4, 10)).extracting("seq").containsExactly(4L, 5L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update trail set head = replace(head, 'lan', 'hoa') where seq = 3 | CHANGED",
        "update trail set words = 'khác' where seq = 3 | WORDS_CHANGED",
        "update trail set words = null where seq = 3 | WORDS_CHANGED",
        "update trail set record = null where seq = 3 | CHANGED",
        "update trail set pledge = replace(pledge, '1', '2') where seq = 3 | CHANGED",
        "delete from trail where seq = 3 | MISSING",
        "delete from trail where seq = 5 | CUT_OFF",
        "delete from trail | CUT_OFF",
        "update trail_head set seq = 4 | CUT_OFF",
        "update trail_head set chain = randomblob(16) | FOREIGN"
      })
  void what_is_done_behind_its_back_is_found(String statement, Why why) {
    look(5);
    behindItsBack(statement);
    store.close();
    open();

    assertThat(store.trail().check().breaks())
        .extracting(Break::why)
        .contains(why == Why.FOREIGN ? Why.CHANGED : why);
  }

  @Test
  void erasing_a_record_erases_the_words_and_leaves_the_chain_whole() {
    look(3);
    store.database().write(h -> forget(h));

    var result = store.trail().check();
    assertThat(result.whole()).isTrue();
    assertThat(result.erased()).isEqualTo(3);
    assertThat(store.trail().from(1, 9)).extracting("words").containsOnlyNulls();
    assertThat(store.trail().from(1, 9)).extracting("head").doesNotContainNull();
  }

  private static boolean forget(org.jdbi.v3.core.Handle h) {
    LocalTrail.forget(h, RECORD);
    return true;
  }

  @Test
  void the_looks_of_an_earlier_program_are_taken_into_the_chain() {
    look(1);
    behindItsBack("delete from trail");
    behindItsBack("delete from trail_head");
    behindItsBack(
        "insert into looks_before (id, at, login, type, record, fields, kind, reason) values"
            + " (x'0190a0000000700080000000000000aa', 1000, 'minh', 'CONTACT',"
            + " x'0190a000000070008000000000000001', '[\"story/what\"]', 'SHOWN', 'vì')");
    store.close();
    open();

    assertThat(store.audit().looksAt(RECORD)).extracting("login").containsExactly("minh");
    assertThat(store.audit().looksAt(RECORD)).extracting("reason").containsExactly("vì");
    assertThat(store.trail().check().whole()).isTrue();
  }
}
