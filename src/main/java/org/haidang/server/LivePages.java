package org.haidang.server;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Cursor;
import org.haidang.sync.Ledger;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedNews;

/**
 * The pages that one live stream brings with its news. It follows how far they have come, not how
 * far its reader has: whether one fits is seen there. For one thread.
 */
final class LivePages {

  private final Ledger ledger;
  private final Set<String> scopes;
  private final UUID workstation;
  private Cursor told;

  /**
   * From the present position on.
   *
   * @param scopes what the workstation may hold
   * @param positions at least those of {@code scopes}
   */
  LivePages(
      Ledger ledger, Set<String> scopes, UUID workstation, SortedMap<String, Long> positions) {
    this.ledger = ledger;
    this.scopes = scopes;
    this.workstation = workstation;
    told = at(positions);
  }

  private Cursor at(SortedMap<String, Long> positions) {
    var ours = new TreeMap<>(positions);
    ours.keySet().retainAll(scopes);
    return new Cursor(ledger.generation(), ours);
  }

  /**
   * Whether the page has to be read for {@code news}. Of a leap over more positions than a page has
   * records the news alone are told: nothing need be read to see that they do not fit.
   */
  boolean concerns(Collection<FeedNews> news) {
    var ours =
        news.stream()
            .filter(one -> scopes.contains(one.scope()) && one.seq() > told.in(one.scope()))
            .toList();
    if (ours.stream().noneMatch(one -> one.seq() - told.in(one.scope()) > LivePage.MOST)) {
      return !ours.isEmpty();
    }
    var positions = new TreeMap<>(told.scopes());
    ours.forEach(one -> positions.put(one.scope(), one.seq()));
    told = at(positions);
    return false;
  }

  /** What changed since the last one; empty when that is more than fits, or cannot be read now. */
  Optional<LivePage> next() {
    try {
      var from = told;
      var page = ledger.read(from, scopes, workstation, LivePage.MOST);
      if (page.more() || page.items().isEmpty()) {
        told = at(ledger.positions(scopes));
        return Optional.empty();
      }
      told = page.cursor();
      return Optional.of(new LivePage(from, page));
    } catch (HaidangException e) {
      // Its reader is told the news, asks itself, and is told why it is not answered.
      return Optional.empty();
    }
  }
}
