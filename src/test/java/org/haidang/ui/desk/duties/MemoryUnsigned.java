package org.haidang.ui.desk.duties;

import java.util.Optional;
import org.haidang.ui.desk.duties.handover.UnsignedPlace;
import org.jspecify.annotations.Nullable;

/** What is typed for a handover, kept in memory. */
final class MemoryUnsigned implements UnsignedPlace {

  private volatile @Nullable String kept;

  @Override
  public Optional<String> get() {
    return Optional.ofNullable(kept);
  }

  @Override
  public void put(String words) {
    kept = words;
  }
}
