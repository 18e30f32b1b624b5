package org.haidang.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.haidang.access.Session;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Ledger;

/**
 * Fills a server that has no contact yet with half a year of three fictional centres: the same seed
 * gives the same records on the same day, but for today's shifts, which end now.
 */
public final class DemoHistory {

  /** The seed of the demonstration that the product starts with. */
  public static final long SEED = 111;

  /** The computer the fictional calls were taken on; one that nobody signs in at. */
  private static final UUID WORKSTATION = UUID.fromString("00000000-0000-7000-8000-000000000111");

  /** So many changes go to the server at a time. */
  private static final int BATCH = 500;

  private final List<Pack> packs;
  private final DemoBodies bodies;
  private final Json json;
  private final Clock clock;
  private final long seed;

  /**
   * Fills the forms of {@code packs}, the first of them for today's shifts.
   *
   * @param clock what stands for now, and where
   */
  public DemoHistory(
      List<Pack> packs,
      BiFunction<Pack, Body, FormSession> forms,
      Json json,
      Clock clock,
      long seed) {
    this.packs = List.copyOf(packs);
    this.bodies = new DemoBodies(forms);
    this.json = json;
    this.clock = clock;
    this.seed = seed;
  }

  /**
   * Puts everything in, each centre's by one of its own counselors; nothing if a contact is there.
   */
  public void fill(Ledger ledger, List<Account> accounts) {
    var counselors = accounts.stream().filter(one -> one.role() == Role.COUNSELOR).toList();
    var scope = Scopes.centre(counselors.getFirst().centre());
    if (!ledger.read(Cursor.START, Set.of(scope), null, 1).items().isEmpty()) {
      return;
    }
    var changes = changes(accounts);
    for (var centre : counselors.stream().map(Account::centre).distinct().toList()) {
      var of = accounts.stream().filter(one -> one.centre().equals(centre)).toList();
      var logins = of.stream().map(Account::login).toList();
      var sender = counselors.stream().filter(of::contains).findFirst().orElseThrow();
      var session = new Session(sender, WORKSTATION, Instant.MAX);
      var own = changes.stream().filter(one -> logins.contains(one.author())).toList();
      for (int from = 0; from < own.size(); from += BATCH) {
        var batch = own.subList(from, Math.min(own.size(), from + BATCH));
        ledger.append(batch, session).forEach(DemoHistory::check);
      }
    }
  }

  /** A story that a server would not take is a fault of the story. */
  private static void check(ChangeAnswer answer) {
    if (answer.outcome() == ChangeAnswer.Outcome.REFUSED) {
      throw new IllegalStateException(answer.code() + " " + answer.paths());
    }
  }

  /** Every contact, the earliest first. */
  List<DemoContact> contacts(List<Account> accounts) {
    return Told.of(accounts, packs.getFirst().id(), json, clock, seed).contacts();
  }

  /** The whole body of {@code contact}. */
  Body body(DemoContact contact) {
    var pack = packs.stream().filter(one -> one.id().equals(contact.pack())).findFirst();
    return bodies.body(contact, pack.orElseThrow());
  }

  /** All that was saved in the half year, each record's changes in their order. */
  List<Change> changes(List<Account> accounts) {
    var told = Told.of(accounts, packs.getFirst().id(), json, clock, seed);
    // Filling a form takes the engine some milliseconds: every processor has its share.
    var taken = told.contacts().parallelStream().map(this::change).toList();
    var register = new StoryRegister();
    register.save(taken);
    var dice = new Dice(seed).of("aftermath");
    var handbook = packs.getFirst().handbook();
    var desk =
        new StoryDesk(
            register,
            accounts,
            handbook.rules(),
            clock.getZone(),
            clock.instant(),
            WORKSTATION,
            dice.of("ids"));
    new Aftermath(desk, handbook, dice).play(told.contacts(), told.pairs());
    return register.changes();
  }

  private Change change(DemoContact contact) {
    var ids = new SeededIds(new Dice(contact.id().getMostSignificantBits()));
    return new Change(
        ids.at(contact.ended()),
        RecordType.CONTACT,
        contact.id(),
        null,
        null,
        Body.EMPTY.editsTo(body(contact)),
        contact.taker().login(),
        WORKSTATION,
        contact.ended(),
        null);
  }
}
