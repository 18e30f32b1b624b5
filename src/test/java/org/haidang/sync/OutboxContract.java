package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;
import static org.haidang.desk.Samples.own;
import static org.haidang.desk.Samples.page;
import static org.haidang.desk.Samples.version;
import static org.haidang.desk.Samples.whole;

import java.util.ArrayList;
import java.util.List;
import org.haidang.desk.Contacts;
import org.haidang.desk.Samples;
import org.haidang.desk.Workplace;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Outbox} keeps. */
public abstract class OutboxContract {

  private static final int PLENTY = 1 << 20;

  private Workplace workplace;
  private Contacts contacts;
  private Outbox outbox;

  protected abstract Workplace workplace() throws Exception;

  @BeforeEach
  final void begin() throws Exception {
    workplace = workplace();
    contacts = workplace.contacts();
    outbox = workplace.outbox();
  }

  @AfterEach
  final void end() {
    workplace.close();
  }

  private List<Change> saved(int count) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i < count; i++) {
      changes.add(first(id(), i, "số " + i));
      contacts.save(changes.get(i));
    }
    return changes;
  }

  @Test
  void changes_come_in_the_order_they_were_saved_and_stay_until_answered() {
    var changes = saved(3);
    assertThat(outbox.next(2, PLENTY)).containsExactly(changes.get(0), changes.get(1));
    assertThat(outbox.next(9, PLENTY)).containsExactlyElementsOf(changes);
    assertThat(outbox.next(9, PLENTY)).containsExactlyElementsOf(changes);
  }

  @Test
  void a_batch_is_bounded_in_bytes_but_never_empty() {
    var changes = saved(3);
    int one = new Json().bytes(changes.get(0)).length;
    assertThat(outbox.next(9, 1)).containsExactly(changes.get(0));
    assertThat(outbox.next(9, 2 * one + 10)).hasSize(2);
  }

  @Test
  void only_an_answer_for_the_change_itself_takes_it_out() {
    var changes = saved(2);
    outbox.answered(List.of(answer(first(id(), 0, "x"), Outcome.ACCEPTED, 1)));
    assertThat(outbox.next(9, PLENTY)).hasSize(2);
    outbox.answered(List.of(answer(changes.get(1), Outcome.ACCEPTED, 1)));
    assertThat(outbox.next(9, PLENTY)).containsExactly(changes.get(0));
  }

  @Test
  void an_accepted_change_is_at_the_server_under_its_version() {
    var change = saved(1).getFirst();
    outbox.answered(List.of(answer(change, Outcome.ACCEPTED, 1)));

    var opened = contacts.open(change.record()).orElseThrow();
    assertThat(opened.place()).isInstanceOf(Place.AtServer.class);
    assertThat(opened.state().version()).isEqualTo(version(1));
    assertThat(opened.state().scopes()).containsExactly(Samples.HANOI);
    assertThat(opened.latest()).isNull();
    assertThat(workplace.replica().apply(page(1, own(change.record(), 1)))).isTrue();
  }

  @Test
  void a_chain_of_changes_is_accepted_one_by_one() {
    var one = saved(1).getFirst();
    var two = next(contacts.open(one.record()).orElseThrow(), "summary", "hai");
    contacts.save(two);
    var three = next(contacts.open(one.record()).orElseThrow(), "summary", "ba");
    contacts.save(three);
    assertThat(two.after()).isEqualTo(one.id());
    assertThat(three.after()).isEqualTo(two.id());

    outbox.answered(List.of(answer(one, Outcome.ACCEPTED, 1), answer(two, Outcome.ACCEPTED, 2)));
    var half = contacts.open(one.record()).orElseThrow();
    assertThat(half.state().version()).isEqualTo(version(2));
    assertThat(half.state().body().get("summary")).isEqualTo("ba");
    assertThat(half.place()).isEqualTo(new Place.OnThisComputer());
    assertThat(half.latest()).isEqualTo(three.id());
  }

  @Test
  void a_merged_change_stays_on_top_until_the_feed_brings_the_whole() {
    var change = saved(1).getFirst();
    outbox.answered(List.of(answer(change, Outcome.MERGED, 2)));
    assertThat(outbox.next(9, PLENTY)).isEmpty();
    var before = contacts.open(change.record()).orElseThrow();
    assertThat(before.state().body().get("summary")).isEqualTo("số 0");
    assertThat(before.latest()).isEqualTo(change.id());
    assertThat(workplace.replica().apply(page(1, own(change.record(), 2)))).isFalse();

    var body = Samples.contactBody(0, "số 0").with("kind", "information");
    workplace.replica().apply(page(1, whole(Samples.state(change.record(), version(2), body))));
    var after = contacts.open(change.record()).orElseThrow();
    assertThat(after.state().body()).isEqualTo(body);
    assertThat(after.latest()).isNull();
  }

  @Test
  void a_conflict_asks_for_attention_at_once() {
    var change = saved(1).getFirst();
    outbox.answered(List.of(answer(change, Outcome.CONFLICT, 2)));
    assertThat(contacts.open(change.record()).orElseThrow().place())
        .isEqualTo(new Place.NeedsAttention("CHANGE_CONFLICT"));
  }

  @Test
  void an_acceptance_that_skips_versions_waits_for_the_feed() {
    var change = saved(1).getFirst();
    outbox.answered(List.of(answer(change, Outcome.ACCEPTED, 4)));
    assertThat(contacts.open(change.record()).orElseThrow().latest()).isEqualTo(change.id());
    assertThat(workplace.replica().apply(page(1, own(change.record(), 4)))).isFalse();
  }

  @Test
  void an_answer_that_comes_twice_is_taken_once() {
    var one = saved(1).getFirst();
    outbox.answered(List.of(answer(one, Outcome.ACCEPTED, 1)));
    contacts.save(next(contacts.open(one.record()).orElseThrow(), "summary", "hai"));
    outbox.answered(List.of(answer(one, Outcome.ACCEPTED, 1)));
    assertThat(outbox.depth().waiting()).isEqualTo(1);
    assertThat(contacts.open(one.record()).orElseThrow().state().body().get("summary"))
        .isEqualTo("hai");
  }

  @Test
  void a_refused_change_holds_up_no_other() {
    var changes = saved(3);
    outbox.answered(
        List.of(ChangeAnswer.refused(changes.get(0).id(), "CHANGE_TOO_LARGE", List.of("x"))));
    assertThat(outbox.next(9, PLENTY)).containsExactly(changes.get(1), changes.get(2));
    assertThat(outbox.depth().attention()).isEqualTo(1);
  }

  @Test
  void its_depth_tells_how_much_waits_and_since_when() {
    assertThat(outbox.depth()).isEqualTo(new Outbox.Depth(0, 0, null));
    saved(2);
    assertThat(outbox.depth()).isEqualTo(new Outbox.Depth(2, 0, Samples.NOON));
  }

  @Test
  void one_sends_at_a_time() throws Exception {
    var claim = outbox.claimSending().orElseThrow();
    assertThat(outbox.claimSending()).isEmpty();
    claim.close();
    var again = outbox.claimSending();
    assertThat(again).isPresent();
    again.get().close();
  }
}
