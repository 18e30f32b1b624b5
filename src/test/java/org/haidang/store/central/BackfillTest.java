package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.sync.Backfill;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a workstation that has never read anything is given, and in which order. */
class BackfillTest {

  private static final Set<String> HANOI = Matters.centre("HN");

  private CentralStore store;
  private Matters matters;
  private DatabaseAddress address;
  private final Reports desk = new Reports("HN");

  @BeforeEach
  void open() throws SQLException {
    address = TestDatabase.prepared("backfill");
    store = TestDatabase.store(address);
    matters = new Matters(store, address, "HN");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Change> save(int reports) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < reports; i++) {
      changes.add(desk.fresh());
    }
    store.append(changes, desk.session());
    return changes;
  }

  private List<FeedItem> readAll(Cursor from, int limit) {
    var all = new ArrayList<FeedItem>();
    var page = store.read(from, HANOI, null, limit);
    all.addAll(page.items());
    while (page.more()) {
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page = store.read(page.cursor(), HANOI, null, limit);
      all.addAll(page.items());
    }
    assertThat(page.cursor().goesBack()).isFalse();
    return all;
  }

  @Test
  void the_newest_come_first_and_beside_them_what_is_open() {
    var open = matters.make(RecordType.CASE, Matters.in("open"));
    var closed = matters.make(RecordType.CASE, Matters.in("closed"));
    var reports = save(10);
    var page = store.read(store.begin(HANOI), HANOI, null, 4);
    assertThat(page.items())
        .extracting(FeedItem::id)
        .containsExactly(
            open, reports.get(9).record(), reports.get(8).record(), reports.get(7).record());
    assertThat(page.more()).isTrue();
    assertThat(page.cursor().backfill().values()).containsExactly(new Backfill(12, 0, 10, 4, 12));
    assertThat(readAll(page.cursor(), 4)).extracting(FeedItem::id).endsWith(closed).hasSize(8);
  }

  @Test
  void news_come_before_what_lies_back_and_what_changed_meanwhile_comes_as_news() {
    var reports = save(6);
    var begun = store.read(store.begin(HANOI), HANOI, null, 2).cursor();
    var oldest = reports.getFirst();
    store.append(
        List.of(desk.on(oldest, new Version(store.generation(), 1), new Edit("x", null, "1"))),
        desk.session());
    var page = store.read(begun, HANOI, null, 2);
    assertThat(page.items().getFirst().id()).isEqualTo(oldest.record());
    assertThat(page.items().get(1).id()).isEqualTo(reports.get(3).record());
    assertThat(readAll(page.cursor(), 2))
        .extracting(FeedItem::id)
        .containsExactly(reports.get(2).record(), reports.get(1).record());
  }

  @Test
  void what_left_the_scope_is_not_told_to_who_never_had_it() throws SQLException {
    var reports = save(3);
    try (var connection = TestDatabase.connect(address);
        var leave = connection.prepareStatement("update feed set gone = true where record = ?")) {
      leave.setObject(1, reports.get(1).record());
      leave.executeUpdate();
    }
    assertThat(readAll(store.begin(HANOI), 9))
        .extracting(FeedItem::id)
        .containsExactly(reports.get(2).record(), reports.get(0).record());
  }

  @Test
  void whoever_reads_on_from_the_start_still_reads_forwards() {
    var reports = save(3);
    assertThat(readAll(Cursor.START, 2))
        .extracting(FeedItem::id)
        .containsExactlyElementsOf(reports.stream().map(Change::record).toList());
  }

  @Test
  void an_empty_scope_has_nothing_to_go_back_for() {
    assertThat(store.begin(HANOI).backfill()).isEmpty();
    assertThat(store.begin(HANOI).goesBack()).isFalse();
  }

  @Test
  void with_eight_writers_meanwhile_every_record_arrives_as_it_stands_in_the_end()
      throws Exception {
    var reports = save(120);
    var done = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int writer = 0; writer < 8; writer++) {
        int own = writer;
        threads.submit(() -> write(reports, own, done));
      }
      var latest = new HashMap<UUID, Long>();
      var page = store.read(store.begin(HANOI), HANOI, null, 7);
      take(page.items(), latest);
      while (page.cursor().goesBack()) {
        page = store.read(page.cursor(), HANOI, null, 7);
        take(page.items(), latest);
      }
      done.set(true);
      threads.shutdown();
      assertThat(threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      for (var more = true; more; more = page.more()) {
        page = store.read(page.cursor(), HANOI, null, 500);
        take(page.items(), latest);
      }
      var truth = new HashMap<UUID, Long>();
      take(readAll(Cursor.START, 500), truth);
      assertThat(latest).isEqualTo(truth);
    }
  }

  private void write(List<Change> reports, int own, AtomicBoolean done) {
    for (int i = own; i < 120 && !done.get(); i += 8) {
      var edit = new Edit("x", null, String.valueOf(i));
      var version = new Version(store.generation(), 1);
      store.append(List.of(desk.on(reports.get(i), version, edit), desk.fresh()), desk.session());
    }
  }

  private static void take(List<FeedItem> items, Map<UUID, Long> latest) {
    items.forEach(item -> latest.merge(item.id(), item.version().n(), Math::max));
  }

  @Test
  void what_becomes_open_or_closed_on_the_way_is_not_passed_over() {
    var toClose = matters.make(RecordType.CASE, Matters.in("open"));
    var toOpen = matters.make(RecordType.REFERRAL, Body.EMPTY);
    save(3);
    var page = store.read(store.begin(HANOI), HANOI, null, 1);
    var seen = new ArrayList<>(page.items());
    matters.set(RecordType.CASE, toClose, "note", "x");
    matters.set(RecordType.REFERRAL, toOpen, "note", "x");
    seen.addAll(readAll(page.cursor(), 1));
    assertThat(seen).extracting(FeedItem::id).contains(toClose, toOpen);
    assertThat(Set.copyOf(seen.stream().map(FeedItem::id).toList())).hasSize(5);
  }
}
