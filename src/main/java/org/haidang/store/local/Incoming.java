package org.haidang.store.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.model.RecordState;
import org.haidang.sync.Messages.FeedItem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The records of one page, made ready beside the database, and what the database knows of them,
 * asked once for the page. For one thread.
 */
final class Incoming {

  /** Of fewer each is asked by itself. */
  private static final int FEWEST = 8;

  private final List<FeedItem> items;
  private final @Nullable Ready[] ready;

  /** Records that are here, or of which a change is; null when that was not asked. */
  private @Nullable Set<UUID> known;

  private boolean erasures = true;

  private Incoming(List<FeedItem> items, @Nullable Ready[] ready) {
    this.items = items;
    this.ready = ready;
  }

  static Incoming of(List<FeedItem> items, Records records) {
    var places = IntStream.range(0, items.size());
    var ready =
        (items.size() < FEWEST ? places : places.parallel())
            .mapToObj(place -> ready(items.get(place), records))
            .toArray(Ready[]::new);
    return new Incoming(items, ready);
  }

  private static @Nullable Ready ready(FeedItem item, Records records) {
    var whole = item.whole();
    return whole == null || item.gone() ? null : records.ready(whole);
  }

  /** Whether it was made ready of these. */
  boolean isOf(List<FeedItem> others) {
    return items.equals(others);
  }

  /** Asks what is here. Within the transaction. */
  void lookUp(Handle h, Records records, Changes changes) {
    erasures =
        Plain.first(h, "select exists (select 1 from erasure)", row -> row.getBoolean(1))
            .orElse(true);
    if (items.size() < FEWEST) {
      return;
    }
    var all = new HashSet<>(changes.openRecords(h));
    all.addAll(
        records.here(
            h,
            items.stream()
                .filter(item -> item.whole() != null)
                .map(FeedItem::id)
                .distinct()
                .toList()));
    known = all;
  }

  /** Whether anything was ever erased here. */
  boolean mayBeErased() {
    return erasures;
  }

  /** What was made ready of the item at {@code place}. */
  @Nullable Ready ready(int place) {
    return ready[place];
  }

  /** Whether nothing of {@code whole} is here; once asked, it is taken to be here. */
  boolean isNew(RecordState whole) {
    return known != null && known.add(whole.id()) && !whole.erased();
  }
}
