package org.haidang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Json;

/**
 * The hand-written calls as today's shifts of the three centres took them: each at the centre that
 * serves the caller's province, by its counselors in turn, the last a few minutes ago. Immutable.
 */
record Shifts(DemoStories stories, Json json, Clock clock, List<Account> accounts) {

  private static final Duration LONG = Duration.ofHours(7);
  private static final Duration APART = Duration.ofMinutes(19);
  private static final Duration TALK = Duration.ofMinutes(8);

  /** Their contacts, whose pack is {@code pack}, the earliest first. */
  List<DemoContact> contacts(String pack, Dice dice) {
    var calls = DemoCalls.read(json, LocalDate.now(clock));
    var ids = new SeededIds(dice);
    var centres = centres();
    var begin = clock.instant().minus(LONG);
    var all = new ArrayList<DemoContact>();
    for (int i = 0; i < calls.size(); i++) {
      var started = begin.plus(APART.multipliedBy(i));
      var call = calls.get(i);
      var draft =
          new DemoContact(
              ids.at(started),
              call.scenario(),
              pack,
              call,
              accounts.getFirst(),
              started,
              started.plus(TALK),
              List.of());
      var centre = centres.getOrDefault(draft.answer("caller/caller_province"), "HN");
      var there =
          accounts.stream()
              .filter(one -> one.role() == Role.COUNSELOR && one.centre().equals(centre))
              .toList();
      all.add(draft.takenBy(there.get(i % there.size())));
    }
    return all;
  }

  /** Which centre serves a province. */
  private Map<String, String> centres() {
    return stories.regions().entrySet().stream()
        .flatMap(
            centre ->
                stories.provinces().getOrDefault(centre.getValue(), List.of()).stream()
                    .distinct()
                    .map(province -> Map.entry(province, centre.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
