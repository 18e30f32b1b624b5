package org.haidang.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haidang.demo.DemoStories.Theme;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of half a year at three centres, in Vietnamese, from a seed. With those of {@link
 * DemoCalls}, which stand for today's shift, they are 300 that count as hotline 111 counts
 * (hotline-stats: information, consultation and referral make the total): 252, 39 and 9, 84, 13 and
 * 3 in a hundred. The calls that told nothing stand beside them. Confined to one thread.
 */
final class HalfYear {

  /** How many of each kind come from the seed; today's shift brings 10, 4 and 4. */
  static final int INFORMATION = 242;

  static final int CONSULTATION = 35;

  /** Days ago on which the referral calls came, in the order of their themes. */
  static final List<Integer> REFERRED = List.of(151, 96, 68, 41, 17);

  private record Centre(String code, int weight) implements Dice.Weighted {}

  /** HN took 70 in a hundred calls of the first years, AG 22 (newsletter vol. 5); DN came later. */
  private static final List<Centre> CENTRES =
      List.of(new Centre("HN", 48), new Centre("DN", 23), new Centre("AG", 29));

  private final DemoStories stories;
  private final Storyteller teller;
  private final List<Account> counselors;
  private final Days days;
  private final ZoneId zone;
  private final Dice dice;
  private final SeededIds ids;
  private int told;

  /** Of the half year before {@code days}' today, taken by the counselors among accounts. */
  HalfYear(
      DemoStories stories,
      Storyteller teller,
      List<Account> accounts,
      Days days,
      ZoneId zone,
      long seed) {
    this.stories = stories;
    this.teller = teller;
    this.counselors = accounts.stream().filter(one -> one.role() == Role.COUNSELOR).toList();
    this.days = days;
    this.zone = zone;
    this.dice = new Dice(seed);
    this.ids = new SeededIds(dice.of("ids"));
  }

  /** All of them, the earliest first. */
  List<DemoContact> contacts() {
    var all = new ArrayList<DemoContact>();
    for (int i = 0; i < INFORMATION; i++) {
      all.add(one(themes("information"), days.any(dice)));
    }
    for (int i = 0; i < CONSULTATION; i++) {
      all.add(one(themes("consultation"), days.any(dice)));
    }
    var referral = themes("referral");
    for (int i = 0; i < REFERRED.size(); i++) {
      all.add(one(List.of(referral.get(i)), days.ago(REFERRED.get(i), dice)));
    }
    for (var kind : NoData.values()) {
      for (int i = 0; i < kind.weight(); i++) {
        all.add(silent(kind, days.any(dice)));
      }
    }
    all.sort(Comparator.comparing(DemoContact::started));
    return all;
  }

  private List<Theme> themes(String kind) {
    return stories.themes().stream().filter(theme -> theme.kind().equals(kind)).toList();
  }

  private DemoContact one(List<Theme> themes, LocalDateTime at) {
    var own = dice.of("contact " + told);
    var theme = own.weighted(themes);
    var centre = theme.centre() == null ? own.weighted(CENTRES).code() : theme.centre();
    var call = teller.tell(theme, centre, at, number(), own);
    return contact(theme, theme.line(), centre, call, at, own.between(3, 24));
  }

  private DemoContact silent(NoData kind, LocalDateTime at) {
    var own = dice.of("contact " + told);
    var centre = own.weighted(CENTRES).code();
    var call = kind.tell(number(), at.toLocalDate().toString(), own);
    return contact(null, own.chance(60) ? "tip-vi" : "child-vi", centre, call, at, 1);
  }

  private DemoContact contact(
      @Nullable Theme theme,
      String line,
      String centre,
      DemoCall call,
      LocalDateTime at,
      int minutes) {
    var there = counselors.stream().filter(one -> one.centre().equals(centre)).toList();
    var started = at.atZone(zone).toInstant();
    return new DemoContact(
        ids.at(started),
        call.scenario(),
        line,
        call,
        dice.pick(there),
        started,
        started.plus(Duration.ofMinutes(minutes)),
        theme == null ? List.of() : given(theme));
  }

  /** The answer the call was about, and now and then one more. */
  private List<String> given(Theme theme) {
    var given = new ArrayList<String>();
    for (var answer : theme.answers()) {
      if (given.isEmpty() || dice.chance(40)) {
        given.add(answer);
      }
    }
    return given;
  }

  /** Each call its own; the network of 095 has closed. */
  private String number() {
    told++;
    return "095%07d".formatted(3_000_000 + (told * 7_919L + 104_729) % 5_900_000);
  }
}
