package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.fakes.SettableClock;
import org.haidang.model.AttachedFile;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which records without a beginning are here whole beyond doubt. */
class LocalGroundTest {

  private static final UUID NEW_LIFE = new UUID(0xb, 0xb);

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock();
  private LocalStore store;
  private UUID record;

  @BeforeEach
  void open() {
    store =
        LocalStore.open(
            folder, Stores.key(1), Samples.WORKSTATION, Samples.INDEXER, clock, new Json());
    record = id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private RecordState given(Body body) {
    return Samples.state(record, Samples.version(3), body);
  }

  private void read(RecordState state) {
    store.replica().apply(Samples.page(9, Samples.whole(state)));
  }

  private Change saved(String path, String value) {
    var change = next(store.contacts().open(record).orElseThrow(), path, value);
    store.contacts().save(change);
    return change;
  }

  /** Another life of the server begins, which knows nothing of what waits; an hour passes. */
  private void lose() {
    store.replica().apply(Samples.page(NEW_LIFE, 1));
    left();
    clock.pass(Duration.ofMinutes(61));
    left();
  }

  private void left() {
    var waiting = store.outbox().next(500, 1 << 20).stream().map(Change::id).toList();
    store.outbox().leftUnanswered(waiting);
  }

  private Body whole() {
    return store.lostGround().whole(record).map(RecordState::body).orElse(null);
  }

  @Test
  void what_was_read_and_what_was_saved_on_it_is_all_of_it() {
    var body = Samples.contactBody(0, "đầu");
    read(given(body));
    saved("summary", "sau");
    saved("kind", "referral");
    assertThat(whole()).as("while the server that gave it stands").isNull();
    lose();
    assertThat(whole()).isEqualTo(body.with("summary", "sau").with("kind", "referral"));
  }

  @Test
  void what_was_answered_later_than_what_was_read_is_in_it_what_was_answered_before_is_not_twice() {
    read(given(Samples.contactBody(0, "đầu")));
    var mine = saved("summary", "của tôi");
    store.outbox().answered(List.of(Samples.answer(mine, Outcome.MERGED, 5)));
    saved("kind", "referral");
    lose();
    assertThat(whole().get("summary")).isEqualTo("của tôi");
    assertThat(whole().get("kind")).isEqualTo("referral");
  }

  @Test
  void what_a_third_life_answered_makes_it_doubtful() {
    read(given(Samples.contactBody(0, "đầu")));
    var mine = saved("summary", "của tôi");
    store
        .outbox()
        .answered(
            List.of(
                new ChangeAnswer(
                    mine.id(),
                    Outcome.MERGED,
                    new Version(new UUID(0xc, 0xc), 5),
                    List.of(),
                    null)));
    saved("kind", "referral");
    lose();
    assertThat(store.setAside().all()).isNotEmpty();
    assertThat(whole()).isNull();
  }

  @Test
  void what_values_disagree_in_is_not_given_whole() {
    var one = new HeldValue(id(), "một");
    read(
        Samples.conflicting(
            given(Samples.contactBody(0, "đầu")), "topic", one, new HeldValue(id(), "hai")));
    saved("summary", "sau");
    lose();
    assertThat(store.setAside().all()).isNotEmpty();
    assertThat(whole()).isNull();
  }

  @Test
  void what_refers_to_files_is_not_given_whole() {
    var file = new AttachedFile("ảnh.jpg", "ab".repeat(32), 10);
    read(given(Samples.contactBody(0, "đầu").with("photo", file.answer())));
    saved("summary", "sau");
    lose();
    assertThat(store.setAside().all()).isNotEmpty();
    assertThat(whole()).isNull();
  }

  @Test
  void what_left_this_computer_meanwhile_is_not_given_whole() {
    read(given(Samples.contactBody(0, "đầu")));
    saved("summary", "sau");
    lose();
    assertThat(whole()).isNotNull();
    store.replica().apply(Samples.page(NEW_LIFE, 2, Samples.gone(record, 3)));
    assertThat(whole()).isNull();
  }

  @Test
  void a_record_made_here_waits_with_what_makes_it() {
    var making = Samples.first(record, 0, "tôi lập");
    store.contacts().save(making);
    store.outbox().answered(List.of(Samples.answer(making, Outcome.ACCEPTED, 1)));
    read(Samples.state(id(), Samples.version(1), Samples.contactBody(1, "khác")));
    saved("summary", "sau");
    lose();
    assertThat(store.setAside().all()).isNotEmpty();
    assertThat(whole()).isNull();
  }

  @Test
  void what_the_present_life_gives_has_a_beginning() {
    read(given(Samples.contactBody(0, "đầu")));
    saved("summary", "sau");
    lose();
    var back = Samples.state(record, new Version(NEW_LIFE, 1), Samples.contactBody(0, "đầu"));
    store.replica().apply(Samples.page(NEW_LIFE, 2, Samples.whole(back)));
    assertThat(store.setAside().all()).as("until it is answered").isNotEmpty();
    assertThat(whole()).isNull();
  }

  @Test
  void what_was_emptied_stays_empty_once_the_whole_record_waits_to_be_sent() {
    read(given(Samples.contactBody(0, "đầu").with("kind", "referral")));
    saved("kind", null);
    lose();
    var making = Samples.change(record, null, null, Body.EMPTY.editsTo(whole()));

    assertThat(store.lostGround().replace(making, "lan", "sent whole")).hasSize(1);

    var shown = store.contacts().open(record).orElseThrow();
    assertThat(shown.state().body().get("summary")).isEqualTo("đầu");
    assertThat(shown.state().body().get("kind")).isNull();
    assertThat(shown.latest()).isEqualTo(making.id());
    assertThat(store.outbox().next(9, 1 << 20)).containsExactly(making);
  }

  @Test
  void what_was_changed_between_the_question_and_the_answer_is_not_lost() {
    read(given(Samples.contactBody(0, "đầu")));
    saved("summary", "sau");
    lose();
    var making = Samples.change(record, null, null, Body.EMPTY.editsTo(whole()));
    var meanwhile = saved("kind", "referral");

    assertThat(store.lostGround().replace(making, "lan", "sent whole")).isEmpty();

    assertThat(store.outbox().next(9, 1 << 20)).contains(meanwhile).doesNotContain(making);
  }
}
