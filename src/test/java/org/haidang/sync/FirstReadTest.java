package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.platform.Json;
import org.haidang.sync.SyncStatus.Progress;
import org.junit.jupiter.api.Test;

/** The first read of a workstation: what it knows of it, and with servers of other versions. */
class FirstReadTest {

  private static final UUID LIFE = new UUID(0, 1);
  private static final String HANOI = Scopes.centre("HN");

  private final MemoryLedger ledger = new MemoryLedger();
  private final Line writer = new Line(ledger, new UUID(7, 1), "HN");
  private final Line line = new Line(ledger, new UUID(7, 2), "HN");
  private final MemoryWorkstation store = new MemoryWorkstation(new UUID(7, 2));
  private final Puller puller =
      new Puller(store, line, null, new VirtualTime(Instant.EPOCH), () -> {});
  private long made;

  private void save(int reports) {
    for (int i = 0; i < reports; i++) {
      writer.answer(List.of(fresh()));
    }
  }

  private Change fresh() {
    return new Change(
        new UUID(0x7000, ++made),
        RecordType.CONTACT,
        new UUID(0x7000, ++made),
        null,
        null,
        List.of(new Edit(ContactFields.CENTRE, null, "HN")),
        "lan",
        new UUID(7, 1),
        Instant.EPOCH,
        null);
  }

  private void readTo(int pages) {
    for (int i = 0; i < pages; i++) {
      puller.fetchPage();
    }
  }

  @Test
  void it_tells_how_far_it_has_come_until_it_is_over() {
    save(Puller.PAGE + 5);
    assertThat(puller.first()).isNull();
    readTo(1);
    assertThat(puller.first()).isEqualTo(new Progress(500, 505));
    readTo(1);
    assertThat(puller.first()).isNull();
    assertThat(store.records()).hasSize(505);
  }

  @Test
  void a_program_that_starts_again_goes_on_where_it_was() {
    save(Puller.PAGE + 5);
    readTo(1);
    var again = new Puller(store, line, null, new VirtualTime(Instant.EPOCH), () -> {});
    assertThat(again.fetchPage()).isFalse();
    assertThat(store.records()).hasSize(505);
    assertThat(line.asked.getLast().cursor().in(HANOI)).isEqualTo(505);
  }

  @Test
  void a_server_of_an_earlier_version_does_not_make_it_forget_what_lies_back() {
    save(Puller.PAGE + 5);
    readTo(1);
    var was = store.cursor();
    var answer = new Cursor(LIFE, new TreeMap<>(Map.of(HANOI, 1006L)));
    assertThat(answer.answering(was).backfill()).isEqualTo(was.backfill());
    assertThat(answer.answering(was).in(HANOI)).isEqualTo(1006);
  }

  @Test
  void another_life_of_the_server_and_a_scope_that_is_lost_leave_nothing_to_go_back_for() {
    var was = new Cursor(LIFE, new TreeMap<>(Map.of(HANOI, 9L)), back(HANOI));
    var restored = new Cursor(new UUID(0, 2), new TreeMap<>(Map.of(HANOI, 3L)));
    assertThat(restored.answering(was)).isEqualTo(restored);
    var moved = new Cursor(LIFE, new TreeMap<>(Map.of(Scopes.centre("DN"), 3L)));
    assertThat(moved.answering(was)).isEqualTo(moved);
  }

  @Test
  void from_a_server_of_an_earlier_version_everything_is_read_forwards() {
    save(5);
    line.goesBack = false;
    readTo(1);
    assertThat(puller.first()).isNull();
    assertThat(store.records()).hasSize(5);
  }

  @Test
  void a_cursor_of_an_earlier_version_is_read_and_means_what_it_meant() {
    var json = new Json();
    var old = "{\"generation\":\"" + LIFE + "\",\"scopes\":{\"centre:HN\":7}}";
    var cursor = json.read(old, Cursor.class);
    assertThat(cursor).isEqualTo(new Cursor(LIFE, new TreeMap<>(Map.of(HANOI, 7L))));
    assertThat(cursor.goesBack()).isFalse();
    var gaps = "{\"generation\":\"" + LIFE + "\",\"scopes\":{},\"backfill\":{\"centre:HN\":null}}";
    assertThat(json.read(gaps, Cursor.class).backfill()).isEmpty();
    var begun = new Cursor(LIFE, new TreeMap<>(Map.of(HANOI, 9L)), back(HANOI));
    assertThat(json.read(json.bytes(begun), Cursor.class)).isEqualTo(begun);
  }

  private static TreeMap<String, Backfill> back(String scope) {
    return new TreeMap<>(Map.of(scope, Backfill.under(9, 9)));
  }
}
