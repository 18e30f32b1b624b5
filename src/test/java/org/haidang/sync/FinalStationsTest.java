package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.store.central.Judged;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workstations that change, finalise, open again, propose and decide, each offline for as long as
 * it pleases, and a server that judges as the product does: in the end all copies are the server's,
 * and nothing that anybody wrote is lost.
 */
class FinalStationsTest {

  private static final UUID GENERATION = new UUID(7, 7);
  private static final UUID CONTACT = new UUID(0x7000, 1);
  private static final String HANOI = Scopes.centre("HN");
  private static final List<String> PATHS = List.of("age", "name", "note");
  private static final List<Account> PEOPLE =
      List.of(
          new Account("lan", "Lan", Role.COUNSELOR, "HN"),
          new Account("minh", "Minh", Role.COUNSELOR, "HN"),
          new Account("hoa", "Hoa", Role.SUPERVISOR, "HN"));

  private final List<Change> taken = new ArrayList<>();
  private final Map<UUID, Judged.Fresh> answered = new LinkedHashMap<>();
  private final Admission admission = new Admission(new AccessRules());
  private RecordState trunk;
  private Judged.Stands stands;
  private long seq;
  private long made;
  private int proposals;

  private UUID id() {
    return new UUID(0x7000, 100 + made++);
  }

  /** A workstation, and who sits at it. */
  private record Seat(Account account, MemoryWorkstation station) {

    RecordState shown() {
      return station.shown(RecordType.CONTACT, CONTACT);
    }
  }

  private void save(Seat seat, UUID id, List<Edit> edits, String reason) {
    if (edits.isEmpty()) {
      return;
    }
    var patch = new ArrayList<>(edits);
    patch.sort(Comparator.comparing(Edit::path));
    var latest = seat.station().latest(CONTACT);
    seat.station()
        .save(
            new Change(
                id,
                RecordType.CONTACT,
                CONTACT,
                latest,
                latest == null ? seat.shown().version() : null,
                patch,
                seat.account().login(),
                seat.station().workstation(),
                Instant.EPOCH.plusSeconds(made),
                reason));
  }

  private void push(Seat seat) {
    var waiting = seat.station().next(3, 100_000);
    if (waiting.isEmpty()) {
      return;
    }
    var session = new Session(seat.account(), seat.station().workstation(), Instant.MAX);
    var stored = trunk == null ? Map.<UUID, RecordState>of() : Map.of(CONTACT, trunk);
    var judged =
        Judged.of(
            waiting,
            session,
            admission,
            Merge::into,
            GENERATION,
            false,
            stored,
            answered,
            (_, path) -> writer(path));
    for (var fresh : judged.fresh()) {
      answered.put(fresh.change().id(), fresh);
      assertThat(fresh.answer().outcome())
          .as("%s", fresh)
          .isNotEqualTo(ChangeAnswer.Outcome.REFUSED);
      taken.add(fresh.change());
    }
    if (!judged.touched().isEmpty()) {
      stands = judged.touched().get(CONTACT);
      trunk = stands.state();
      seq++;
    }
    seat.station().answered(judged.answers());
  }

  private UUID writer(String path) {
    var standing = trunk == null ? null : trunk.body().get(path);
    return taken.reversed().stream()
        .filter(change -> Judged.sets(change, path, standing))
        .map(Change::id)
        .findFirst()
        .orElse(null);
  }

  private void pull(Seat seat) {
    if (trunk == null) {
      return;
    }
    var positions = new TreeMap<>(Map.of(HANOI, seq));
    var cursor = new Cursor(GENERATION, positions);
    if (cursor.equals(seat.station().cursor())) {
      return;
    }
    boolean own = stands.clean() && stands.workstation().equals(seat.station().workstation());
    var version = Objects.requireNonNull(trunk.version());
    if (!seat.station().apply(page(cursor, version, own ? null : trunk))) {
      assertThat(seat.station().apply(page(cursor, version, trunk))).isTrue();
    }
  }

