package org.haidang.sync;

import java.util.UUID;
import org.haidang.sync.Messages.FeedPage;

/** The workstation's copy of what it may hold. Thread-safe. */
public interface Replica {

  /** The id of this computer. */
  UUID workstation();

  /**
   * Whether nothing was ever saved or read here. Only then may the first read pass over what left:
   * what was sent from here before may have left meanwhile, and must leave here too.
   */
  default boolean isUntouched() {
    return false;
  }

  /** How far it has read. */
  Cursor cursor();

  /**
   * A page that will most likely be taken in next: what can be worked out of it before may be, on
   * the calling thread. Nothing is taken in.
   */
  default void expect(FeedPage page) {}

  /**
   * Takes in one page and its cursor in one transaction. A record with changes of this workstation
   * that the server's version does not yet hold is rebased: its shown body is the server's with
   * those changes on top, by the rules of {@link Merge}; the changes themselves stay as they are.
   *
   * @return false, and nothing was taken in, when the page leaves out a record because this
   *     workstation should have it, and it has not; ask again for whole records
   */
  boolean apply(FeedPage page);
}
