package org.haidang.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.haidang.demo.DemoStories.Cast;
import org.haidang.demo.DemoStories.Theme;
import org.haidang.model.Channel;

/** Tells a theme once: who calls from where, what they say, what was done. Immutable. */
final class Storyteller {

  /** Years between a parent and a child, at the least. */
  private static final int GENERATION = 18;

  private final DemoStories stories;
  private final DemoNames names;

  Storyteller(DemoStories stories, DemoNames names) {
    this.stories = stories;
    this.names = names;
  }

  /** A call of {@code theme} at {@code centre}, begun at {@code at} where the centre is. */
  DemoCall tell(Theme theme, String centre, LocalDateTime at, String number, Dice dice) {
    var teller = new Teller(stories, dice.of("words"));
    var region = stories.regions().getOrDefault(centre, "bac");
    var caller = caller(theme, region, dice);
    var entries = new Entries();
    var channel = channel(dice);
    boolean hidden = channel != Channel.CALL || dice.chance(7);
    teller.means("ai", dice.chance(45) ? caller.spoken() : "người gọi");
    var opening = new CallOpening(entries, dice.of("opening"), !theme.kind().equals("information"));
    opening.enter(theme, caller, at, hidden ? "" : number);
    var specific = theme.extra().getOrDefault("incident/specific", List.of("no"));
    entries.put("incident/specific", dice.pick(specific));
    concerned(theme, caller, entries, teller, dice);
    var reason = teller.tell(dice.pick(theme.reasons()));
    entries.put("contact/reason", reason);
    entries.put("incident/summary", summary(theme, teller, dice));
    for (var extra : theme.extra().entrySet()) {
      if (!extra.getKey().equals("incident/specific")) {
        entries.put(extra.getKey(), teller.tell(dice.of(extra.getKey()).pick(extra.getValue())));
      }
    }
    new CallClosing(entries, dice.of("closing")).enter(theme, at, teller);
    return new DemoCall(reason, theme.id(), channel, hidden ? null : number, entries.all());
  }

  private String summary(Theme theme, Teller teller, Dice dice) {
    var parts = new ArrayList<String>();
    parts.add(teller.tell(dice.pick(theme.told())));
    parts.add(teller.tell(dice.pick(theme.advised())));
    if (theme.kind().equals("information")) {
      parts.add(teller.tell(dice.pick(stories.ends())));
    }
    return String.join(" ", parts).strip();
  }

  private Voice caller(Theme theme, String region, Dice dice) {
    var kin = theme.cast().stream().filter(one -> one.kin() && one.people() != null).findFirst();
    var people =
        dice.pick(
            kin.map(Cast::people)
                .filter(all -> !all.isEmpty())
                .orElse(stories.peoples().getOrDefault(region, List.of("kinh"))));
    var female = Voice.female(dice, theme.sexes());
    var family = names.family(dice, people, region);
    var from = theme.provinces();
    return new Voice(
        female,
        Voice.age(dice, theme.ages()),
        people,
        family,
        names.name(dice, family, people, region, female),
        region,
        dice.pick(
            from == null ? stories.provinces().getOrDefault(region, List.of("vn_01")) : from));
  }

  private void concerned(Theme theme, Voice caller, Entries entries, Teller teller, Dice dice) {
    for (var cast : theme.cast()) {
      var of = dice.of(cast.as());
      var relation = of.pick(cast.relations());
      if (relation.equals("child") && caller.age() - cast.ages().getFirst() < GENERATION) {
        relation = "sibling";
      }
      var person = relation.equals("self") ? caller : person(cast, relation, caller, of);
      var at = cast.as() + "/";
      if (cast.named() && (!relation.equals("self") || of.chance(60))) {
        entries.put(at + "name", person.name());
      }
      entries.put(at + "relation", relation).put(at + "age", String.valueOf(person.age()));
      entries.put(at + "sex", person.sex()).put(at + "victim_ethnicity", person.people());
      entries.put(at + "citizenship", "vn").put(at + "home_province", person.province());
      teller.means("v" + cast.as().charAt(cast.as().length() - 1), caller.calls(person, relation));
    }
  }

  private Voice person(Cast cast, String relation, Voice caller, Dice dice) {
    var here = stories.peoples().getOrDefault(caller.region(), List.of("kinh"));
    var of = cast.people() == null ? List.<String>of() : cast.people();
    var both = of.stream().filter(here::contains).toList();
    var people =
        cast.kin() || of.isEmpty() ? caller.people() : dice.pick(both.isEmpty() ? here : both);
    var female = Voice.female(dice, cast.sexes());
    var family = cast.kin() ? caller.family() : names.family(dice, people, caller.region());
    int age = Voice.age(dice, cast.ages());
    return new Voice(
        female,
        relation.equals("child") ? Math.min(age, caller.age() - GENERATION) : age,
        people,
        family,
        names.name(dice, family, people, caller.region(), female),
        caller.region(),
        caller.province());
  }

  private static Channel channel(Dice dice) {
    int of = dice.between(1, 100);
    return of <= 88
        ? Channel.CALL
        : of <= 94 ? Channel.MESSAGE : of <= 97 ? Channel.CHAT : Channel.WALK_IN;
  }
}
