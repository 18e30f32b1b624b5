package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.GENERATION;
import static org.haidang.desk.Samples.HANOI;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.contactBody;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.gone;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;
import static org.haidang.desk.Samples.own;
import static org.haidang.desk.Samples.page;
import static org.haidang.desk.Samples.state;
import static org.haidang.desk.Samples.version;
import static org.haidang.desk.Samples.whole;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haidang.desk.Contacts;
import org.haidang.desk.Samples;
import org.haidang.desk.Workplace;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Replica} keeps. */
public abstract class ReplicaContract {

  private Workplace workplace;
  private Contacts contacts;
  private Replica replica;

  protected abstract Workplace workplace() throws Exception;

  @BeforeEach
  final void begin() throws Exception {
    workplace = workplace();
    contacts = workplace.contacts();
    replica = workplace.replica();
  }

  @AfterEach
  final void end() {
    workplace.close();
  }

  private String summary(java.util.UUID contact) {
    return contacts.open(contact).orElseThrow().state().body().get("summary");
  }

  @Test
  void it_begins_before_anything_was_read() {
    assertThat(replica.cursor()).isEqualTo(Cursor.START);
    assertThat(replica.workstation()).isEqualTo(Samples.WORKSTATION);
  }

  @Test
  void a_page_brings_records_and_its_cursor() {
    var contact = id();
    var page = page(7, whole(state(contact, version(3), contactBody(0, "từ Đà Nẵng"))));
    assertThat(replica.apply(page)).isTrue();
    assertThat(replica.cursor()).isEqualTo(page.cursor());
    assertThat(summary(contact)).isEqualTo("từ Đà Nẵng");
    assertThat(contacts.find("nang", 9)).hasSize(1);
    assertThat(contacts.open(contact).orElseThrow().place()).isInstanceOf(Place.AtServer.class);
  }

  @Test
  void a_page_that_leaves_out_what_is_not_here_is_not_taken_in_at_all() {
    var known = id();
    var page = page(7, whole(state(known, version(1), contactBody(0, "x"))), own(id(), 1));
    assertThat(replica.apply(page)).isFalse();
    assertThat(contacts.open(known)).isEmpty();
    assertThat(replica.cursor()).isEqualTo(Cursor.START);
  }

  @Test
  void an_older_page_that_comes_late_changes_no_record() {
    var contact = id();
    replica.apply(page(7, whole(state(contact, version(3), contactBody(0, "mới")))));
    replica.apply(page(6, whole(state(contact, version(2), contactBody(0, "cũ")))));
    assertThat(summary(contact)).isEqualTo("mới");
  }

