package org.haidang.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.content.paper.PaperLetter;
import org.haidang.desk.Draft;
import org.haidang.desk.HtcdsExporting;
import org.haidang.desk.SaveOutcome;
import org.haidang.duties.CallBack;
import org.haidang.duties.Flags;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUps;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.Handovers;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.Cases;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.Notes;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.referrals.LetterWriter;
import org.haidang.referrals.Moved;
import org.haidang.referrals.PackClocks;
import org.haidang.referrals.Proposal;
import org.haidang.referrals.Referrals;
import org.haidang.referrals.Sending;

/** Writes people into every kind of record that a desk makes, as its screens would. */
final class Planting {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final List<String> ITEMS = List.of("name", "phone", "place", "story", "age");

  private final Seat seat;
  private final Path exports;
  private final String summary;
  private final Pen pen;
  private final Looks looks;
  private final AccessRules rules = new AccessRules();

  /** At {@code seat}; what is meant to leave goes to {@code exports}. */
  Planting(Seat seat, Path exports) {
    this.seat = seat;
    this.exports = exports;
    var account = seat.admitted.account();
    summary = seat.library.current().part("summary").orElseThrow().path();
    pen = new Pen(Ids.timeOrdered(), CLOCK, account, seat.admitted.workstation());
    looks = new Looks(seat.store.audit(), Ids.timeOrdered(), CLOCK, account.login());
  }

  /** One more person, in a kind of record that goes by {@code n}. */
  void plant(int n, Planted one) throws Exception {
    switch (n % 9) {
      case 0 -> contact(one);
      case 1 -> draft(one);
      case 2 -> note(person(one), one);
      case 3 -> matter(one);
      case 4 -> referral(n, one);
      case 5 -> followUp(one);
      case 6 -> flag(one);
      case 7 -> handover(one);
      default -> attachment(one);
    }
    looks.shown(RecordType.PERSON, pen.ids().next(), List.of("names"), reason(one));
    seat.store.contacts().find(one.name(), 9);
  }

  private static String reason(Planted one) {
    return "Người nhà của " + one.name() + " hỏi, máy " + one.number();
  }

  private static String told(Planted one) {
    return one.name() + " (" + one.number() + ") " + one.story();
  }

  /** Typed key by key into a call that was saved. */
  private UUID contact(Planted one) throws Exception {
    var call = seat.desk.answer(Channel.CALL, one.number());
    var words = told(one);
    for (int typed = 1; typed <= words.length(); typed++) {
      call.set(summary, words.substring(0, typed));
      call.caret(summary, typed);
    }
    Thread.sleep(90); // its draft is on the disk
    for (var problem : List.copyOf(call.form().problems())) {
      var choices = call.form().choices(problem.path());
      call.set(problem.path(), choices.isEmpty() ? one.name() : choices.getFirst().name());
    }
    if (call.save().get(30, TimeUnit.SECONDS) instanceof SaveOutcome.Saved saved) {
      return saved.change().record();
    }
    throw new IllegalStateException("not saved, " + call.form().problems().size() + " left");
  }

  private void draft(Planted one) {
    var body = Body.EMPTY.with(summary, told(one)).with("caller/caller_name", one.name());
    seat.store
        .drafts()
        .keep(
            new Draft(
                UUID.randomUUID(),
                pen.account().login(),
                body,
                summary,
                3,
                one.name(),
                CLOCK.instant()));
  }

  private static UUID made(Saved saved) {
    return ((Saved.Done) saved).record();
  }

  private UUID person(Planted one) {
    var persons = new Persons(seat.store.register(), pen, CLOCK);
    var named = persons.added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, one.name());
    return made(
        persons.make(
            persons.added(named, PersonFields.PHONES, PersonFields.PHONE_NUMBER, one.number())));
  }

  private void note(UUID about, Planted one) {
    made(
        new Notes(seat.store.register(), pen, CLOCK)
            .write(about, one.story(), one.name(), Certainty.LIKELY));
  }

  private void matter(Planted one) {
    var cases = new Cases(seat.store.register(), pen, CLOCK);
    note(made(cases.open(Body.EMPTY.with(CaseFields.TITLE, told(one)))), one);
  }

  private void referral(int n, Planted one) {
    var register = seat.store.register();
    var referrals = new Referrals(register, pen, rules, this::clocks);
    var proposal =
        new Proposal(
            "x", "Nhà tạm lánh", "shelter", told(one), "high", true, person(one), null, null);
    var referral = done(referrals.propose(proposal));
    done(
        referrals.answered(
            referral,
            (consents, body, signature) ->
                consents.said(
                    body,
                    Said.YES,
                    Speaker.SELF,
                    ITEMS,
                    Set.copyOf(ITEMS),
                    Optional.empty(),
                    "Đồng ý chứ, " + one.name() + "?",
                    signature)));
    var sending =
        new Sending(
            register,
            seat.library,
            looks,
            rules,
            pen.account(),
            new LetterWriter(Texts.load(), CLOCK.getZone()),
            PaperLetter::print,
            new Json(),
            CLOCK);
    if (n < 9) {
      sending.letter(referral, reason(one), exports.resolve("phieu.pdf"));
    }
    sending.htcds(referral, reason(one), exports.resolve(n + ".json"));
  }

  private PackClocks clocks() {
    return new PackClocks(seat.library.current().handbook().rules(), CLOCK.getZone());
  }

  private static UUID done(Moved moved) {
    return ((Moved.Done) moved).referral();
  }

  private void followUp(Planted one) {
    new FollowUps(seat.store.register(), pen)
        .add(
            new NewFollowUp(
                FollowUp.Kind.CALL_BACK,
                CLOCK.instant().plus(Duration.ofHours(3)),
                Urgency.HIGH,
                null,
                told(one),
                new CallBack(
                    CallBack.Permission.ARRANGED,
                    one.number(),
                    "nói là chị của " + one.name(),
                    one.name(),
                    one.story(),
                    "",
                    SafeHours.none(CLOCK.getZone())),
                null));
  }

  private void flag(Planted one) {
    var today = LocalDate.now(CLOCK);
    new Flags(seat.store.register(), pen, CLOCK.getZone(), java.time.Period.ofDays(30))
        .raise(one.number(), told(one), today.plusDays(9));
  }

  /** Signed, and the next one's words on their way. */
  private void handover(Planted one) {
    var handovers =
        new Handovers(
            seat.store.register(),
            pen,
            List.of(),
            () -> new org.haidang.duties.UnsentWork(0, 0, null));
    var remarks = new HandoverDraft.Remarks(java.util.Map.of(), List.of(one.story()), told(one));
    handovers.give(handovers.prepare(), remarks);
    seat.store.settings().put("handover.unsigned.lan", told(one));
  }

  private void attachment(Planted one) throws IOException {
    var bytes = told(one).repeat(40).getBytes(StandardCharsets.UTF_8);
    var kept =
        seat.store
            .attachments()
            .keep(pen.ids().next(), one.name() + ".txt", new ByteArrayInputStream(bytes));
    made(
        new Cases(seat.store.register(), pen, CLOCK)
            .open(Body.EMPTY.with(CaseFields.TITLE, kept.name())));
  }

  /** What may leave, of all contacts, with names. */
  void export() {
    var contacts = seat.store.contacts();
    new HtcdsExporting(contacts, seat.library, looks, rules, pen.account(), new Json())
        .write(
            contacts.find("", 500).stream().map(row -> row.id()).toList(),
            "Báo cáo quý",
            exports.resolve("contacts.json"),
            (_, _) -> true);
  }
}
