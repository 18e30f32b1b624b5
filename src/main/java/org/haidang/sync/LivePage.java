package org.haidang.sync;

import org.haidang.sync.Messages.FeedPage;

/**
 * What a feed's news are about, told on the live stream just before the news, to workstations that
 * ask for it: whoever has read so far need not ask the feed, which saves the way there and back.
 *
 * @param from where the page begins
 * @param page what changed since; never without its end
 */
public record LivePage(Cursor from, FeedPage page) {

  /** The kind of these events on the stream; sent only to those who ask for it. */
  public static final String KIND = "page";

  /** Of more records than these the news alone are told. */
  public static final int MOST = 50;

  /** Whether it tells its reader only that its own changes are there, which it knows. */
  public boolean isEcho() {
    return page.items().stream().allMatch(item -> item.whole() == null && !item.gone());
  }
}
