package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;
import static org.haidang.store.local.ErasureTest.rowsWith;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.desk.Draft;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to the server's quarantine, and what is purged for it. */
class LocalQuarantineTest {

  private static final String NAME = "Vì Thị Xoáhẳn";

  @TempDir Path folder;

  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Change by(String login, Change change) {
    return new Change(
        change.id(),
        change.type(),
        change.record(),
        change.after(),
        change.base(),
        change.patch(),
        login,
        change.workstation(),
        change.madeAt(),
        change.reason());
  }

  private Change saved(String login, int minutes, String summary) {
    var change = by(login, first(id(), minutes, summary));
    store.contacts().save(change);
    return change;
  }

  private List<Change> unanswered(Set<String> logins) {
    return store.quarantine().unanswered(logins, 100, 1 << 20);
  }

  @Test
  void what_was_never_answered_goes_in_order_by_author_also_what_the_server_failed_on() {
    var sent = saved("lan", 0, "đã gửi");
    store.outbox().answered(List.of(answer(sent, Outcome.ACCEPTED, 1)));
    var refused = saved("lan", 1, "bị từ chối");
    store
        .outbox()
        .answered(List.of(ChangeAnswer.refused(refused.id(), "CHANGE_FOREIGN", List.of())));
    var stuck = saved("lan", 2, "máy chủ lỗi");
    store.outbox().setAside(stuck.id());
    var minhs = saved("minh", 3, "của Minh");
    var waiting = saved("lan", 4, "chờ");

    assertThat(unanswered(Set.of("lan"))).containsExactly(stuck, waiting);
    assertThat(unanswered(null)).containsExactly(stuck, minhs, waiting);
    assertThat(store.quarantine().unanswered(null, 2, 1 << 20)).containsExactly(stuck, minhs);
    assertThat(store.quarantine().unanswered(null, 100, 10)).as("but one").containsExactly(stuck);
  }

  @Test
  void what_is_purged_is_nowhere_in_the_store_any_more() {
    var change = saved("lan", 0, NAME);
    store.contacts().save(by("lan", next(opened(change.record()), "summary", NAME + " nữa")));
    var body = Body.EMPTY.with("x", NAME);
    var draft = new Draft(id(), "lan", body, null, 0, "", Samples.NOON);
    store.drafts().keep(draft);
    store.drafts().keep(new Draft(id(), "minh", Body.EMPTY, null, 0, "", Samples.NOON));
    assertThat(rowsWith(store, "Xo")).isPositive();
    assertThat(store.quarantine().unfinished(Set.of("lan")))
        .extracting(Unfinished::contact)
        .containsExactly(draft.contact());

    store.quarantine().purge(unanswered(Set.of("lan")).stream().map(Change::id).toList());
    store.quarantine().purge(List.of(draft.contact()));

    assertThat(rowsWith(store, "Xo")).isZero();
    assertThat(rowsWith(store, "xoahan")).isZero();
    assertThat(folder.resolve("records.db-wal")).isEmptyFile();
    assertThat(store.contacts().open(change.record())).isEmpty();
    assertThat(store.quarantine().unfinished(null))
        .extracting(Unfinished::login)
        .containsOnly("minh");
    assertThat(store.outbox().depth().waiting()).isZero();
  }

  @Test
  void a_record_that_the_server_has_stands_again_as_the_server_has_it() {
    var contact = id();
    var state = Samples.state(contact, Samples.version(1), Samples.contactBody(0, "có ở máy chủ"));
    store.replica().apply(Samples.page(1, Samples.whole(state)));
    var change = by("lan", next(opened(contact), "summary", NAME));
    store.contacts().save(change);

    store.quarantine().purge(List.of(change.id()));

    assertThat(opened(contact).state()).isEqualTo(state);
    assertThat(rowsWith(store, "Xo")).isZero();
  }

  @Test
  void what_a_colleague_wrote_on_top_stays_and_is_still_sent() {
    var lans = saved("lan", 0, "của Lan");
    var minhs = by("minh", next(opened(lans.record()), "note", "thêm của Minh"));
    store.contacts().save(minhs);

    store.quarantine().purge(List.of(lans.id()));

    assertThat(store.outbox().next(9, 1 << 20)).containsExactly(minhs);
    assertThat(opened(lans.record()).state().body().get("note")).isEqualTo("thêm của Minh");
  }

  @Test
  void an_answer_that_a_change_lies_in_quarantine_purges_it() {
    var change = saved("lan", 0, NAME);

    store
        .outbox()
        .answered(List.of(ChangeAnswer.refused(change.id(), "CHANGE_QUARANTINED", List.of())));

    assertThat(rowsWith(store, "Xo")).isZero();
    assertThat(folder.resolve("records.db-wal")).isEmptyFile();
    assertThat(store.outbox().depth().waiting()).isZero();
    assertThat(store.outbox().depth().attention()).as("nobody is asked to mend it").isZero();
    store.quarantine().purge(List.of(change.id(), UUID.randomUUID()));
  }

  @Test
  void what_was_answered_is_never_purged() {
    var sent = saved("lan", 0, "đã gửi");
    store.outbox().answered(List.of(answer(sent, Outcome.ACCEPTED, 1)));

    store.quarantine().purge(List.of(sent.id()));

    assertThat(opened(sent.record()).state().body().get("summary")).isEqualTo("đã gửi");
  }

  private org.haidang.desk.Contacts.Opened opened(UUID contact) {
    return store.contacts().open(contact).orElseThrow();
  }
}
