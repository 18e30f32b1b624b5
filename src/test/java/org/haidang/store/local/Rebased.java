package org.haidang.store.local;

import java.util.List;
import java.util.Optional;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;

/** The product's own rebasing, for stores of tests elsewhere. */
public final class Rebased {

  private Rebased() {}

  /** What a record shows with {@code changes} of this computer on top. */
  public static RecordState shown(RecordState base, List<Change> changes) {
    return Rebase.shown(base, changes);
  }

  /** What the server has after it took in {@code change}; empty when that cannot be told. */
  public static Optional<RecordState> accepted(RecordState base, Change change, Version version) {
    return Rebase.accepted(base, change, version);
  }
}
