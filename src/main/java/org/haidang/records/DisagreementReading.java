package org.haidang.records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.HeldValue;
import org.haidang.records.Disagreements.Disputed;
import org.jspecify.annotations.Nullable;

/** The steps of one record, read for its fields. */
final class DisagreementReading {

  private final Disputed record;
  private final Map<UUID, Made> steps = new HashMap<>();

  DisagreementReading(Disputed record) {
    this.record = record;
    record.steps().forEach(step -> steps.put(step.change(), step));
  }

  Disagreement of(String path, List<HeldValue> held) {
    var sides = new ArrayList<Disagreement.Side>();
    for (var value : held) {
      var made = steps.get(value.change());
      var first = made == null ? null : origin(made, path, value.value());
      sides.add(
          new Disagreement.Side(
              value,
              first,
              Objects.equals(first, made) ? null : made,
              first == null ? Duration.ZERO : Disagreement.clock(first, record.steps())));
    }
    return new Disagreement(record.row(), path, sides, before(path, sides), since(held));
  }

  /** Who wrote the value that {@code made} let stand or brought back. */
  private Made origin(Made made, String path, @Nullable String value) {
    var edit = made.edit(path).orElse(null);
    if (edit == null) {
      return made;
    }
    for (var superseded : edit.supersedes()) {
      var earlier = steps.get(superseded);
      if (earlier != null
          && !earlier.equals(made)
          && earlier.edit(path).filter(was -> Objects.equals(was.to(), value)).isPresent()) {
        return origin(earlier, path, value);
      }
    }
    return made;
  }

  private static @Nullable String before(String path, List<Disagreement.Side> sides) {
    return sides.stream()
        .flatMap(side -> Optional.ofNullable(side.by()).stream())
        .flatMap(made -> made.edit(path).stream())
        .findFirst()
        .map(edit -> Objects.requireNonNullElse(edit.from(), ""))
        .orElse(null);
  }

  private Instant since(List<HeldValue> held) {
    return held.stream()
        .skip(1)
        .findFirst()
        .map(value -> steps.get(value.change()))
        .map(made -> Objects.requireNonNullElse(made.receivedAt(), made.at()))
        .orElse(record.row().entry().started());
  }
}
