package org.haidang.store.central;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/** Whether a record that came over the wire is all there. Without state. */
final class WholeCopy {

  /** Longer texts than any field may have are no copy of ours. */
  private static final int LONGEST = 4 << 20;

  /** What an erased record may still say. */
  private static final Set<String> ERASED = Set.of(RecordFields.CENTRE);

  private WholeCopy() {}

  /** What came over the wire may lack what the type promises. */
  static boolean is(@Nullable RecordState copy) {
    if (copy == null
        || Objects.isNull(copy.type())
        || Objects.isNull(copy.id())
        || Objects.isNull(copy.body())) {
      return false;
    }
    var version = copy.version();
    return version != null
        && Objects.nonNull(version.generation())
        && version.n() > 0
        && (copy.erased() ? ERASED.containsAll(copy.body().fields().keySet()) : hasItsScopes(copy))
        && copy.body().fields().entrySet().stream()
            .allMatch(
                field ->
                    Storable.isText(field.getKey(), LONGEST)
                        && Storable.isText(field.getValue(), LONGEST));
  }

  private static boolean hasItsScopes(RecordState copy) {
    return copy.scopes().equals(org.haidang.model.Scopes.of(copy.body()))
        && copy.conflicts().values().stream()
            .flatMap(List::stream)
            .allMatch(
                value ->
                    Objects.nonNull(value)
                        && Objects.nonNull(value.change())
                        && Storable.isText(value.value(), LONGEST));
  }
}
