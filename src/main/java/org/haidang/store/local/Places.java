package org.haidang.store.local;

import java.time.Instant;
import org.haidang.model.Place;
import org.jspecify.annotations.Nullable;

/** Where a record is, from what its row says. Pure. */
final class Places {

  private Places() {}

  static Place of(@Nullable String attention, int waiting, long since) {
    if (attention != null) {
      return new Place.NeedsAttention(attention);
    }
    return waiting > 0
        ? new Place.OnThisComputer()
        : new Place.AtServer(Instant.ofEpochMilli(since));
  }
}
