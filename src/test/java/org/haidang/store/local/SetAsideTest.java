package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.haidang.desk.Samples;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server does not take is set aside, and comes again. */
class SetAsideTest {

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

  private List<Change> waiting() {
    return store.outbox().next(500, 1 << 20);
  }

  private Change saved(int started, String summary) {
    var change = first(id(), started, summary);
    store.contacts().save(change);
    return change;
  }

  private LocalStore later(Duration by) {
    store.close();
    var clock = Clock.fixed(Samples.NOON.plus(by), ZoneOffset.UTC);
    store =
        LocalStore.open(
            folder.resolve("."),
            Stores.key(1),
            Samples.WORKSTATION,
            Samples.INDEXER,
            clock,
            new Json());
    return store;
  }

  @Test
  void a_stuck_change_lets_others_pass_but_not_those_of_its_own_record() {
    var stuck = saved(0, "máy chủ lỗi");
    var behind = next(store.contacts().open(stuck.record()).orElseThrow(), "summary", "sau đó");
    store.contacts().save(behind);
    var other = saved(1, "khác");

    assertThat(store.outbox().setAside(stuck.id())).isPresent();

    assertThat(waiting()).containsExactly(other);
    assertThat(store.outbox().depth().attention()).isEqualTo(1);
    assertThat(store.contacts().open(stuck.record()).orElseThrow().place())
        .isEqualTo(new Place.NeedsAttention("CHANGE_NOT_TAKEN"));
    assertThat(store.setAside().all())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.change()).isEqualTo(stuck.id());
              assertThat(entry.code()).isEqualTo("CHANGE_NOT_TAKEN");
              assertThat(entry.again()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(10)));
            });
  }

  @Test
  void it_comes_again_alone_and_later_each_time() {
    var stuck = saved(0, "máy chủ lỗi");
    var other = saved(1, "khác");
    store.outbox().setAside(stuck.id());
    later(Duration.ofMinutes(11));
    assertThat(waiting()).as("alone").containsExactly(stuck);

    var again = store.outbox().setAside(stuck.id()).orElseThrow();
    assertThat(again).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(31)));
    assertThat(waiting()).containsExactly(other);
    later(Duration.ofMinutes(40));
    store.outbox().answered(List.of(Samples.answer(stuck, ChangeAnswer.Outcome.ACCEPTED, 1)));
    assertThat(waiting()).containsExactly(other);
    assertThat(store.setAside().all()).isEmpty();
    assertThat(store.outbox().depth().attention()).isZero();
  }

  @Test
  void a_refused_change_is_sent_again_under_another_id_with_all_behind_it() {
    var refused = saved(0, "không được nhận");
    var behind = next(store.contacts().open(refused.record()).orElseThrow(), "summary", "sau đó");
    store.contacts().save(behind);
    store
        .outbox()
        .answered(List.of(ChangeAnswer.refused(refused.id(), "CHANGE_FOREIGN", List.of())));
    assertThat(store.setAside().all()).hasSize(1);

    var fresh = id();
    assertThat(store.setAside().retry(refused.id(), fresh)).isTrue();

    assertThat(waiting()).extracting(Change::id).containsExactly(fresh, behind.id());
    assertThat(waiting().getFirst().patch()).isEqualTo(refused.patch());
    assertThat(waiting().getLast().after()).isEqualTo(fresh);
    assertThat(store.setAside().all()).isEmpty();
    assertThat(store.contacts().open(refused.record()).orElseThrow().place())
        .isEqualTo(new Place.OnThisComputer());
    assertThat(store.setAside().retry(refused.id(), id())).isFalse();
  }

  @Test
  void a_file_of_them_is_for_its_owner_alone() throws Exception {
    var stuck = saved(0, "để người quản trị xem");
    store.outbox().setAside(stuck.id());
    var file = folder.resolve("thay-doi.json");

    store.setAside().write(List.of(stuck.id(), id()), file);

    assertThat(new Json().read(Files.readAllBytes(file), Change[].class)).containsExactly(stuck);
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
