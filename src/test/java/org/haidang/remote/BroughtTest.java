package org.haidang.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.haidang.model.Version;
import org.haidang.sync.Backfill;
import org.haidang.sync.Cursor;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.Test;

class BroughtTest {

  private static final String SCOPE = "centre:HN";
  private static final UUID LIFE = new UUID(0, 7);

  private final Brought brought = new Brought();

  private static Cursor at(long seq) {
    return new Cursor(LIFE, new TreeMap<>(Map.of(SCOPE, seq)));
  }

  /** The record of row {@code seq}, when nothing else is said. */
  private static FeedItem row(long record, long seq) {
    return new FeedItem(SCOPE, seq, new UUID(1, record), new Version(LIFE, 1), null, false);
  }

  private static LivePage page(long from, long to) {
    var items = LongStream.rangeClosed(from + 1, to).mapToObj(seq -> row(seq, seq)).toList();
    return new LivePage(at(from), new FeedPage(items, at(to), false));
  }

  private static List<Long> places(FeedPage page) {
    return page.items().stream().map(FeedItem::seq).toList();
  }

  @Test
  void who_has_read_so_far_is_given_it_once() {
    brought.add(page(4, 6));

    var given = brought.after(at(4), 1000);

    assertThat(places(given)).containsExactly(5L, 6L);
    assertThat(given.cursor()).isEqualTo(at(6));
    assertThat(given.more()).isFalse();
    assertThat(brought.after(at(4), 1000)).isNull();
  }

  @Test
  void who_has_read_part_of_it_is_given_the_rest() {
    brought.add(page(4, 6));

    assertThat(places(brought.after(at(5), 1000))).containsExactly(6L);
  }

  @Test
  void who_lacks_something_before_it_or_has_all_of_it_asks() {
    brought.add(page(4, 6));
    assertThat(brought.after(at(3), 1000)).isNull();
    brought.add(page(4, 6));
    assertThat(brought.after(at(6), 1000)).isNull();
    brought.add(page(4, 6));
    assertThat(brought.after(at(7), 1000)).isNull();
  }

  @Test
  void another_life_of_the_server_another_scope_and_a_first_read_ask() {
    brought.add(page(4, 6));
    assertThat(brought.after(new Cursor(new UUID(0, 8), at(4).scopes()), 1000)).isNull();
    brought.add(page(4, 6));
    assertThat(brought.after(Cursor.START, 1000)).isNull();
    brought.add(page(4, 6));
    var two = new TreeMap<>(Map.of(SCOPE, 4L, "centre:DN", 1L));
    assertThat(brought.after(new Cursor(LIFE, two), 1000)).isNull();
    brought.add(page(4, 6));
    var first = new TreeMap<>(Map.of(SCOPE, Backfill.under(3, 3)));
    assertThat(brought.after(new Cursor(LIFE, at(4).scopes(), first), 1000)).isNull();
  }

  @Test
  void pages_that_join_are_given_as_one() {
    brought.add(page(4, 6));
    brought.add(page(6, 7));

    var given = brought.after(at(4), 1000);

    assertThat(places(given)).containsExactly(5L, 6L, 7L);
    assertThat(given.cursor()).isEqualTo(at(7));
  }

  @Test
  void a_record_that_moved_forward_is_told_of_in_its_last_place_alone() {
    brought.add(page(4, 6));
    var moved = List.of(row(5, 7));
    brought.add(new LivePage(at(6), new FeedPage(moved, at(7), false)));

    assertThat(places(brought.after(at(4), 1000))).containsExactly(6L, 7L);
  }

  @Test
  void pages_that_do_not_join_are_not_mixed() {
    brought.add(page(4, 6));
    brought.add(page(8, 9));

    assertThat(brought.after(at(4), 1000)).isNull();
    brought.add(page(4, 6));
    brought.add(page(8, 9));
    assertThat(places(brought.after(at(8), 1000))).containsExactly(9L);
  }

  @Test
  void what_piles_up_unasked_is_let_go() {
    for (int i = 0; i < 10; i++) {
      brought.add(page(i * 50L, (i + 1) * 50L));
    }
    var left = brought.after(at(0), 1000);

    assertThat(left).isNull();
  }

  @Test
  void a_smaller_page_than_is_there_is_asked_for() {
    brought.add(page(4, 6));

    assertThat(brought.after(at(4), 1)).isNull();
  }

  @Test
  void nothing_of_before_is_given_once_it_is_forgotten() {
    brought.add(page(4, 6));
    brought.forget();

    assertThat(brought.after(at(4), 1000)).isNull();
  }
}
