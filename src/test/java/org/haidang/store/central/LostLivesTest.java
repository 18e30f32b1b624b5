package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.Cursor;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Head;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that was brought back more than once, and what of its lives comes back to it. */
class LostLivesTest {

  private static final Set<String> HANOI = Set.of(Scopes.centre("HN"));

  private static CentralStore store;

  private final Reports desk = new Reports("HN");

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("lost_lives"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private void bring(UUID record, UUID life, long n, String place) {
    var body = Body.EMPTY.with(ContactFields.CENTRE, "HN").with("place", place);
    var copy =
        new RecordState(
            RecordType.CONTACT,
            record,
            new Version(life, n),
            body,
            new TreeMap<>(),
            new TreeSet<>(Scopes.of(body)),
            false);
    store.restored().bring(new Bringing(List.of(copy), List.of()), desk.session());
  }

  private RecordState standing(UUID record) {
    return store.read(Cursor.START, HANOI, null, 1000).items().stream()
        .filter(item -> item.id().equals(record))
        .findFirst()
        .orElseThrow()
        .whole();
  }

  @Test
  void a_copy_of_an_earlier_life_takes_nothing_out_that_a_life_between_had_written() {
    var made = desk.fresh(new Edit("place", null, "Hà Giang"));
    store.append(List.of(made), desk.session());
    var earlier = store.generation();
    store.beginLife("COMMAND");
    var between = store.generation();
    store.beginLife("COMMAND");
    bring(made.record(), between, 2, "Lào Cai");

    bring(made.record(), earlier, 3, "Lai Châu");

    assertThat(standing(made.record()).conflicts().get("place"))
        .as("neither has seen the other")
        .extracting(HeldValue::value)
        .containsExactlyInAnyOrder("Lào Cai", "Lai Châu");
  }

  @Test
  void an_erased_record_comes_back_erased_though_its_copy_names_its_centre() {
    var made = desk.fresh(new Edit("place", null, "Hà Giang"));
    store.append(List.of(made), desk.session());
    var earlier = store.generation();
    store.beginLife("COMMAND");
    var left = Body.EMPTY.with(ContactFields.CENTRE, "HN");
    var copy =
        new RecordState(
            RecordType.CONTACT,
            made.record(),
            new Version(earlier, 2),
            left,
            new TreeMap<>(),
            new TreeSet<>(HANOI),
            true);

    store.restored().bring(new Bringing(List.of(copy), List.of()), desk.session());

    assertThat(standing(made.record()).erased()).isTrue();
  }

  @Test
  void a_record_that_was_shared_in_a_lost_life_alone_leaves_whom_it_was_shared_with() {
    var made = desk.fresh();
    store.append(List.of(made), desk.session());
    var lost = new Version(store.generation(), 2);
    store.beginLife("COMMAND");

    var asked = new Ask(List.of(new Head(made.record(), lost)), List.of());
    assertThat(store.restored().ask(asked, desk.session("DN")).records()).isEmpty();

    assertThat(store.read(Cursor.START, Set.of(Scopes.centre("DN")), null, 1000).items())
        .anyMatch(item -> item.id().equals(made.record()) && item.gone());
  }

  @Test
  void what_follows_a_change_refused_for_good_is_refused_for_good_and_so_on() {
    store.beginLife("COMMAND");
    var refused = new Reports("DN").fresh();
    var foreign =
        new Change(
            refused.id(),
            refused.type(),
            refused.record(),
            null,
            null,
            refused.patch(),
            "lan",
            desk.workstation,
            refused.madeAt(),
            null);
    var second = desk.after(foreign, new Edit("place", null, "hai"));
    var third = desk.after(second, new Edit("place", "hai", "ba"));

    assertThat(store.append(List.of(foreign), desk.session()).getFirst().code())
        .isEqualTo(ErrorCode.CHANGE_FOREIGN.name());
    assertThat(store.append(List.of(second), desk.session())).hasSize(1);
    assertThat(store.append(List.of(third), desk.session()))
        .as("it has something to follow, and does not wait for ever")
        .hasSize(1);
  }
}
