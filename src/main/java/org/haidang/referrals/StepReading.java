package org.haidang.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a referral out of its body. Without state. */
final class StepReading {

  private StepReading() {}

  /** The steps in {@code body}, the earliest first; what cannot be read is left out. */
  static List<Step> of(Body body) {
    var found = new ArrayList<Step>();
    for (var path : body.fields().tailMap(Step.PATH).keySet()) {
      if (!path.startsWith(Step.PATH)) {
        break;
      }
      if (path.indexOf('/', Step.PATH.length()) < 0) {
        read(body, path).ifPresent(found::add);
      }
    }
    var depths = depths(found);
    found.sort(
        Comparator.comparing((Step step) -> depths.getOrDefault(step.id(), 0))
            .thenComparing(step -> Objects.requireNonNullElse(step.at(), Instant.MIN))
            .thenComparing(Step::id));
    return found;
  }

  private static Optional<Step> read(Body body, String path) {
    var id = id(path.substring(Step.PATH.length()));
    var to = Optional.ofNullable(body.get(path + Step.TO)).flatMap(ReferralState::of).orElse(null);
    if (id == null || to == null) {
      return Optional.empty();
    }
    var on =
        Stream.of(body.text(path + Step.ON).split(" "))
            .map(StepReading::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return Optional.of(
        new Step(
            id,
            to,
            on,
            body.moment(path + Step.AT),
            body.text(path + Step.BY),
            body.text(path + Step.WORKSTATION),
            body.get(path + Step.WHY),
            body.moment(path + Step.DUE),
            body.moment(path + Step.RESULT_BY)));
  }

  /** The id that is written so; null when it is none. */
  static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** How many steps lie one before the other until each; steps that go round end, too. */
  private static Map<UUID, Integer> depths(List<Step> steps) {
    var depths = new HashMap<UUID, Integer>();
    for (int round = 0; round < steps.size(); round++) {
      for (var step : steps) {
        int depth =
            step.on().stream().mapToInt(id -> depths.getOrDefault(id, 0) + 1).max().orElse(0);
        depths.put(step.id(), Math.min(depth, steps.size()));
      }
    }
    return depths;
  }
}
