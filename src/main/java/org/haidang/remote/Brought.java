package org.haidang.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.haidang.sync.Cursor;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.jspecify.annotations.Nullable;

/**
 * What the live stream brought of the feed and nobody has asked for yet. It is given out to whoever
 * has read so far, and is then what the feed itself would have said at that moment; to anybody else
 * it is not, who asks the feed. Thread-safe.
 */
final class Brought {

  /** More than so many records are not kept: the feed has them. */
  private static final int MOST = 4 * LivePage.MOST;

  private @Nullable LivePage kept;

  /** Keeps a page, after the one before where they join. */
  synchronized void add(LivePage page) {
    var before = kept;
    kept =
        before != null && before.page().cursor().equals(page.from()) ? joined(before, page) : page;
  }

  /** As if they were one: a record that moved forward is told of in its last place alone. */
  private static @Nullable LivePage joined(LivePage first, LivePage second) {
    record Row(String scope, Object id) {}
    var moved = new HashSet<Row>();
    second.page().items().forEach(item -> moved.add(new Row(item.scope(), item.id())));
    var items = new ArrayList<FeedItem>();
    for (var item : first.page().items()) {
      if (!moved.contains(new Row(item.scope(), item.id()))) {
        items.add(item);
      }
    }
    items.addAll(second.page().items());
    return items.size() > MOST
        ? null
        : new LivePage(
            first.from(), new FeedPage(List.copyOf(items), second.page().cursor(), false));
  }

  /** Nothing of before is given out any more. */
  synchronized void forget() {
    kept = null;
  }

  /** What comes after {@code read}; null when that has to be asked for. */
  synchronized @Nullable FeedPage after(Cursor read, int limit) {
    var page = kept;
    kept = null;
    if (page == null || read.goesBack() || !isBetween(page.from(), read, page.page().cursor())) {
      return null;
    }
    var items =
        page.page().items().stream().filter(item -> item.seq() > read.in(item.scope())).toList();
    return items.isEmpty() || items.size() > limit
        ? null
        : new FeedPage(items, page.page().cursor(), false);
  }

  private static boolean isBetween(Cursor from, Cursor read, Cursor to) {
    var life = read.generation();
    return life != null
        && life.equals(from.generation())
        && life.equals(to.generation())
        && read.scopes().keySet().equals(to.scopes().keySet())
        && to.scopes().keySet().stream()
            .allMatch(scope -> from.in(scope) <= read.in(scope) && read.in(scope) <= to.in(scope));
  }
}
