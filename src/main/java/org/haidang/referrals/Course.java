package org.haidang.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one referral, each made on those its author saw, and where they lead. The present
 * state follows from the set of steps alone, whatever the order in which they came together: hence
 * two workstations and the server that have the same steps show the same. Immutable, thread-safe.
 *
 * @param steps the earliest first; what cannot be read is left out
 */
public record Course(List<Step> steps) {

  public Course {
    steps = List.copyOf(steps);
  }

  /** The steps in {@code body}. */
  public static Course of(Body body) {
    return new Course(StepReading.of(body));
  }

  /**
   * Where the referral stands: one step, or those that disagree. Of steps that nobody built on, one
   * is left out when another went the same way or lies over it.
   */
  public List<Step> heads() {
    var unseen = tips();
    var tips = steps.stream().filter(step -> unseen.contains(step.id())).toList();
    var left = new ArrayList<Step>();
    for (var tip : tips) {
      if (tips.stream().noneMatch(other -> covers(other, tip))) {
        left.add(tip);
      }
    }
    return left.isEmpty() ? tips : left;
  }

  private boolean covers(Step other, Step tip) {
    return other.to() != tip.to()
        && (Transitions.liesOver(other.to(), tip.to()) || passedBy(other).contains(tip.to()));
  }

  /** The states on the way to {@code step}. */
  private Set<ReferralState> passedBy(Step step) {
    var states = new TreeSet<ReferralState>();
    var visited = new HashSet<UUID>();
    var open = new ArrayList<>(step.on());
    while (!open.isEmpty()) {
      var id = open.removeLast();
      if (visited.add(id)) {
        for (var before : steps) {
          if (before.id().equals(id)) {
            states.add(before.to());
            open.addAll(before.on());
          }
        }
      }
    }
    return states;
  }

  /** The states of {@link #heads}, each once; several when people disagree; none without steps. */
  public Set<ReferralState> states() {
    return heads().stream().map(Step::to).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The state to show: of several the most cautious; empty without steps. */
  public Optional<ReferralState> state() {
    return states().stream().reduce((_, later) -> later);
  }

  /** Whether people disagree about where it stands. */
  public boolean disputed() {
    return states().size() > 1;
  }

  /** When it is to be looked at again, of several the earliest; empty when it has ended. */
  public Optional<Instant> due() {
    return heads().stream().map(Step::due).filter(Objects::nonNull).min(Comparator.naturalOrder());
  }

  /** Whether it ever came to {@code state}. */
  public boolean passed(ReferralState state) {
    return steps.stream().anyMatch(step -> step.to() == state);
  }

  /** The first step to {@code state}. */
  public Optional<Step> first(ReferralState state) {
    return steps.stream().filter(step -> step.to() == state).findFirst();
  }

  /** {@code body} with one more step, and its state. */
  public static Body added(Body body, Step step) {
    var path = step.path();
    var on = step.on().stream().map(UUID::toString).collect(Collectors.joining(" "));
    return body.with(path, String.valueOf(of(body).steps().size() + 1))
        .with(path + Step.TO, step.to().stored())
        .with(path + Step.ON, on)
        .with(path + Step.AT, String.valueOf(step.at()))
        .with(path + Step.BY, step.by())
        .with(path + Step.WORKSTATION, step.workstation())
        .with(path + Step.WHY, step.why())
        .with(path + Step.DUE, text(step.due()))
        .with(path + Step.RESULT_BY, text(step.resultBy()))
        .with(RecordFields.STATE, step.to().stored())
        .with(RecordFields.DUE, text(step.due()));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  /** The steps that nobody built on yet: a next one is made on all of them. */
  public Set<UUID> tips() {
    var seen = steps.stream().flatMap(step -> step.on().stream()).collect(Collectors.toSet());
    return steps.stream()
        .map(Step::id)
        .filter(id -> !seen.contains(id))
        .collect(Collectors.toSet());
  }
}
