package org.haidang.sync;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.FeedPage;

/** The central server's order of truth. Thread-safe; implemented over PostgreSQL. */
public interface Ledger {

  /** The life of this database. */
  UUID generation();

  /**
   * Takes in changes in one transaction, in order, answering for each. A change that was answered
   * before gets the same answer. A refused one leaves no trace but its answer. Who may write what
   * is judged by {@link Admission}.
   */
  List<ChangeAnswer> append(List<Change> changes, Session session);

  /**
   * What changed in {@code scopes} since {@code cursor}, and while there is room on the page the
   * next of what its backfill has still to read; a cursor of another generation is read from the
   * beginning.
   *
   * @param asking records whose last change this workstation made itself, on the version before,
   *     come without their bodies; null for whole records throughout
   */
  FeedPage read(
      Cursor cursor, Set<String> scopes, @org.jspecify.annotations.Nullable UUID asking, int limit);

  /**
   * Where a workstation that has never read anything begins: at the end of each of {@code scopes},
   * with all that lies before to be read backwards, see {@link Backfill}.
   */
  default Cursor begin(Set<String> scopes) {
    return Cursor.START;
  }

  /** The position each of {@code scopes} has reached; 0 where nothing has been. */
  default SortedMap<String, Long> positions(Set<String> scopes) {
    var page = read(Cursor.START, scopes, null, Messages.MAX_PAGE);
    while (page.more()) {
      page = read(page.cursor(), scopes, null, Messages.MAX_PAGE);
    }
    return page.cursor().scopes();
  }

  /** Runs {@code news} for every feed position committed from now on, on any node, until closed. */
  AutoCloseable listen(Consumer<FeedNews> news);
}
