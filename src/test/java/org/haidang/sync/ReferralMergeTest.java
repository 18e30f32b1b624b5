package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.referrals.ReferralState.ACCEPTED;
import static org.haidang.referrals.ReferralState.COMPLETED;
import static org.haidang.referrals.ReferralState.DECLINED;
import static org.haidang.referrals.ReferralState.IN_PROGRESS;
import static org.haidang.referrals.ReferralState.RECEIVED;
import static org.haidang.referrals.ReferralState.SENT;
import static org.haidang.referrals.ReferralState.WITHDRAWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.haidang.access.AccessRules;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.referrals.Course;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.StepRules;
import org.haidang.referrals.Walks;
import org.junit.jupiter.api.Test;

/** Two workstations that moved one referral on, apart from each other. */
class ReferralMergeTest {

  private static final StepRules RULES = new StepRules(new AccessRules());
  private static final Account LAN = new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, "HN");

  /** The server's referral. */
  private static final class Server {
    private final Map<String, UUID> writers = new HashMap<>();
    private RecordState state = RecordState.fresh(RecordType.REFERRAL, Walks.RECORD);
    private List<String> lastConflicts = List.of();

    static Server with(Iterable<Change> changes) {
      var server = new Server();
      changes.forEach(server::take);
      return server;
    }

    void take(Change change) {
      var merged = Merge.into(state, change, writers::get);
      change.patch().forEach(edit -> writers.put(edit.path(), change.id()));
      state = merged.state();
      lastConflicts = merged.conflicts();
    }

    String shown() {
      return state.body().get(RecordFields.STATE);
    }

    List<HeldValue> held() {
      return state.conflicts().getOrDefault(RecordFields.STATE, List.of());
    }

    Set<String> heldStates() {
      return held().stream().map(HeldValue::value).collect(Collectors.toSet());
    }
  }

  private static Server apart(
      ReferralState from, List<ReferralState> one, List<ReferralState> two) {
    var start = Walks.at(from);
    var server = Server.with(List.of(Walks.change(Body.EMPTY, start, "lan")));
    for (var way : List.of(one, two)) {
      var body = start;
      for (var to : way) {
        var next = Walks.step(body, to, "lan", "vì thế");
        server.take(Walks.change(body, next, "lan"));
        body = next;
      }
    }
    return server;
  }

  @Test
  void the_further_state_is_shown_when_it_can_be_reached_from_the_other() {
    for (var further : List.of(ACCEPTED, DECLINED, WITHDRAWN)) {
      assertThat(apart(SENT, List.of(further), List.of(RECEIVED)).shown())
          .isEqualTo(further.stored());
      var back = apart(SENT, List.of(RECEIVED), List.of(further));
      assertThat(back.shown()).isEqualTo(further.stored());
      assertThat(back.state.conflicts()).isEmpty();
      assertThat(Course.of(back.state.body()).steps()).as("all steps stay").hasSize(5);
    }
    assertThat(apart(ACCEPTED, List.of(IN_PROGRESS, COMPLETED), List.of(IN_PROGRESS)).shown())
        .isEqualTo("completed");
  }

  @Test
  void states_that_lead_apart_are_both_held_for_a_person() {
    for (var pair :
        List.of(
            List.of(ACCEPTED, WITHDRAWN),
            List.of(ACCEPTED, DECLINED),
            List.of(DECLINED, ACCEPTED))) {
      var server = apart(SENT, List.of(pair.getFirst()), List.of(pair.getLast()));
      assertThat(server.heldStates())
          .isEqualTo(Set.of(pair.getFirst().stored(), pair.getLast().stored()));
      assertThat(server.lastConflicts).containsExactly(RecordFields.STATE);
    }
    assertThat(apart(SENT, List.of(ACCEPTED, COMPLETED), List.of(DECLINED)).heldStates())
        .isEqualTo(Set.of("completed", "declined"));
    assertThat(apart(IN_PROGRESS, List.of(WITHDRAWN), List.of(COMPLETED)).shown())
        .as("the more cautious is shown meanwhile")
        .isEqualTo("withdrawn");
  }

  @Test
  void consent_taken_back_by_one_who_saw_the_agency_at_work_is_no_conflict() {
    var server = apart(ACCEPTED, List.of(WITHDRAWN), List.of());
    assertThat(server.shown()).isEqualTo("withdrawn");
    assertThat(server.state.conflicts()).isEmpty();
  }

  @Test
  void a_person_settles_by_a_step_on_both() {
    var server = apart(SENT, List.of(ACCEPTED), List.of(WITHDRAWN));
    var seen = server.state.body();
    server.take(Walks.change(seen, Walks.step(seen, WITHDRAWN, "hoa", "đã gọi hỏi"), "hoa"));

    assertThat(server.state.conflicts()).isEmpty();
    assertThat(server.shown()).isEqualTo("withdrawn");
  }

  @Test
  void taking_in_a_step_again_changes_nothing() {
    var sent = Walks.at(SENT);
    var mine = Walks.change(sent, Walks.step(sent, ACCEPTED, "lan", null), "lan");
    var theirs = Walks.change(sent, Walks.step(sent, WITHDRAWN, "minh", "đổi ý"), "minh");
    var server = Server.with(List.of(Walks.change(Body.EMPTY, sent, "lan"), mine, theirs));
    var once = server.state;
    server.take(mine);
    server.take(theirs);
    assertThat(server.state).isEqualTo(once);
    assertThat(server.lastConflicts).isEmpty();
  }

  private record Made(Change change, Set<UUID> before) {}

  /** Three workstations at random: each sees its own steps and whatever it last fetched. */
  private static List<Made> made(Random random) {
    var start = Walks.change(Body.EMPTY, Walks.at(random.nextBoolean() ? SENT : ACCEPTED), "lan");
    var all = new ArrayList<>(List.of(new Made(start, Set.of())));
    var seats = new ArrayList<List<Made>>();
    for (int i = 0; i < 3; i++) {
      seats.add(new ArrayList<>(all));
    }
    for (int i = 0; i < 7; i++) {
      var seat = seats.get(random.nextInt(3));
      if (random.nextInt(3) == 0) {
        all.stream().filter(each -> !seat.contains(each)).forEach(seat::add);
      }
      var body = Server.with(seat.stream().map(Made::change).toList()).state.body();
      var open = RULES.open(body, LAN);
      if (!open.isEmpty()) {
        var next = Walks.step(body, open.get(random.nextInt(open.size())), "lan", "vì thế");
        var before = seat.stream().map(each -> each.change().id()).collect(Collectors.toSet());
        var made = new Made(Walks.change(body, next, "lan"), before);
        all.add(made);
        seat.add(made);
      }
    }
    return all;
  }

  /** Some order in which nothing comes before what its author had seen. */
  private static List<Change> shuffled(List<Made> all, Random random) {
    var left = new ArrayList<>(all);
    var order = new ArrayList<Change>();
    var there = new HashSet<UUID>();
    while (!left.isEmpty()) {
      var ready = left.stream().filter(each -> there.containsAll(each.before())).toList();
      var next = ready.get(random.nextInt(ready.size()));
      left.remove(next);
      order.add(next.change());
      there.add(next.change().id());
    }
    return order;
  }

  @Property(tries = 300)
  void whatever_the_order_all_come_to_the_same(@ForAll Random random) {
    var all = made(random);
    var first = Server.with(shuffled(all, random));
    for (int i = 0; i < 5; i++) {
      var other = Server.with(shuffled(all, random));
      assertThat(other.state.body().fields().keySet())
          .isEqualTo(first.state.body().fields().keySet());
      assertThat(other.shown()).isEqualTo(first.shown());
      assertThat(new HashSet<>(other.held())).isEqualTo(new HashSet<>(first.held()));
      assertThat(Course.of(other.state.body()).states())
          .extracting(ReferralState::stored)
          .isEqualTo(
              first.held().isEmpty()
                  ? List.of(first.shown())
                  : List.copyOf(
                      first.held().stream()
                          .map(HeldValue::value)
                          .map(ReferralState::of)
                          .map(state -> state.orElseThrow())
                          .collect(Collectors.toCollection(TreeSet::new))
                          .stream()
                          .map(ReferralState::stored)
                          .toList()));
    }
  }

  @Property(tries = 3)
  void the_random_runs_are_worth_something(@ForAll Random random) {
    int held = 0;
    int quiet = 0;
    for (int i = 0; i < 60; i++) {
      var server = Server.with(shuffled(made(random), random));
      held += server.held().isEmpty() ? 0 : 1;
      quiet += server.held().isEmpty() ? 1 : 0;
    }
    assertThat(held).isPositive();
    assertThat(quiet).isPositive();
  }
}
