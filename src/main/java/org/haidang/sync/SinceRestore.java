package org.haidang.sync;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Edit;

/**
 * What was written into a field since the restore.
 *
 * @param change the change that wrote last
 * @param before what the first of them found there; empty for nothing
 */
public record SinceRestore(UUID change, Optional<String> before) {

  /** The first of them. */
  public static SinceRestore first(UUID change, Edit edit) {
    return new SinceRestore(change, Optional.ofNullable(edit.from()));
  }

  /** This and a later one; one that leaves the field as it is did not write it. */
  public SinceRestore then(UUID later, Edit edit) {
    boolean writes = !edit.supersedes().isEmpty() || !Objects.equals(edit.from(), edit.to());
    return writes ? new SinceRestore(later, before) : this;
  }
}
