package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.OnePack;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Facet;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.junit.jupiter.api.Test;

/** A report is finalised at the desk, and taken up all the same. */
class FinalReportTest extends WithCallDesk {

  private static final String STORY = "incident/narrative";
  private static final Account HOA = new Account("hoa", "Lê Thị Hoa", Role.SUPERVISOR, "HN");

  private final MemoryRegister register = new MemoryRegister(new RecordIndexer(Map.of()));

  private FinalDesk desk(Account account) {
    var pen = new Pen(Ids.timeOrdered(), clock, account, workstation);
    return new FinalDesk(register, pen, new AccessRules());
  }

  private UUID report() {
    var call = filled();
    saved(call);
    put(contacts.open(call.contact()).orElseThrow().state());
    return call.contact();
  }

  private void put(RecordState state) {
    register.put(new Register.Opened(state, new Place.AtServer(Instant.EPOCH), null));
  }

  private RecordState state(UUID contact) {
    return register.open(contact).orElseThrow().state();
  }

  /** Finalises it, and the call desk knows. */
  private void finalised(UUID contact) {
    assertThat(desk(HOA).finalise(contact)).isInstanceOf(FinalDesk.Outcome.Done.class);
    var opened = contacts.open(contact).orElseThrow();
    contacts.put(
        new Contacts.Opened(
            opened.state().withBody(state(contact).body()),
            new Place.AtServer(Instant.EPOCH),
            null));
  }

  @Test
  void what_stands_is_vouched_for_field_by_field_and_nothing_of_it_changes() {
    var contact = report();
    var before = state(contact).body();
    assertThat(desk(LAN).finalise(contact)).isInstanceOf(FinalDesk.Outcome.Done.class);

    var change = register.saved.getLast();
    assertThat(change.patch()).contains(new Edit(STORY, before.get(STORY), before.get(STORY)));
    assertThat(change.patch().stream().filter(edit -> edit.from() == null))
        .singleElement()
        .satisfies(edit -> assertThat(edit.path()).isEqualTo(Finality.path(change.id())));
    assertThat(before.editsTo(state(contact).body())).hasSize(1);
    assertThat(desk(LAN).finalise(contact))
        .isEqualTo(new FinalDesk.Outcome.Not(FinalDesk.Obstacle.FINAL));
  }

  @Test
  void a_colleague_what_disagrees_and_who_is_not_assessed_stand_against_it() {
    var contact = report();
    var minh = new Account("minh", "Minh", Role.COUNSELOR, "HN");
    assertThat(desk(minh).obstacle(state(contact))).contains(FinalDesk.Obstacle.FORBIDDEN);
    assertThat(desk(LAN).obstacle(state(contact))).isEmpty();

    var putOff = state(contact).body().with(ContactFields.ASSESSED + "v/1/open", "new");
    assertThat(desk(LAN).obstacle(state(contact).withBody(putOff)))
        .contains(FinalDesk.Obstacle.PUT_OFF);
    var state = state(contact);
    var held = new java.util.TreeMap<String, List<HeldValue>>();
    held.put(STORY, List.of(new HeldValue(contact, "a"), new HeldValue(workstation, "b")));
    var disputed =
        new RecordState(state.type(), state.id(), null, state.body(), held, state.scopes(), false);
    assertThat(desk(LAN).obstacle(disputed)).contains(FinalDesk.Obstacle.DISAGREES);
  }

  @Test
  void only_a_supervisor_opens_it_again_and_with_a_reason() {
    var contact = report();
    finalised(contact);
    assertThat(desk(LAN).reopen(contact, "x"))
        .isEqualTo(new FinalDesk.Outcome.Not(FinalDesk.Obstacle.FORBIDDEN));
    assertThat(desk(HOA).reopen(contact, " ")).isInstanceOf(FinalDesk.Outcome.Not.class);
    assertThat(desk(HOA).reopen(contact, "ghi thiếu")).isInstanceOf(FinalDesk.Outcome.Done.class);
    assertThat(Finality.isFinal(state(contact).body())).isFalse();
  }

  @Test
  void a_finalised_report_that_is_changed_asks_why_and_proposes() {
    var contact = report();
    finalised(contact);
    var again = desk.amend(contact);
    assertThat(again.finalised()).isTrue();
    again.set(STORY, "Con gái đã về");

    assertThat(saved(again)).isEqualTo(new SaveOutcome.ReasonWanted());
    assertThat(drafts.of("lan")).as("what was typed is kept").hasSize(1);
    again.amendBecause(" Mẹ gọi lại ");
    var change = ((SaveOutcome.Saved) saved(again)).change();

    assertThat(change.reason()).isEqualTo("Mẹ gọi lại");
    assertThat(change.patch())
        .contains(
            new Edit(
                Amendment.at(change.id(), STORY), null, Proposed.open("Con gái đã về").stored()))
        .allSatisfy(edit -> assertThat(edit.path()).startsWith(RecordFields.AMENDMENT));
    var body = contacts.open(contact).orElseThrow().state().body();
    assertThat(body.get(STORY)).isEqualTo("Con gái bị lừa sang biên giới");
    assertThat(Amendment.in(body).getFirst().made()).isEqualTo(Amendment.Made.ASKED);
  }

  @Test
  void what_was_proposed_while_a_form_was_open_is_not_undone_by_saving_it() {
    var contact = report();
    var open = desk.amend(contact);
    open.set(STORY, "Con gái đã về");
    finalised(contact);
    var body = contacts.open(contact).orElseThrow().state().body();
    var colleagues = Amendment.at(workstation, STORY);
    contacts.put(
        new Contacts.Opened(
            contacts.open(contact).orElseThrow().state().withBody(body.with(colleagues, "?=x")),
            new Place.AtServer(Instant.EPOCH),
            null));

    open.amendBecause("Mẹ gọi lại");
    var change = ((SaveOutcome.Saved) saved(open)).change();
    assertThat(change.patch()).extracting(Edit::path).doesNotContain(colleagues);
    assertThat(change.patch()).extracting(Edit::path).noneMatch(Finality::isFinalising);
  }

  @Test
  void lists_and_search_know_where_it_stands() {
    var indexer = new ContactIndexer(new OnePack(pack));
    var contact = report();
    assertThat(indexer.entryOf(state(contact)).state()).isNull();
    finalised(contact);
    assertThat(indexer.entryOf(state(contact)).state()).isEqualTo(FinalStates.FINAL);

    var amended = state(contact).body().with(Amendment.at(workstation, STORY), "?=Bí mật");
    var amending = state(contact).withBody(amended);
    assertThat(indexer.entryOf(amending).state()).isEqualTo(FinalStates.AMENDING);
    assertThat(indexer.entryOf(amending).words()).noneMatch(word -> word.contains("Bí mật"));
    assertThat(indexer.facetsOf(amending)).contains(new Facet(Facet.Of.STATE, FinalStates.FINAL));
  }

  @Test
  void a_number_that_is_proposed_goes_with_the_numbers() {
    var reducer = new ContactReducer(new OnePack(pack));
    var number = Amendment.at(workstation, ContactFields.NUMBER);
    var state =
        RecordState.fresh(RecordType.CONTACT, workstation)
            .withBody(Body.EMPTY.with(number, "?=0912345123").with(STORY, "x"));
    var kept = reducer.reduce(state, org.haidang.content.RetentionRule.Keeps.ALL_BUT_NUMBERS);
    assertThat(kept.get(number)).isNull();
    assertThat(kept.get(STORY)).isEqualTo("x");
    assertThat(reducer.reduce(state, org.haidang.content.RetentionRule.Keeps.CODED).get(number))
        .isNull();
  }
}
