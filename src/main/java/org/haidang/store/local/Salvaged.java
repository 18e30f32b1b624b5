package org.haidang.store.local;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was brought over from a damaged database that was kept aside. Immutable.
 *
 * @param changes not taken by the server yet; they wait in the outbox now
 * @param rebuilt changes that could not be read and were made anew out of how their records stood;
 *     they wait, too
 * @param drafts unfinished reports
 * @param looks entries of what happened here that the server may not have
 * @param files attached files that the server may not have
 * @param unread of all these, how many are known to have been there and could not be had
 * @param when of lost changes when they were saved, of lost drafts when their calls began, as far
 *     as known; in order
 * @param more whether more may be lost than {@code unread} tells
 * @param pages pages that could not be read, whatever stood on them
 */
public record Salvaged(
    int changes,
    int rebuilt,
    int drafts,
    int looks,
    int files,
    int unread,
    List<Instant> when,
    boolean more,
    int pages) {

  public Salvaged {
    when = List.copyOf(when);
  }

  /** Nothing was kept aside. */
  static final Salvaged NOTHING = new Salvaged(0, 0, 0, 0, 0, 0, List.of(), false, 0);

  /** Whether there is nothing to tell. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  Salvaged and(Salvaged other) {
    return new Salvaged(
        changes + other.changes,
        rebuilt + other.rebuilt,
        drafts + other.drafts,
        looks + other.looks,
        files + other.files,
        unread + other.unread,
        Stream.concat(when.stream(), other.when.stream()).sorted().toList(),
        more || other.more,
        pages + other.pages);
  }
}
