package org.haidang.store.local;

/**
 * What was brought over from a damaged database that was kept aside. Immutable.
 *
 * @param changes not taken by the server yet; they wait in the outbox now
 * @param drafts unfinished reports
 * @param unread rows that could not be read, as far as can be told: whether the server has them is
 *     not known
 */
public record Salvaged(int changes, int drafts, int unread) {

  /** Nothing was kept aside. */
  static final Salvaged NOTHING = new Salvaged(0, 0, 0);

  /** Whether there is nothing to tell. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  Salvaged and(Salvaged other) {
    return new Salvaged(changes + other.changes, drafts + other.drafts, unread + other.unread);
  }
}
