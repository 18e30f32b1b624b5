package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.records.Erasing.Wanted;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Erasure;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server takes back from workstations' copies after a restore, and what not. */
class BringingBackTest {

  private static final Set<String> HANOI = Set.of(Scopes.centre("HN"));

  private static CentralStore store;

  private final Reports desk = new Reports("HN");
  private final Reports other = new Reports("HN");
  private UUID life;

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("bringing_back"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void remember_the_life() {
    life = store.generation();
  }

  private Change pushed(Edit... edits) {
    var change = desk.fresh(edits);
    store.append(List.of(change), desk.session());
    return change;
  }

  private RecordState standing(UUID record) {
    var page = store.read(Cursor.START, HANOI, null, 1000);
    return page.items().stream()
        .filter(item -> item.id().equals(record))
        .findFirst()
        .orElseThrow()
        .whole();
  }

  /** What a workstation had of a record of the life that is over. */
  private RecordState copy(UUID record, long n, String... fields) {
    var body = Body.EMPTY.with(ContactFields.CENTRE, "HN");
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
    }
    return new RecordState(
        RecordType.CONTACT,
        record,
        new Version(life, n),
        body,
        new TreeMap<>(),
        new TreeSet<>(Scopes.of(body)),
        false);
  }

  /** All that is kept of what changes of the record set. */
  private static String historyOf(UUID record) {
    try (var connection = TestDatabase.connect(TestDatabase.address("bringing_back"));
        var ask = connection.prepareStatement("select patch from change where record = ?")) {
      ask.setObject(1, record);
      var said = new StringBuilder();
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          said.append(rows.getString(1));
        }
      }
      return said.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Brought bring(RecordState... copies) {
    return store.restored().bring(new Bringing(List.of(copies), List.of()), desk.session());
  }

  private List<UUID> asked(RecordState copy) {
    var head = new Head(copy.id(), copy.version());
    return store.restored().ask(new Ask(List.of(head), List.of()), desk.session()).records();
  }

  @Test
  void a_record_that_was_lost_whole_comes_back_and_is_told_to_everybody() {
    store.beginLife("COMMAND");
    var lost = copy(UUID.randomUUID(), 3, "place", "Móng Cái");
    var before = store.positions(HANOI);

    assertThat(asked(lost)).containsExactly(lost.id());
    assertThat(bring(lost)).isEqualTo(new Brought(1, 0));

    var now = standing(lost.id());
    assertThat(now.body()).isEqualTo(lost.body());
    assertThat(now.version()).isEqualTo(new Version(store.generation(), 3));
    assertThat(store.positions(HANOI)).isNotEqualTo(before);
    assertThat(asked(lost)).as("once is enough").isEmpty();
    assertThat(bring(lost)).isEqualTo(new Brought(0, 0));
  }

  @Test
  void what_the_backup_has_is_not_wanted() {
    var change = pushed(new Edit("place", null, "Hà Giang"));
    store.beginLife("COMMAND");

    assertThat(asked(copy(change.record(), 1, "place", "Hà Giang"))).isEmpty();
    assertThat(asked(copy(change.record(), 2, "place", "Hà Giang")))
        .containsExactly(change.record());
    var known = new Ask(List.of(), List.of(change.id(), UUID.randomUUID()));
    assertThat(store.restored().ask(known, desk.session()).changes())
        .doesNotContain(change.id())
        .hasSize(1);
  }

  @Test
  void the_later_of_two_copies_wins_whichever_comes_first() {
    var change = pushed(new Edit("place", null, "cũ"));
    store.beginLife("COMMAND");
    bring(copy(change.record(), 2, "place", "giữa", "kind", "tư vấn"));
    assertThat(standing(change.record()).body().get("place")).isEqualTo("giữa");
    bring(copy(change.record(), 4, "place", "mới"));

    assertThat(standing(change.record()).body().get("place")).isEqualTo("mới");
    assertThat(standing(change.record()).body().get("kind")).as("was emptied later").isNull();
    assertThat(bring(copy(change.record(), 3, "place", "giữa chừng"))).isEqualTo(new Brought(0, 0));
    assertThat(standing(change.record()).conflicts()).isEmpty();
  }

