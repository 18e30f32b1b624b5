package org.haidang.store.local;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.access.Audit;
import org.haidang.access.Happening;
import org.haidang.access.Look;
import org.jspecify.annotations.Nullable;

/** Who looked at what, in the chain of this computer. Thread-safe. */
final class LocalAudit implements Audit {

  private final LocalTrail trail;

  LocalAudit(LocalTrail trail) {
    this.trail = trail;
  }

  @Override
  public void note(Look look) {
    trail.add(look.happening(), look.reason());
  }

  @Override
  public List<Look> looksAt(UUID record) {
    return trail.about(record).stream()
        .flatMap(noted -> look(noted.happening(), noted.words()))
        .toList();
  }

  private static Stream<Look> look(Happening noted, @Nullable String reason) {
    return Arrays.stream(Look.Kind.values())
        .filter(kind -> kind.name().equals(noted.deed()))
        .map(
            kind ->
                new Look(
                    noted.id(),
                    noted.at(),
                    noted.login(),
                    Objects.requireNonNull(noted.type()),
                    Objects.requireNonNull(noted.record()),
                    noted.fields(),
                    kind,
                    reason));
  }
}
