package org.haidang.sync;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Change;

/** Changes that the server fails on, whatever stands beside them, until that fault is mended. */
final class Poison {

  private final Set<UUID> changes = new HashSet<>();
  private boolean armed;
  private boolean mended;

  /** The next change that somebody makes is one. */
  void arm() {
    armed = true;
  }

  void made(Change change) {
    if (armed && !mended) {
      armed = false;
      changes.add(change.id());
    }
  }

  boolean isIn(Collection<Change> push) {
    return !mended && push.stream().map(Change::id).anyMatch(changes::contains);
  }

  Set<UUID> changes() {
    return changes;
  }

  void mend() {
    mended = true;
  }

  boolean mended() {
    return mended;
  }
}
