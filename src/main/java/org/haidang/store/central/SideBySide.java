package org.haidang.store.central;

import org.haidang.platform.Ids;
import org.haidang.sync.MirrorLedger;
import org.haidang.sync.ShiftLedger;
import org.haidang.sync.Together;
import org.jdbi.v3.core.Jdbi;

/** What people who work side by side share, in PostgreSQL. Thread-safe. */
final class SideBySide implements Together {

  private final MirrorTable mirrors;
  private final ShiftTable shift;

  SideBySide(Jdbi jdbi, Strongbox box, Ids ids, TrailWriting trail) {
    var watchers = new Watchers();
    mirrors = new MirrorTable(jdbi, box, ids, watchers, trail);
    shift = new ShiftTable(jdbi, watchers, mirrors);
  }

  @Override
  public MirrorLedger mirrors() {
    return mirrors;
  }

  @Override
  public ShiftLedger shift() {
    return shift;
  }

  /** Forgets what has been kept for long enough. */
  void sweep(int draftDays) {
    mirrors.sweep(draftDays);
  }
}
