package org.haidang.store.local;

/**
 * What was brought over from a damaged database that was kept aside. Immutable.
 *
 * @param changes not taken by the server yet; they wait in the outbox now
 * @param drafts unfinished reports
 * @param looks entries of what happened here that the server may not have
 * @param files attached files that the server may not have
 * @param unread of all these, how many are known to have been there and could not be read
 * @param pages pages that could not be read: should the lists of what was there be on them, more
 *     may be lost than {@code unread} tells
 */
public record Salvaged(int changes, int drafts, int looks, int files, int unread, int pages) {

  /** Nothing was kept aside. */
  static final Salvaged NOTHING = new Salvaged(0, 0, 0, 0, 0, 0);

  /** Whether there is nothing to tell. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  Salvaged and(Salvaged other) {
    return new Salvaged(
        changes + other.changes,
        drafts + other.drafts,
        looks + other.looks,
        files + other.files,
        unread + other.unread,
        pages + other.pages);
  }
}
