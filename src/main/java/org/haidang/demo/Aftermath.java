package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.content.Handbook;
import org.jspecify.annotations.Nullable;

/**
 * What followed the contacts of the half year: persons, cases, referrals, follow-ups, each made by
 * the product's own use cases when it would have been. Confined to one thread.
 */
final class Aftermath {

  private final StoryDesk desk;
  private final Dice dice;
  private final Wishes wishes;
  private final Matters matters;
  private final Sendings sendings;
  private final Tellings tellings;
  private final Reminders reminders;
  private final Map<UUID, Map<String, UUID>> persons = new HashMap<>();
  private final Map<UUID, UUID> cases = new HashMap<>();

  Aftermath(StoryDesk desk, Handbook handbook, Dice dice) {
    this.desk = desk;
    this.dice = dice;
    this.wishes = new Wishes(handbook.agencies(), handbook.places());
    this.matters = new Matters(desk, dice.of("cases"));
    this.sendings = new Sendings(desk, dice.of("referrals"));
    this.tellings = new Tellings(desk, handbook.rules(), dice.of("reports"));
    this.reminders = new Reminders(desk, dice.of("follow-ups"));
  }

  /** Plays what followed {@code contacts}, which the register has already. */
  void play(List<DemoContact> contacts, List<Returning.Pair> pairs) {
    for (var contact : contacts) {
      var deeper = contact.kind().equals("consultation") || contact.kind().equals("referral");
      boolean returned = pairs.stream().anyMatch(pair -> pair.again().id().equals(contact.id()));
      if (deeper || returned) {
        persons.put(contact.id(), PeopleOfContact.make(contact, desk));
        reminders.make(contact);
      }
      if (deeper) {
        follow(contact);
      }
    }
    if (pairs.size() > 1) {
      merge(pairs.getLast());
    }
    var shifts = new ShiftLife(desk, reminders, dice.of("shifts"));
    shifts.play(contacts, cases);
  }

  private void follow(DemoContact contact) {
    var known = persons.getOrDefault(contact.id(), Map.of());
    boolean referred = contact.kind().equals("referral");
    boolean grave = contact.tells("danger_signs/risk", "high") || dice.chance(35);
    var matter = referred || (grave && !known.isEmpty()) ? open(contact) : null;
    var begin = contact.ended().plus(Duration.ofMinutes(5));
    var all = new ArrayList<>(wishes.of(contact, known, matter));
    boolean old = Duration.between(contact.ended(), desk.end()).toDays() > 6;
    if (!referred && old && !known.isEmpty() && (matter != null || dice.chance(40))) {
      wishes.later(contact, known, matter).ifPresent(all::add);
      begin = begin.plus(Duration.ofDays(dice.between(2, 4)));
    }
    for (var wish : all) {
      sendings.make(wish, begin);
      tellings.make(wish, begin);
    }
  }

  private @Nullable UUID open(DemoContact contact) {
    var matter = matters.make(contact);
    cases.put(contact.id(), matter);
    return matter;
  }

  /** The second record of the last pair's caller turned out to be the first. */
  private void merge(Returning.Pair pair) {
    var first = caller(pair.first());
    var again = caller(pair.again());
    if (first == null || again == null) {
      return;
    }
    Instant at = pair.again().ended().plus(Duration.ofHours(3));
    var seat = desk.at(desk.supervisor(pair.first().taker().centre()), at);
    StoryDesk.made(
        seat.merging().merge(again, first, "Cùng một người, gia đình xác nhận; tên nghe khác đi"));
  }

  private @Nullable UUID caller(DemoContact contact) {
    var known = persons.getOrDefault(contact.id(), Map.of());
    var self = known.keySet().stream().findFirst();
    return known.containsKey(PeopleOfContact.CALLER)
        ? known.get(PeopleOfContact.CALLER)
        : self.map(known::get).orElse(null);
  }
}