  @Test
  void what_was_written_since_without_having_seen_the_copy_is_held_beside_it() {
    var change = pushed(new Edit("place", null, "cũ"), new Edit("kind", null, "tư vấn"));
    store.beginLife("COMMAND");
    var since =
        other.on(
            change, new Version(life, 1), new Edit("place", "cũ", "sau"), new Edit("b", null, "x"));
    store.append(List.of(since), other.session());
    bring(copy(change.record(), 2, "place", "bản sao", "kind", "hỗ trợ"));

    var now = standing(change.record());
    assertThat(now.body().get("kind")).isEqualTo("hỗ trợ");
    assertThat(now.body().get("b")).as("untouched by the copy").isEqualTo("x");
    assertThat(now.body().get("place")).as("the one written since is shown").isEqualTo("sau");
    assertThat(now.conflicts().keySet()).containsExactly("place");
    assertThat(now.conflicts().get("place"))
        .extracting(HeldValue::value)
        .containsExactly("bản sao", "sau");
  }

  @Test
  void a_value_held_for_one_copy_is_held_on_when_another_life_brings_what_is_shown() {
    var mine = pushed(new Edit("b", null, "một"));
    var first = copy(mine.record(), 9, "b", "của đời đầu");
    store.beginLife("COMMAND");
    store.append(
        List.of(other.on(mine, standing(mine.record()).version(), new Edit("b", "một", "hai"))),
        other.session());
    life = store.generation();
    var between = copy(mine.record(), 9, "b", "hai", "c", "ba");
    store.beginLife("COMMAND");

    bring(first);
    bring(between);

    var state = standing(mine.record());
    assertThat(state.body().get("c")).isEqualTo("ba");
    assertThat(state.conflicts().get("b"))
        .extracting(HeldValue::value)
        .contains("của đời đầu", "hai");
  }

