package org.haidang.sync;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.jspecify.annotations.Nullable;

/** What a workstation has to hand in before it purges, and the purging. Thread-safe; blocks. */
public interface QuarantineShelf {

  /**
   * Changes the server never answered, in the order they were saved; also those set aside because
   * the server failed on them.
   *
   * @param logins of these authors; null of all
   * @param max at most so many
   * @param bytes at most so many bytes of JSON, but one
   */
  List<Change> unanswered(@Nullable Collection<String> logins, int max, int bytes);

  /** Unfinished reports of {@code logins}; null of all. */
  List<Unfinished> unfinished(@Nullable Collection<String> logins);

  /**
   * Purges what is safe at the server: these changes, with the records that nothing else is here
   * of, and the drafts of these contacts. Not to be read out of the file afterwards.
   */
  void purge(Collection<UUID> ids);
}
