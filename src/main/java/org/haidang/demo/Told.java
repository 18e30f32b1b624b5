package org.haidang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.haidang.model.Account;
import org.haidang.platform.Json;

/**
 * What half a year brought.
 *
 * @param contacts the earliest first
 * @param pairs who rang twice
 */
record Told(List<DemoContact> contacts, List<Returning.Pair> pairs) {

  /** The half year of {@code accounts}; today's shifts answer {@code line}. */
  static Told of(List<Account> accounts, String line, Json json, Clock clock, long seed) {
    var stories = DemoStories.read(json);
    var teller = new Storyteller(stories, DemoNames.read(json));
    var days = new Days(LocalDate.now(clock));
    var all =
        new ArrayList<>(
            new HalfYear(stories, teller, accounts, days, clock.getZone(), seed).contacts());
    var pairs = pairs(all);
    for (var pair : pairs) {
      all.replaceAll(one -> one.id().equals(pair.again().id()) ? pair.again() : one);
    }
    var shifts = new Shifts(stories, json, clock, accounts);
    all.addAll(shifts.contacts(line, new Dice(seed).of("shifts")));
    return new Told(all, pairs);
  }

  /** Callers who ring again: one of each centre that has somebody fit for it. */
  private static List<Returning.Pair> pairs(List<DemoContact> contacts) {
    return Stream.of("HN", "DN", "AG")
        .flatMap(centre -> Returning.at(centre, contacts).stream())
        .toList();
  }
}
