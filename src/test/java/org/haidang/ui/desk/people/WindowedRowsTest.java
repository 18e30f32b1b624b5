package org.haidang.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.records.IndexEntry;
import org.haidang.records.Register;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.junit.jupiter.api.Test;

/** A list of a hundred thousand rows of which a screenful is read. */
class WindowedRowsTest {

  private static final int ALL = 100_000;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Executor later = waiting::add;
  private final List<Integer> read = new ArrayList<>();
  private final WindowedRows rows =
      new WindowedRows(new Background(later, Runnable::run), new Messages());

  private final Register.Listing listing =
      new Register.Listing() {
        @Override
        public int size() {
          return ALL;
        }

        @Override
        public List<Register.Row> rows(int from, int count) {
          read.add(from);
          return IntStream.range(from, Math.min(ALL, from + count))
              .mapToObj(WindowedRowsTest::row)
              .toList();
        }
      };

  private static Register.Row row(int i) {
    var entry = new IndexEntry(Instant.EPOCH, "lan", "HN", null, null, "Số " + i, List.of());
    return new Register.Row(
        new UUID(0x7000L, i), RecordType.PERSON, entry, new Place.OnThisComputer());
  }

  private String at(int index) {
    var row = rows.get(index).row().get();
    return row == null ? "–" : row.entry().summary();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @Test
  void what_was_read_with_the_list_is_there_at_once_and_the_rest_keeps_its_place() {
    rows.show(listing, 0, listing.rows(0, WindowedRows.PAGE));

    assertThat(rows).hasSizeGreaterThan(99_999);
    assertThat(at(0)).isEqualTo("Số 0");
    assertThat(at(54_321)).isEqualTo("–");
    work();
    assertThat(at(54_321)).isEqualTo("Số 54321");
    assertThat(read).containsExactly(0, 54_300);
  }

  @Test
  void what_is_scrolled_past_before_it_was_read_is_not_read() {
    rows.show(listing, 0, listing.rows(0, WindowedRows.PAGE));
    for (int index = 0; index < ALL; index += 50) {
      at(index);
    }
    work();
    assertThat(at(ALL - 1)).isEqualTo("Số 99999");
    assertThat(read).hasSizeLessThan(8);
  }

  @Test
  void a_row_keeps_its_slot_so_that_nothing_jumps_when_it_comes() {
    rows.show(listing, 0, List.of());
    var slot = rows.get(150);
    work();
    assertThat(rows.get(150)).isSameAs(slot);
    assertThat(slot.row().get()).isNotNull();
  }

  @Test
  void an_answer_to_an_earlier_list_is_not_shown() {
    rows.show(listing, 0, List.of());
    at(150);
    rows.show(ScanFinder.listing(List.of(row(7))), 0, List.of(row(7)));
    work();
    assertThat(rows).hasSize(1);
    assertThat(at(0)).isEqualTo("Số 7");
  }
}