  @Test
  void an_erasure_that_was_lost_comes_back_and_nobody_brings_the_record_back_after_it() {
    var change = pushed(new Edit("summary", null, "phải xóa"));
    store.beginLife("COMMAND");
    var erased =
        new RecordState(
            RecordType.CONTACT,
            change.record(),
            new Version(life, 2),
            Body.EMPTY,
            new TreeMap<>(),
            new TreeSet<>(HANOI),
            true);
    assertThat(bring(erased)).isEqualTo(new Brought(1, 0));

    assertThat(standing(change.record()).erased()).isTrue();
    assertThat(standing(change.record()).body().fields().keySet())
        .as("whose it was is kept")
        .containsOnly(RecordFields.CENTRE);
    assertThat(historyOf(change.record())).as("says nothing").doesNotContain("phải xóa");
    assertThat(store.erasures().page(null, 0, 10, UUID.randomUUID()).items())
        .as("every workstation hears of it")
        .extracting(Erasure::record)
        .contains(change.record());
    assertThat(bring(copy(change.record(), 3, "summary", "phải xóa"))).isEqualTo(new Brought(0, 0));
    var again = other.on(change, new Version(life, 1), new Edit("summary", "phải xóa", "lại"));
    assertThat(store.append(List.of(again), other.session()).getFirst().outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void an_old_copy_takes_nothing_out_of_a_record_that_came_back_whole() {
    var record = UUID.randomUUID();
    var older = life;
    store.beginLife("COMMAND");
    life = store.generation();
    store.beginLife("COMMAND");
    bring(copy(record, 3, "place", "mới", "kind", "tư vấn"));

    life = older;
    bring(copy(record, 1));

    assertThat(standing(record).body().get("place")).isEqualTo("mới");
    assertThat(standing(record).body().get("kind")).isEqualTo("tư vấn");
  }

  @Test
  void an_erasure_of_a_record_that_the_backup_lacks_keeps_others_from_bringing_it_back() {
    var change = pushed(new Edit("summary", null, "phải xóa"));
    var supervisor =
        new Session(
            new Account("hoa", "Hoa", Role.SUPERVISOR, "HN"), UUID.randomUUID(), Instant.MAX);
    store.erasures().erase(new Wanted(change.record(), "asked"), supervisor, Instant.now());
    var erasure =
        store.erasures().page(null, 0, 1000, UUID.randomUUID()).items().stream()
            .filter(item -> item.record().equals(change.record()))
            .findFirst()
            .orElseThrow();
    forget(change.record());
    store.beginLife("COMMAND");

    assertThat(store.erasures().offered(List.of(erasure))).isOne();

    assertThat(store.erasures().page(null, 0, 1000, UUID.randomUUID()).items()).contains(erasure);
    assertThat(bring(copy(change.record(), 3, "summary", "phải xóa"))).isEqualTo(new Brought(0, 0));
    assertThat(store.erasures().offered(List.of(erasure))).as("once is enough").isZero();
  }

  /** As a backup of before it does. */
  private static void forget(UUID record) {
    try (var connection = TestDatabase.connect(TestDatabase.address("bringing_back"))) {
      for (var table : List.of("feed", "change", "erasure")) {
        try (var delete =
            connection.prepareStatement("delete from " + table + " where record = ?")) {
          delete.setObject(1, record);
          delete.executeUpdate();
        }
      }
      try (var delete = connection.prepareStatement("delete from record where id = ?")) {
        delete.setObject(1, record);
        delete.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobody_brings_what_is_not_of_their_centre_or_of_no_life_of_this_database() {
    var change = pushed(new Edit("place", null, "cũ"));
    store.beginLife("COMMAND");
    var copy = copy(change.record(), 2, "place", "của người khác");
    var daNang = desk.session("DN");
    assertThat(store.restored().bring(new Bringing(List.of(copy), List.of()), daNang))
        .isEqualTo(new Brought(0, 0));
    var head = new Head(copy.id(), copy.version());
    assertThat(store.restored().ask(new Ask(List.of(head), List.of()), daNang).records()).isEmpty();

    life = UUID.randomUUID();
    assertThat(bring(copy(change.record(), 9, "place", "bịa"))).isEqualTo(new Brought(0, 0));
    life = store.generation();
    assertThat(bring(copy(change.record(), 9, "place", "bịa"))).isEqualTo(new Brought(0, 0));
    assertThat(standing(change.record()).body().get("place")).isEqualTo("cũ");
  }

  @Test
  void what_was_a_centres_in_a_life_that_is_forgotten_leaves_it() {
    var change = pushed(new Edit("place", null, "của Hà Nội"));
    store.beginLife("COMMAND");
    var head = new Head(change.record(), new Version(UUID.randomUUID(), 4));

    var wanted = store.restored().ask(new Ask(List.of(head), List.of()), desk.session("DN"));

    assertThat(wanted.records()).isEmpty();
    var daNang = store.read(Cursor.START, Set.of(Scopes.centre("DN")), null, 1000);
    assertThat(daNang.items()).anyMatch(item -> item.id().equals(change.record()) && item.gone());
    assertThat(standing(change.record()).body().get("place")).isEqualTo("của Hà Nội");
  }

  @Test
  void ones_own_change_that_a_copy_holds_comes_back_for_its_history_alone() {
    var change = pushed(new Edit("place", null, "cũ"));
    store.beginLife("COMMAND");
    var first = desk.on(change, new Version(life, 1), new Edit("place", "cũ", "giữa"));
    var second = desk.after(first, new Edit("place", "giữa", "mới"));
    bring(copy(change.record(), 3, "place", "mới"));

    var returned =
        new Bringing(
            List.of(),
            List.of(
                new Returned(first, new Version(life, 2)),
                new Returned(second, new Version(life, 3))));
    assertThat(store.restored().bring(returned, desk.session())).isEqualTo(new Brought(0, 2));

    var now = standing(change.record());
    assertThat(now.body().get("place")).isEqualTo("mới");
    assertThat(now.conflicts()).as("an old step is no disagreement").isEmpty();
    var answers = store.append(List.of(first, second), desk.session());
    assertThat(answers).allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Outcome.MERGED));
    assertThat(standing(change.record())).as("known again").isEqualTo(now);
  }

  @Test
  void another_life_begins_once_and_a_node_that_had_not_heard_writes_in_it() {
    var change = pushed(new Edit("place", null, "cũ"));
    try (var node = TestDatabase.store(TestDatabase.address("bringing_back"))) {
      node.beginLife("MARK");
      var after = desk.on(change, new Version(life, 1), new Edit("place", "cũ", "mới"));
      var answer = store.append(List.of(after), desk.session()).getFirst();
      assertThat(answer.version()).isEqualTo(new Version(node.generation(), 2));
    }
  }

  @Test
  void who_has_read_further_than_there_is_begins_another_life() {
    pushed(new Edit("place", null, "cũ"));
    var ahead = new TreeMap<>(store.positions(HANOI));
    ahead.replaceAll((_, seq) -> seq + 7);

    var page = store.read(new Cursor(life, ahead), HANOI, null, 1000);

    assertThat(page.cursor().generation()).isNotEqualTo(life).isEqualTo(store.generation());
    assertThat(page.items()).isNotEmpty();
    var lives = store.restored().lives();
    assertThat(lives.getLast().cause()).isEqualTo("CURSOR");
    assertThat(lives.getLast().parent()).isEqualTo(life);
    assertThat(lives.getLast().fork()).containsAllEntriesOf(store.positions(HANOI));
    var again = store.read(new Cursor(store.generation(), ahead), HANOI, null, 1000);
    assertThat(again.cursor().generation())
        .as("one who lies cannot do it again and again")
        .isEqualTo(lives.getLast().id());
  }
}
