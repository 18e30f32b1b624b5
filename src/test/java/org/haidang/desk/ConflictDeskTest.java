package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.desk.ConflictDesk.Outcome;
import org.haidang.desk.ConflictDesk.Way;
import org.haidang.duties.HandoverFields;
import org.haidang.fakes.MemoryRegister;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.people.PersonIndexer;
import org.haidang.platform.Ids;
import org.haidang.records.Disagreements;
import org.haidang.records.Made;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.junit.jupiter.api.Test;

/** What one account sees of what disagrees, in which order, and how it may end it. */
class ConflictDeskTest {

  private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

  private final MemoryRegister register =
      new MemoryRegister(
          new RecordIndexer(Map.of(RecordType.PERSON, new PersonIndexer(_ -> List.of()))));
  private final Map<UUID, List<Made>> steps = new TreeMap<>();

  private final Disagreements disagreements =
      new Disagreements() {
        @Override
        public List<Disputed> disputed() {
          return steps.keySet().stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public Optional<Disputed> find(UUID record) {
          return register
              .open(record)
              .filter(opened -> !opened.state().conflicts().isEmpty())
              .map(
                  opened ->
                      new Disputed(
                          register.rows(List.of(record)).getFirst(),
                          opened.state(),
                          steps.get(record)));
        }

        @Override
        public List<Disputed> apart(String login, int limit) {
          return List.of();
        }

        @Override
        public void tick(UUID record, String login, long n) {}

        @Override
        public long ticked(UUID record, String login) {
          return 0;
        }

        @Override
        public void untick(UUID record, String login, long n) {}

        @Override
        public AutoCloseable listen(Runnable changed) {
          return register.listen(changed);
        }
      };

  private ConflictDesk desk(String login, Role role, String centre) {
    var pen =
        new Pen(Ids.timeOrdered(), CLOCK, new Account(login, login, role, centre), Samples.id());
    return new ConflictDesk(disagreements, register, pen, new AccessRules());
  }

  private ConflictDesk lan() {
    return desk("lan", Role.COUNSELOR, "HN");
  }

  /** Two wrote at {@code path}, the second so many minutes before noon. */
  private UUID disputed(
      RecordType type, String centre, String path, int ago, String one, String other, String last) {
    var id = Samples.id();
    var held = new ArrayList<HeldValue>();
    var made = new ArrayList<Made>();
    for (var author : List.of(one, other)) {
      var change = Samples.id();
      held.add(new HeldValue(change, held.isEmpty() ? "a" : last));
      var at = Samples.NOON.minusSeconds(60L * ago);
      made.add(
          new Made(
              change,
              null,
              author,
              at,
              Samples.id(),
              centre,
              at,
              null,
              null,
              false,
              List.of(),
              null));
    }
    var conflicts = new TreeMap<String, List<HeldValue>>();
    conflicts.put(path, held);
    var body = Body.EMPTY.with(RecordFields.CENTRE, centre).with(path, last);
    steps.put(id, made);
    register.put(
        new Register.Opened(
            new RecordState(
                type,
                id,
                Samples.version(3),
                body,
                conflicts,
                new TreeSet<>(List.of(Scopes.centre(centre))),
                false),
            new Place.NeedsAttention("CHANGE_CONFLICT"),
            null));
    return id;
  }

  @Test
  void ones_own_come_first_of_these_the_levels_and_then_the_oldest() {
    var others = disputed(RecordType.PERSON, "HN", "age", 900, "hoa", "minh", "b");
    var old = disputed(RecordType.PERSON, "HN", "age", 60, "lan", "minh", "b");
    var fresh = disputed(RecordType.PERSON, "HN", "age", 5, "minh", "lan", "b");
    var level = disputed(RecordType.PERSON, "HN", "risk", 1, "lan", "minh", "high");
    var opened = register.open(level).orElseThrow();
    var held = opened.state().conflicts().get("risk");
    opened =
        new Register.Opened(
            withHeld(
                opened.state(), "risk", new HeldValue(held.get(0).change(), "low"), held.get(1)),
            opened.place(),
            null);
    register.put(opened);

    assertThat(lan().open()).extracting(Open::record).containsExactly(level, old, fresh, others);
    assertThat(desk("hoa", Role.SUPERVISOR, "HN").open()).as("a supervisor sees all").hasSize(4);
  }

  private static RecordState withHeld(RecordState state, String path, HeldValue... held) {
    var conflicts = new TreeMap<String, List<HeldValue>>();
    conflicts.put(path, List.of(held));
    return new RecordState(
        state.type(), state.id(), state.version(), state.body(), conflicts, state.scopes(), false);
  }

  @Test
  void another_centres_records_are_nobodys_here_and_a_trainer_sees_none() {
    disputed(RecordType.PERSON, "DN", "age", 5, "tham", "khoa", "b");
    assertThat(lan().open()).isEmpty();
    assertThat(desk("khoa", Role.COUNSELOR, "DN").open()).hasSize(1);
    assertThat(desk("duc", Role.TRAINER, "DN").open()).isEmpty();
  }

  @Test
  void states_of_referrals_and_who_took_a_shift_over_end_elsewhere_agencies_by_a_supervisor() {
    disputed(RecordType.REFERRAL, "HN", RecordFields.STATE, 5, "lan", "minh", "declined");
    disputed(RecordType.HANDOVER, "HN", HandoverFields.TAKEN_BY, 4, "lan", "minh", "minh");
    disputed(RecordType.AGENCY, "HN", "phones", 3, "lan", "minh", "024");
    var lan = lan();
    assertThat(lan.open())
        .extracting(Open::way)
        .containsExactly(Way.AT_REFERRAL, Way.AT_HANDOVER, Way.BY_SUPERVISOR);
    for (var open : lan.open()) {
      assertThat(lan.settle(open, "a", "x")).isInstanceOf(Outcome.Forbidden.class);
    }
    assertThat(register.saved).isEmpty();
    assertThat(desk("hoa", Role.SUPERVISOR, "HN").open().getLast().way()).isEqualTo(Way.CHOOSE);
  }

  @Test
  void what_somebody_changed_since_it_was_read_is_looked_at_again_first() {
    var id = disputed(RecordType.PERSON, "HN", "age", 5, "lan", "minh", "b");
    var lan = lan();
    var seen = lan.open().getFirst();
    var opened = register.open(id).orElseThrow();
    var held = opened.state().conflicts().get("age");
    register.put(
        new Register.Opened(
            withHeld(opened.state(), "age", held.get(0), new HeldValue(Samples.id(), "c")),
            opened.place(),
            null));
    assertThat(lan.settle(seen, "a", "x")).isInstanceOf(Outcome.Changed.class);
    assertThat(register.saved).isEmpty();
  }

  @Test
  void settling_names_all_values_and_says_why() {
    disputed(RecordType.PERSON, "HN", "age", 5, "lan", "minh", "b");
    var lan = lan();
    assertThat(lan.settle(lan.open().getFirst(), "c", "  hỏi lại "))
        .isInstanceOf(Outcome.Done.class);
    var change = register.saved.getFirst();
    assertThat(change.reason()).isEqualTo("hỏi lại");
    assertThat(change.patch().getFirst().supersedes()).hasSize(2);
    assertThat(lan.open()).isEmpty();
  }
}
