package org.haidang.store.local;

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
    boolean more,
    int pages) {

  /** Nothing was kept aside. */
  static final Salvaged NOTHING = new Salvaged(0, 0, 0, 0, 0, 0, false, 0);

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
        more || other.more,
        pages + other.pages);
  }
}
