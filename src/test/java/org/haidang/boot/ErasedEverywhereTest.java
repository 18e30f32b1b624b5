package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Wanted;
import org.haidang.records.Pen;
import org.haidang.store.central.CentralStore;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor has a person erased: gone on every workstation, also on one that was away. */
class ErasedEverywhereTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  private Seat.Plan plan(String login, String address) {
    return new Seat.Plan(folder.resolve(login), address, content);
  }

  private static UUID person(Seat seat, String name) {
    var pen =
        new Pen(Ids.timeOrdered(), CLOCK, seat.admitted.account(), seat.admitted.workstation());
    var persons = new Persons(seat.store.register(), pen, CLOCK);
    var saved = persons.make(persons.added(Body.EMPTY, "names", "text", name));
    return ((Saved.Done) saved).record();
  }

  private static boolean isShown(LocalStore store, UUID id) {
    return store
        .register()
        .open(id)
        .map(opened -> !opened.state().erased() && !opened.state().body().fields().isEmpty())
        .orElse(false);
  }

  @Test
  void gone_live_on_one_desk_and_before_anything_is_shown_on_the_desk_that_was_away()
      throws Exception {
    try (var central = Central.start("erased_everywhere")) {
      var lan = Seat.take(plan("lan", central.address), "lan");
      var person = person(lan, "Lường Thị Xoáđi");
      var stays = person(lan, "Lường Thị Ởlại");
      var minh = Seat.take(plan("minh", central.address), "minh");
      Seat.await("minh has both", () -> isShown(minh.store, person) && isShown(minh.store, stays));
      minh.close();
      var hoa = Seat.take(plan("hoa", central.address), "hoa");
      Seat.await("hoa has both", () -> isShown(hoa.store, person) && isShown(hoa.store, stays));

      assertThatThrownBy(() -> lan.admitted.server().erasures().erase(new Wanted(person, "asked")))
          .isInstanceOfSatisfying(
              HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
      var server = hoa.admitted.server().erasures();
      server.hold(new Holding(person, "hồ sơ của tòa án"));
      assertThatThrownBy(() -> server.erase(new Wanted(person, "asked")))
          .isInstanceOfSatisfying(
              HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RECORD_HELD));
      server.lift(new Holding(person, "tòa đã trả lời"));
      server.erase(new Wanted(person, "asked"));

      Seat.await("gone at lan's desk", () -> !isShown(lan.store, person));
      assertThat(lan.store.register().open(stays)).isPresent();
      assertThat(isShown(lan.store, stays)).isTrue();

      // Minh's computer, as the shift opens it, before its engine runs.
      var outcome =
          new Entrance(
                  ServerAddress.fixed(central.address),
                  Seat.keys(plan("minh", "")),
                  Doors.join(folder.resolve("minh"), central.address),
                  new Json())
              .enter(
                  "minh",
                  Seat.PASSWORD.toCharArray(),
                  admitted -> {
                    var store =
                        LocalStore.open(
                            folder.resolve("minh"),
                            admitted.key(),
                            admitted.workstation(),
                            Kinds.indexer(content.growing()),
                            CLOCK,
                            new Json());
                    assertThat(isShown(store, person)).as("it was there").isTrue();
                    Shift.eraseFirst(admitted, store);
                    assertThat(isShown(store, person)).isFalse();
                    assertThat(isShown(store, stays)).isTrue();
                    return store;
                  },
                  LocalStore::close);
      assertThat(outcome).isInstanceOf(org.haidang.ui.shell.SignInAction.Outcome.Signed.class);
      ((org.haidang.ui.shell.SignInAction.Outcome.Signed) outcome).enter().run();

      Seat.await(
          "the report says where",
          () -> {
            var erased = server.report().erased().getFirst();
            return erased.of() == 3 && erased.reached() == 3;
          });
      assertThat(server.report().held()).isEmpty();
      lan.close();
      hoa.close();
    }
  }

  @Test
  void the_shipped_rules_leave_of_old_information_calls_what_statistics_need_and_no_more()
      throws Exception {
    try (var central = Central.start("retention_by_content")) {
      Demonstration.fill(central.server, content);
      var store = (CentralStore) central.server.ledger();
      var before = contacts(store);
      var information =
          before.stream()
              .filter(it -> kind(it).equals("information"))
              .map(RecordState::id)
              .toList();
      assertThat(information).hasSizeGreaterThan(200);

      var nextYear = Instant.now().plus(Duration.ofDays(400));
      new ServerContent(store.packs()).erase(store, nextYear);

      var after = contacts(store);
      assertThat(after).hasSameSizeAs(before);
      for (var contact : after) {
        if (!information.contains(contact.id())) {
          continue;
        }
        assertThat(contact.erased()).isTrue();
        assertThat(kind(contact)).as("counted all the same").isEqualTo("information");
        var pack = content.library().packs().stream().filter(it -> isOf(it, contact)).findFirst();
        contact.body().fields().keySet().stream()
            .filter(path -> !path.startsWith("_"))
            .forEach(
                path ->
                    assertThat(pack.orElseThrow().question(path))
                        .as(path)
                        .hasValueSatisfying(it -> assertThat(it.personal()).isFalse()));
      }
      assertThat(after.stream().filter(it -> kind(it).equals("referral")))
          .as("no rule speaks of them")
          .isNotEmpty()
          .noneMatch(RecordState::erased);
    }
  }

  private static boolean isOf(Pack pack, RecordState contact) {
    return pack.id().equals(contact.body().get(ContactFields.PACK));
  }

  private String kind(RecordState contact) {
    return content.library().packs().stream()
        .filter(pack -> isOf(pack, contact))
        .flatMap(pack -> pack.part(Parts.KIND).stream())
        .map(question -> contact.body().get(question.path()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static List<RecordState> contacts(CentralStore store) {
    var scopes = Set.of(Scopes.centre("HN"), Scopes.centre("DN"), Scopes.centre("AG"));
    var all = new TreeMap<UUID, RecordState>();
    var page = store.read(Cursor.START, scopes, null, 1000);
    while (true) {
      page.items().stream()
          .map(FeedItem::whole)
          .filter(Objects::nonNull)
          .filter(it -> it.type() == RecordType.CONTACT)
          .forEach(it -> all.put(it.id(), it));
      if (!page.more()) {
        return List.copyOf(all.values());
      }
      page = store.read(page.cursor(), scopes, null, 1000);
    }
  }
}
