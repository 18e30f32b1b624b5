package org.haidang.demo;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.content.ReferralRules;
import org.haidang.duties.Flags;
import org.haidang.duties.FollowUps;
import org.haidang.duties.Handovers;
import org.haidang.duties.UnsentWork;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.people.Cases;
import org.haidang.people.Linking;
import org.haidang.people.Merging;
import org.haidang.people.Notes;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.referrals.Clocks;
import org.haidang.referrals.LocalAgencies;
import org.haidang.referrals.PackClocks;
import org.haidang.referrals.Referrals;
import org.haidang.referrals.Reports;

/**
 * The desk of whoever acts in the story, at the moment of the act: the product's own use cases over
 * one register. Confined to one thread.
 */
final class StoryDesk {

  private final StoryRegister register;
  private final List<Account> accounts;
  private final StoryClock clock;
  private final Instant end;
  private final Clocks clocks;
  private final UUID workstation;
  private final Ids ids;
  private final Map<String, StorySeat> seats = new HashMap<>();

  /**
   * Desks over {@code register}.
   *
   * @param rules by which referrals are reminded of
   * @param end nothing is done later than this
   */
  StoryDesk(
      StoryRegister register,
      List<Account> accounts,
      ReferralRules rules,
      ZoneId zone,
      Instant end,
      UUID workstation,
      Dice dice) {
    this.register = register;
    this.accounts = accounts;
    this.clock = new StoryClock(zone, end);
    this.end = end;
    this.clocks = new PackClocks(rules, zone);
    this.workstation = workstation;
    var seeded = new SeededIds(dice);
    this.ids = () -> seeded.at(clock.instant());
  }

  /** The desk of {@code account} as {@code moment} comes. */
  StorySeat at(Account account, Instant moment) {
    clock.stand(moment.isAfter(end) ? end : moment);
    return seats.computeIfAbsent(account.login(), _ -> seat(account));
  }

  private StorySeat seat(Account account) {
    var pen = new Pen(ids, clock, account, workstation);
    var rules = new AccessRules();
    return new StorySeat(
        account,
        new Persons(register, pen, clock),
        new Cases(register, pen, clock),
        new Linking(register, pen),
        new Notes(register, pen, clock),
        new Merging(register, pen, String::equalsIgnoreCase),
        new Referrals(register, pen, rules, () -> clocks),
        new Reports(register, pen, rules),
        new LocalAgencies(register, pen, rules),
        new FollowUps(register, pen),
        new Flags(register, pen, clock.getZone(), Period.ofDays(30)),
        new Handovers(register, pen, List.of(), () -> UnsentWork.NONE));
  }

  /** The zone in which days begin. */
  ZoneId zone() {
    return clock.getZone();
  }

  /** The last moment of the story. */
  Instant end() {
    return end;
  }

  /** Where all that was done stands. */
  StoryRegister register() {
    return register;
  }

  /** A supervisor of {@code centre}. */
  Account supervisor(String centre) {
    return of(centre, Role.SUPERVISOR, "");
  }

  /** Another counselor of {@code account}'s centre. */
  Account colleague(Account account) {
    return of(account.centre(), Role.COUNSELOR, account.login());
  }

  private Account of(String centre, Role role, String but) {
    return accounts.stream()
        .filter(one -> one.centre().equals(centre) && one.role() == role)
        .filter(one -> !one.login().equals(but))
        .findFirst()
        .orElseThrow();
  }

  /** The record that an act of the story made; what the product refuses is a fault of the story. */
  static UUID made(Saved saved) {
    return switch (saved) {
      case Saved.Done done -> Objects.requireNonNull(done.record());
      case Saved.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }
}
