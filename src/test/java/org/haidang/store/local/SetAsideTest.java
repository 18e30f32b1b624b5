package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.haidang.access.Looks;
import org.haidang.access.PasswordFile;
import org.haidang.access.Passwords;
import org.haidang.desk.Samples;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.sync.AsideFile;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.SetAside;
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
  void those_behind_one_that_is_left_unanswered_are_read_on_while_another_is_set_aside() {
    var stuck = saved(0, "máy chủ lỗi");
    var behind = next(store.contacts().open(stuck.record()).orElseThrow(), "summary", "sau đó");
    store.contacts().save(behind);
    var unanswered = saved(1, "máy chủ chưa trả lời");
    var other = saved(2, "khác");
    store.outbox().setAside(stuck.id());

    assertThat(store.outbox().nextPast(unanswered, 500, 1 << 20)).containsExactly(other);
    assertThat(store.outbox().nextPast(stuck, 500, 1 << 20)).containsExactly(unanswered, other);
    assertThat(store.outbox().nextPast(other, 500, 1 << 20)).isEmpty();
  }

  @Test
  void what_follows_one_that_was_passed_over_goes_on_waiting_with_it() {
    var unanswered = saved(0, "máy chủ chưa trả lời");
    var other = saved(1, "khác");
    store
        .contacts()
        .save(next(store.contacts().open(unanswered.record()).orElseThrow(), "summary", "sau đó"));

    assertThat(store.outbox().nextPast(unanswered, 500, 1 << 20)).containsExactly(other);
  }

  @Test
  void nothing_is_made_ready_behind_a_batch_while_one_is_set_aside() {
    var stuck = saved(0, "máy chủ lỗi");
    var behind = next(store.contacts().open(stuck.record()).orElseThrow(), "summary", "sau đó");
    store.contacts().save(behind);
    var other = saved(1, "khác");
    var last = next(store.contacts().open(stuck.record()).orElseThrow(), "summary", "sau cùng");
    store.contacts().save(last);
    store.outbox().setAside(stuck.id());

    // Were the one taken meanwhile, this would go before what it follows.
    assertThat(store.outbox().nextAfter(other, 500, 1 << 20)).isEmpty();
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
  void a_clock_that_stood_years_ahead_does_not_keep_it_waiting_until_then() {
    later(Duration.ofDays(800));
    var stuck = saved(0, "đồng hồ sai");
    store.outbox().setAside(stuck.id());
    assertThat(waiting()).isEmpty();

    later(Duration.ZERO);
    assertThat(waiting()).containsExactly(stuck);
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
  void a_file_of_them_is_for_its_owner_alone_and_tells_each_whole() throws Exception {
    var stuck = saved(0, "để người quản trị xem");
    store.outbox().setAside(stuck.id());
    var file = folder.resolve("chua-nhan.haidang");
    var clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    var passwords = new Passwords(new SecureRandom(), new Passwords.Cost(8, 1));
    var aside =
        new AsideFile(
            store.setAside(),
            new PasswordFile(passwords, AsideFile.PURPOSE),
            new Json(),
            Samples.WORKSTATION,
            new Looks(store.audit(), Ids.timeOrdered(), clock, "lan"),
            clock);

    assertThat(aside.write(file, "một mật khẩu".toCharArray())).isEqualTo(1);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var read = aside.read(file, "một mật khẩu".toCharArray());
    assertThat(read.changes()).containsExactly(new SetAside.Told(stuck, "CHANGE_NOT_TAKEN"));
    assertThat(read.workstation()).isEqualTo(Samples.WORKSTATION);
    assertThat(store.setAside().all())
        .singleElement()
        .extracting(SetAside.Entry::exported)
        .isEqualTo(Samples.NOON);
    assertThatThrownBy(() -> aside.read(file, "mật khẩu khác".toCharArray()))
        .isInstanceOfSatisfying(
            HaidangException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FILE_PASSWORD_WRONG));
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> aside.read(file, "một mật khẩu".toCharArray()))
        .isInstanceOfSatisfying(
            HaidangException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FILE_DAMAGED));
  }

  /** Saved, taken in by a server that then lost it, changed since. */
  private Change onLostGround() {
    var first = saved(0, "lập hồ sơ");
    store.outbox().answered(List.of(Samples.answer(first, ChangeAnswer.Outcome.ACCEPTED, 1)));
    var later = next(store.contacts().open(first.record()).orElseThrow(), "summary", "nói thêm");
    store.contacts().save(later);
    return later;
  }

  @Test
  void of_a_change_that_is_never_answered_a_person_is_asked_after_an_hour_and_again_next_day() {
    var change = onLostGround();
    store.outbox().leftUnanswered(List.of(change.id()));
    assertThat(store.setAside().all()).as("others have yet to bring theirs").isEmpty();

    later(Duration.ofMinutes(61)).outbox().leftUnanswered(List.of(change.id()));
    assertThat(store.setAside().all())
        .singleElement()
        .extracting(SetAside.Entry::code)
        .isEqualTo("CHANGE_GROUND_MISSING");
    assertThat(store.contacts().open(change.record()).orElseThrow().place())
        .isEqualTo(new Place.NeedsAttention("CHANGE_GROUND_MISSING"));
    assertThat(store.outbox().depth().attention()).isEqualTo(1);
    assertThat(waiting()).as("it is sent on and on").containsExactly(change);

    assertThat(store.setAside().waitOn(change.id())).isTrue();
    assertThat(store.contacts().open(change.record()).orElseThrow().place())
        .isEqualTo(new Place.OnThisComputer());
    store.outbox().leftUnanswered(List.of(change.id()));
    assertThat(store.setAside().all()).isEmpty();
    later(Duration.ofHours(26)).outbox().leftUnanswered(List.of(change.id()));
    assertThat(store.setAside().all()).hasSize(1);

    store.outbox().answered(List.of(Samples.answer(change, ChangeAnswer.Outcome.ACCEPTED, 2)));
    assertThat(store.setAside().all()).as("what it follows came back").isEmpty();
    assertThat(store.contacts().open(change.record()).orElseThrow().place())
        .isInstanceOf(Place.AtServer.class);
  }

  @Test
  void what_is_let_go_is_not_sent_nor_shown_and_kept_as_history_what_stands_on_it_stays() {
    var change = onLostGround();
    var behind = next(store.contacts().open(change.record()).orElseThrow(), "name", "Lan");
    store.contacts().save(behind);
    store.outbox().leftUnanswered(List.of(change.id()));
    later(Duration.ofMinutes(61)).outbox().leftUnanswered(List.of(change.id()));

    assertThat(store.setAside().letGo(change.id(), "lan", "máy kia hỏng")).hasSize(1);

    assertThat(waiting())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.id()).isEqualTo(behind.id());
              assertThat(left.after()).isEqualTo(change.after());
              assertThat(left.base()).isEqualTo(change.base());
            });
    var shown = store.contacts().open(change.record()).orElseThrow();
    assertThat(shown.state().body().get("summary")).isEqualTo("lập hồ sơ");
    assertThat(shown.place()).isEqualTo(new Place.OnThisComputer());
    assertThat(store.setAside().letGo())
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.change()).isEqualTo(change);
              assertThat(gone.code()).isEqualTo("CHANGE_GROUND_MISSING");
              assertThat(gone.reason()).isEqualTo("máy kia hỏng");
            });
    assertThat(store.setAside().letGo(change.id(), "lan", "nữa")).isEmpty();
  }

  @Test
  void with_the_change_that_made_a_record_all_of_it_goes() {
    var refused = saved(0, "không được nhận");
    var behind = next(store.contacts().open(refused.record()).orElseThrow(), "summary", "sau đó");
    store.contacts().save(behind);
    store
        .outbox()
        .answered(List.of(ChangeAnswer.refused(refused.id(), "CHANGE_FOREIGN", List.of())));

    assertThat(store.setAside().letGo(refused.id(), "lan", "ghi nhầm"))
        .containsExactly(refused.id(), behind.id());

    assertThat(waiting()).isEmpty();
    assertThat(store.contacts().open(refused.record())).isEmpty();
    assertThat(store.contacts().find("nhan", 10)).isEmpty();
    assertThat(store.setAside().letGo())
        .extracting(gone -> gone.change().id())
        .containsExactly(behind.id(), refused.id());
  }
}
