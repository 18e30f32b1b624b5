package org.haidang.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.Test;

/** The next page is there when it is asked for, and never another one. */
class ReadAheadTest {

  private static final long LAST = 5;

  private final List<Long> fetched = new CopyOnWriteArrayList<>();
  private volatile boolean down;
  private final List<FeedPage> expected = new CopyOnWriteArrayList<>();
  private final ReadAhead ahead = new ReadAhead(this::page, expected::add);

  private static Cursor at(long seq) {
    return new Cursor(new UUID(0, 1), new TreeMap<>(Map.of("s", seq)));
  }

  private FeedPage page(Cursor cursor, int limit, boolean whole) {
    fetched.add(cursor.in("s"));
    if (down) {
      throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
    }
    long next = cursor.in("s") + 1;
    return new FeedPage(List.of(), at(next), next < LAST);
  }

  private long read(long from, boolean whole) {
    return ahead.feed(at(from), 9, whole).cursor().in("s");
  }

  @Test
  void every_page_is_fetched_once_and_none_behind_the_last() throws Exception {
    for (long seq = 0; seq < LAST; seq++) {
      assertThat(read(seq, false)).isEqualTo(seq + 1);
    }
    Thread.sleep(50);
    assertThat(fetched).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void whoever_takes_pages_in_has_seen_each_fetched_ahead_before_it_is_given_out() {
    read(0, false);
    read(1, false);
    assertThat(expected).first().extracting(page -> page.cursor().in("s")).isEqualTo(2L);
  }

  @Test
  void two_pages_are_on_their_way_and_are_told_of_in_their_order() throws Exception {
    read(0, false);
    for (int i = 0; i < 100 && expected.size() < 2; i++) {
      Thread.sleep(10);
    }
    assertThat(fetched).containsExactly(0L, 1L, 2L);
    assertThat(expected).extracting(page -> page.cursor().in("s")).containsExactly(2L, 3L);
  }

  @Test
  void whoever_asks_from_elsewhere_or_for_whole_records_gets_what_they_ask_for() {
    read(0, false);
    assertThat(read(3, false)).isEqualTo(4);
    assertThat(read(1, true)).isEqualTo(2);
    assertThat(fetched).contains(0L, 3L, 1L);
  }

  @Test
  void a_page_that_could_not_be_fetched_is_fetched_when_it_is_asked_for() {
    down = true;
    assertThatThrownBy(() -> read(0, false)).isInstanceOf(HaidangException.class);
    down = false;
    read(0, false);
    assertThat(read(1, false)).isEqualTo(2);
  }
}
