package org.haidang.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.sync.Central.Row;
import org.haidang.sync.Messages.FeedItem;

/** What a first read is given of one scope, from the newest down, beside the news on its page. */
record Downwards(Backfill from, List<FeedItem> items, int limit) {

  Backfill read(Map<UUID, Row> feed, Function<Map.Entry<UUID, Row>, FeedItem> item) {
    int had = items.size();
    long open = below(feed, item, true, from.open(), (limit + had + 1) / 2);
    long rest = below(feed, item, false, from.rest(), limit);
    long done = from.done() + items.size() - had;
    return new Backfill(from.ceiling(), open, rest, done, from.total());
  }

  /** The position below which it goes on, 0 when there is no more. */
  private long below(
      Map<UUID, Row> feed,
      Function<Map.Entry<UUID, Row>, FeedItem> item,
      boolean open,
      long below,
      int most) {
    var rows =
        feed.entrySet().stream()
            .filter(row -> row.getValue().open() == open && !row.getValue().gone())
            .filter(row -> row.getValue().seq() < below && row.getValue().seq() <= from.ceiling())
            .sorted(Comparator.comparingLong(row -> -row.getValue().seq()))
            .toList();
    long position = below;
    for (var row : rows) {
      if (items.size() >= most) {
        return position;
      }
      position = row.getValue().seq();
      items.add(item.apply(row));
    }
    return 0;
  }
}
