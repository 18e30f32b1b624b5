package org.haidang.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.haidang.content.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Where the questions that play certain parts stand in each pack, looked up once for each pack
 * rather than for each record. Thread-safe.
 */
final class PartPaths {

  private final List<String> parts;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Pack pack, Map<String, String> pathOf, Map<String, String> partAt) {}

  /** The paths of the questions that play {@code parts}. */
  PartPaths(List<String> parts) {
    this.parts = List.copyOf(parts);
  }

  private Known of(Pack pack) {
    var key = pack.id() + '\n' + pack.version();
    var before = known.get(key);
    // A version may be published again while its author tries it.
    return before != null && before.pack().xform().equals(pack.xform())
        ? before
        : known.compute(key, (_, _) -> read(pack));
  }

  private Known read(Pack pack) {
    var pathOf = new HashMap<String, String>();
    var partAt = new HashMap<String, String>();
    for (var part : parts) {
      pack.part(part)
          .ifPresent(
              question -> {
                pathOf.put(part, question.path());
                partAt.put(question.path(), part);
              });
    }
    return new Known(pack, Map.copyOf(pathOf), Map.copyOf(partAt));
  }

  /** The path of the question that plays {@code part}; null when none does. */
  @Nullable String pathOf(Pack pack, String part) {
    return of(pack).pathOf().get(part);
  }

  /** Path to part. */
  Map<String, String> partAt(Pack pack) {
    return of(pack).partAt();
  }
}