  private FeedPage page(Cursor cursor, Version version, RecordState whole) {
    var item = new FeedItem(HANOI, seq, CONTACT, version, whole, false);
    return new FeedPage(List.of(item), cursor, false);
  }

  private void act(Seat seat, SplittableRandom random) {
    var state = seat.shown();
    var body = state.body();
    var id = id();
    boolean isFinal = Finality.isFinal(body);
    boolean supervises = seat.account().role() == Role.SUPERVISOR;
    switch (random.nextInt(7)) {
      case 0, 1, 2 -> {
        if (isFinal) {
          save(seat, id, Finals.proposing(id, typed(body, random)), "why");
        } else {
          save(seat, id, typed(body, random), null);
        }
      }
      case 3 -> {
        boolean own = supervises || seat.account().login().equals("lan");
        if (!isFinal && own && state.conflicts().isEmpty()) {
          var edits =
              Finals.finalising(
                  id, Instant.EPOCH, seat.account(), seat.station().workstation(), body);
          save(seat, id, edits, null);
        }
      }
      case 4 -> {
        if (isFinal && supervises) {
          save(seat, id, Finals.reopening(body), "why");
        }
      }
      default -> {
        if (supervises) {
          save(seat, id, Finals.deciding(id, body, random.nextBoolean()), "why");
        }
      }
    }
  }

  private List<Edit> typed(Body body, SplittableRandom random) {
    var path = PATHS.get(random.nextInt(PATHS.size()));
    return List.of(new Edit(path, body.get(path), "v" + made));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void all_copies_end_as_the_servers_and_nothing_is_lost(int hundred) {
    for (int seed = 100 * hundred; seed < 100 * (hundred + 1); seed++) {
      run(seed);
    }
    assertThat(proposals).as("it came to amendments").isPositive();
  }

  private void run(int seed) {
    taken.clear();
    answered.clear();
    trunk = null;
    seq = 0;
    made = 0;
    var random = new SplittableRandom(seed);
    var seats = new ArrayList<Seat>();
    for (var account : PEOPLE) {
      seats.add(new Seat(account, new MemoryWorkstation(new UUID(1, seats.size()))));
    }
    var first =
        Body.EMPTY
            .with(ContactFields.CENTRE, "HN")
            .with(ContactFields.COUNSELOR, "lan")
            .with("age", "5")
            .with("name", "An");
    save(seats.getFirst(), id(), Body.EMPTY.editsTo(first), null);
    push(seats.getFirst());
    seats.forEach(this::pull);
    for (int step = 0; step < 40; step++) {
      var seat = seats.get(random.nextInt(seats.size()));
      switch (random.nextInt(4)) {
        case 0 -> push(seat);
        case 1 -> pull(seat);
        default -> act(seat, random);
      }
    }
    for (int round = 0; round < 20; round++) {
      seats.forEach(this::push);
      seats.forEach(this::pull);
    }
    for (var seat : seats) {
      assertThat(seat.shown()).as("seed %d, %s", seed, seat.account().login()).isEqualTo(trunk);
    }
    proposals += Amendment.in(trunk.body()).size();
    taken.forEach(change -> nothingLost(seed, change));
  }

  private void nothingLost(int seed, Change change) {
    for (var edit : change.patch()) {
      var value = edit.to();
      if (value != null && PATHS.contains(edit.path()) && !value.equals(edit.from())) {
        assertThat(isThere(edit.path(), value))
            .as("seed %d: %s of %s stands, is held, proposed or built on", seed, edit, change.id())
            .isTrue();
      }
    }
  }

  private boolean isThere(String path, String value) {
    return value.equals(trunk.body().get(path))
        || trunk.conflicts().getOrDefault(path, List.of()).stream()
            .anyMatch(held -> value.equals(held.value()))
        || Finals.isProposed(trunk.body(), path, value)
        || taken.stream()
            .flatMap(other -> other.patch().stream())
            .anyMatch(
                edit ->
                    edit.path().equals(path)
                        && value.equals(edit.from())
                        && !value.equals(edit.to()));
  }
}
