package org.haidang.store.local;

import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.TrailCheck;
import org.haidang.access.TrailCheck.Why;
import org.haidang.access.TrailEntry;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.jdbi.v3.core.Handle;

/** Reads the chain of this computer from its beginning and compares every link. */
record LocalTrailCheck(Json json, LocalTrail trail) {

  private static final int AT_ONCE = 1000;

  /** What is wrong with the chain {@code chain}, as it stands in one transaction. */
  TrailCheck.Result of(Handle h, UUID chain) {
    var check = new TrailCheck(chain);
    long next = Long.MIN_VALUE;
    for (boolean more = true; more; ) {
      var page = trail.page(h, next, AT_ONCE);
      for (var entry : page) {
        check.take(entry);
        if (!stands(h, entry)) {
          check.wrong(entry.seq(), Why.CHANGED);
        }
        next = entry.seq() + 1;
      }
      more = page.size() == AT_ONCE;
    }
    return check.finish(LocalTrail.head(h));
  }

  /** Whether the columns beside the head say what it says. */
  private boolean stands(Handle h, TrailEntry entry) {
    try {
      var happening = json.read(entry.head(), Happening.class);
      var record = happening.record();
      return Plain.first(
              h,
              "select 1 from trail where seq = ? and id = ? and record is ?",
              row -> row.getInt(1),
              entry.seq(),
              Uuids.bytes(happening.id()),
              record == null ? null : Uuids.bytes(record))
          .isPresent();
    } catch (HaidangException e) {
      return false;
    }
  }
}
