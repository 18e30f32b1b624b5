package org.haidang.store.central;

import org.haidang.platform.Ids;
import org.haidang.sync.MirrorLedger;
import org.haidang.sync.Together;
import org.jdbi.v3.core.Jdbi;

/** What people who work side by side share, in PostgreSQL. Thread-safe. */
final class SideBySide implements Together {

  private final MirrorTable mirrors;

  SideBySide(Jdbi jdbi, Ids ids) {
    mirrors = new MirrorTable(jdbi, ids, new Watchers());
  }

  @Override
  public MirrorLedger mirrors() {
    return mirrors;
  }

  /** Forgets what has been kept for long enough. */
  void sweep(int draftDays) {
    mirrors.sweep(draftDays);
  }
}