  @Test
  void waiting_changes_lie_on_top_of_what_the_server_sends() {
    var contact = id();
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "cũ")))));
    var mine = next(contacts.open(contact).orElseThrow(), "summary", "của tôi");
    contacts.save(mine);
    var theirs = contactBody(0, "của họ").with("kind", "referral");
    replica.apply(page(2, whole(state(contact, version(2), theirs))));

    var opened = contacts.open(contact).orElseThrow();
    assertThat(opened.state().body().get("summary")).isEqualTo("của tôi");
    assertThat(opened.state().body().get("kind")).isEqualTo("referral");
    assertThat(opened.state().version()).isEqualTo(version(2));
    assertThat(opened.state().conflicts()).as("for the server to say").isEmpty();
    assertThat(opened.place()).isEqualTo(new Place.OnThisComputer());
    assertThat(workplace.outbox().next(9, 1 << 20)).containsExactly(mine);
  }

  @Test
  void a_record_that_left_and_came_back_while_its_answer_was_under_way_stays() {
    var contact = id();
    var mine = first(contact, 0, "nhanh");
    contacts.save(mine);
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "nhanh")))));
    var second = next(contacts.open(contact).orElseThrow(), "summary", "sau");
    contacts.save(second);
    replica.apply(page(2, whole(state(contact, version(2), contactBody(0, "sau")))));
    replica.apply(page(3, gone(contact, 2)));
    replica.apply(page(4, own(contact, 2)));
    workplace.outbox().answered(List.of(answer(mine, Outcome.ACCEPTED, 1)));
    workplace.outbox().answered(List.of(answer(second, Outcome.ACCEPTED, 2)));

    assertThat(summary(contact)).isEqualTo("sau");
  }

  @Test
  void the_feed_may_bring_ones_own_change_before_its_answer() {
    var contact = id();
    var mine = first(contact, 0, "nhanh");
    contacts.save(mine);
    assertThat(replica.apply(page(1, own(contact, 1)))).isFalse();
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "nhanh")))));
    assertThat(contacts.open(contact).orElseThrow().place()).isEqualTo(new Place.OnThisComputer());
    assertThat(summary(contact)).isEqualTo("nhanh");

    workplace.outbox().answered(List.of(answer(mine, Outcome.ACCEPTED, 1)));
    var opened = contacts.open(contact).orElseThrow();
    assertThat(opened.place()).isInstanceOf(Place.AtServer.class);
    assertThat(opened.latest()).isNull();
    assertThat(opened.state()).isEqualTo(state(contact, version(1), contactBody(0, "nhanh")));
  }

  @Test
  void ones_own_change_in_a_conflict_is_not_held_twice() {
    var contact = id();
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "cũ")))));
    var mine = next(contacts.open(contact).orElseThrow(), "summary", "của tôi");
    contacts.save(mine);
    var theirs = new HeldValue(id(), "của họ");
    var held = new HeldValue(mine.id(), "của tôi");
    var state = state(contact, version(3), contactBody(0, "của tôi"));
    replica.apply(page(2, whole(Samples.conflicting(state, "summary", theirs, held))));

    assertThat(contacts.conflicts().getFirst().values()).containsExactly(theirs, held);
    workplace.outbox().answered(List.of(answer(mine, Outcome.CONFLICT, 3)));
    assertThat(contacts.conflicts().getFirst().values()).containsExactly(theirs, held);
    assertThat(contacts.open(contact).orElseThrow().latest()).isNull();
  }

  @Test
  void a_record_that_leaves_the_scope_leaves_this_computer() {
    var contact = id();
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "đi")))));
    assertThat(replica.apply(page(2, gone(contact, 2), gone(id(), 1)))).isTrue();
    assertThat(contacts.open(contact)).isEmpty();
    assertThat(contacts.find("di", 9)).isEmpty();
    assertThat(contacts.find("", 9)).isEmpty();
  }

  @Test
  void a_record_that_leaves_stays_until_its_changes_are_answered() {
    var contact = id();
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "đi")))));
    var mine = next(contacts.open(contact).orElseThrow(), "summary", "chưa gửi");
    contacts.save(mine);
    replica.apply(page(2, gone(contact, 2)));
    assertThat(summary(contact)).isEqualTo("chưa gửi");
    assertThat(workplace.outbox().next(9, 1 << 20)).containsExactly(mine);

    workplace.outbox().answered(List.of(answer(mine, Outcome.MERGED, 3)));
    assertThat(contacts.open(contact)).isEmpty();
    assertThat(contacts.find("", 9)).isEmpty();
  }

  @Test
  void how_far_the_first_read_has_come_is_kept_with_what_it_brought() {
    var contact = id();
    var back = Backfill.under(9, 5);
    var cursor = new Cursor(GENERATION, scopes(9), new TreeMap<>(Map.of(HANOI, back)));
    var item = whole(state(contact, version(3), contactBody(0, "hôm nay")));
    assertThat(replica.apply(new FeedPage(List.of(item), cursor, true))).isTrue();
    assertThat(replica.cursor()).isEqualTo(cursor);
    assertThat(replica.cursor().goesBack()).isTrue();
  }

  @Test
  void what_lies_back_never_replaces_what_came_as_news() {
    var contact = id();
    var other = id();
    replica.apply(page(9, whole(state(contact, version(3), contactBody(0, "mới")))));
    replica.apply(page(9, gone(other, 2)));
    var old = whole(state(contact, version(2), contactBody(0, "cũ")));
    replica.apply(page(9, old));
    assertThat(summary(contact)).isEqualTo("mới");
    assertThat(contacts.open(other)).isEmpty();
  }

  private static TreeMap<String, Long> scopes(long seq) {
    return new TreeMap<>(Map.of(HANOI, seq));
  }

  @Test
  void a_record_that_left_comes_back() {
    var contact = id();
    replica.apply(page(1, whole(state(contact, version(1), contactBody(0, "một")))));
    replica.apply(page(2, gone(contact, 2)));
    replica.apply(page(3, whole(state(contact, version(3), contactBody(0, "ba")))));
    assertThat(summary(contact)).isEqualTo("ba");
    assertThat(contacts.find("ba", 9)).hasSize(1);
  }
}
