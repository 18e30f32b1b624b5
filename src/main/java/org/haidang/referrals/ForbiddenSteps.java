package org.haidang.referrals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;

/**
 * Whether a change of a referral makes a step that is forbidden from the states its author saw. The
 * server asks; so a workstation that is wrong or false cannot move a referral where the table has
 * no way. What others did meanwhile is no reason to refuse: that is for the merge.
 */
public final class ForbiddenSteps {

  private ForbiddenSteps() {}

  /** The paths that are wrong; empty when all is allowed. */
  public static List<String> in(Body trunk, Change change) {
    var wrong = new ArrayList<String>();
    for (var edit : change.patch()) {
      if (edit.path().startsWith(Step.PATH) && rewrites(trunk, edit)) {
        wrong.add(edit.path());
      }
    }
    var known = new HashMap<UUID, Step>();
    Course.of(trunk).steps().forEach(step -> known.put(step.id(), step));
    var after = trunk.with(change.patch());
    var fresh = new ArrayList<>(Course.of(after).steps());
    fresh.removeIf(step -> known.containsKey(step.id()));
    for (var step : fresh) {
      if (!step.by().equals(change.author()) || step.at() == null || !allowed(step, known, after)) {
        wrong.add(step.path());
      }
      known.put(step.id(), step);
    }
    unread(change, known).forEach(wrong::add);
    state(change, fresh).ifPresent(wrong::add);
    return List.copyOf(wrong);
  }

  /** Steps are added, never changed and never taken out. */
  private static boolean rewrites(Body trunk, Edit edit) {
    var stands = trunk.get(edit.path());
    var to = edit.to();
    return to == null || (stands != null && !stands.equals(to)) || belated(trunk, edit);
  }

  /** Whether it adds something to a step that is there already. */
  private static boolean belated(Body trunk, Edit edit) {
    int end = edit.path().indexOf('/', Step.PATH.length());
    return end > 0
        && trunk.get(edit.path()) == null
        && trunk.get(edit.path().substring(0, end)) != null;
  }

  private static boolean allowed(Step step, Map<UUID, Step> known, Body after) {
    if (step.on().isEmpty()) {
      return step.to() == ReferralState.PROPOSED && known.isEmpty();
    }
    if (!known.keySet().containsAll(step.on())) {
      return false;
    }
    var states = seenBy(step, known).states();
    if (states.size() > 1) {
      return states.contains(step.to()) && step.why() != null;
    }
    return states.stream()
        .map(from -> Transitions.between(from, step.to()))
        .flatMap(Optional::stream)
        .anyMatch(way -> met(way, step, after));
  }

  /** The steps that lead to {@code step}: where the referral stood for its author. */
  private static Course seenBy(Step step, Map<UUID, Step> known) {
    var steps = new HashMap<UUID, Step>();
    var open = new ArrayList<>(step.on());
    while (!open.isEmpty()) {
      var before = known.get(open.removeLast());
      if (before != null && steps.put(before.id(), before) == null) {
        open.addAll(before.on());
      }
    }
    return new Course(List.copyOf(steps.values()));
  }

  private static boolean met(Transition way, Step step, Body after) {
    return way.needs().stream()
        .allMatch(
            need ->
                switch (need) {
                  case REASON -> step.why() != null;
                  case AGENCY -> after.get(ReferralFields.AGENCY_NAME) != null;
                  case GROUND -> Consent.of(after).everGiven();
                  case SPOKEN_NO -> Consent.of(after).said() == Consent.Said.NO;
                });
  }

  /** Entries that came with the change and are no step. */
  private static List<String> unread(Change change, Map<UUID, Step> known) {
    return change.patch().stream()
        .map(Edit::path)
        .filter(path -> path.startsWith(Step.PATH))
        .filter(
            path -> {
              int end = path.indexOf('/', Step.PATH.length());
              var id =
                  StepReading.id(path.substring(Step.PATH.length(), end < 0 ? path.length() : end));
              return id == null || !known.containsKey(id);
            })
        .toList();
  }

  private static Optional<String> state(Change change, List<Step> fresh) {
    return change.patch().stream()
        .filter(edit -> edit.path().equals(RecordFields.STATE))
        .filter(edit -> fresh.isEmpty() || !fresh.getLast().to().stored().equals(edit.to()))
        .map(Edit::path)
        .findFirst();
  }
}
