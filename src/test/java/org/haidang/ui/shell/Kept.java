package org.haidang.ui.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A window's memory that lasts as long as the test. */
final class Kept implements WindowMemory {

  @Nullable Placed placed;

  @Override
  public Optional<Placed> remembered() {
    return Optional.ofNullable(placed);
  }

  @Override
  public void remember(Placed now) {
    placed = now;
  }
}
