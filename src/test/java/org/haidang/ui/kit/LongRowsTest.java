package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of a hundred thousand rows of which a screenful is read. */
class LongRowsTest {

  private static final int ALL = 100_000;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Executor later = waiting::add;
  private final List<Integer> read = new ArrayList<>();
  private final LongRows<String> rows =
      new LongRows<>(new Background(later, Runnable::run), new Messages());

  private List<String> listing(int from, int count) {
    read.add(from);
    return IntStream.range(from, Math.min(ALL, from + count)).mapToObj(i -> "Số " + i).toList();
  }

  private String at(int index) {
    var row = rows.get(index).row().get();
    return row == null ? "–" : row;
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @Test
  void what_was_read_with_the_list_is_there_at_once_and_the_rest_keeps_its_place() {
    rows.show(ALL, this::listing, 0, listing(0, LongRows.PAGE));

    assertThat(rows).hasSizeGreaterThan(99_999);
    assertThat(at(0)).isEqualTo("Số 0");
    assertThat(at(54_321)).isEqualTo("–");
    work();
    assertThat(at(54_321)).isEqualTo("Số 54321");
    assertThat(read).containsExactly(0, 54_300);
  }

  @Test
  void what_is_scrolled_past_before_it_was_read_is_not_read() {
    rows.show(ALL, this::listing, 0, listing(0, LongRows.PAGE));
    for (int index = 0; index < ALL; index += 50) {
      at(index);
    }
    work();
    assertThat(at(ALL - 1)).isEqualTo("Số 99999");
    assertThat(read).hasSizeLessThan(8);
  }

  @Test
  void a_row_keeps_its_slot_so_that_nothing_jumps_when_it_comes() {
    rows.show(ALL, this::listing, 0, List.of());
    var slot = rows.get(150);
    work();
    assertThat(rows.get(150)).isSameAs(slot);
    assertThat(slot.row().get()).isNotNull();
  }

  @Test
  void an_answer_to_an_earlier_list_is_not_shown() {
    rows.show(ALL, this::listing, 0, List.of());
    at(150);
    rows.show(1, (_, _) -> List.of("Số 7"), 0, List.of("Số 7"));
    work();
    assertThat(rows).hasSize(1);
    assertThat(at(0)).isEqualTo("Số 7");
  }
}
