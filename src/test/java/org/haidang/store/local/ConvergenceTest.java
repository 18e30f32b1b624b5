package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.haidang.desk.Contacts.Opened;
import org.haidang.desk.MemoryWorkplace;
import org.haidang.desk.Samples;
import org.haidang.desk.Workplace;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.SimpleServer;

/**
 * Saves, pushes, pulls, lost and doubled answers, late and doubled pages, other workstations and
 * reopenings in any order: the store and its fake agree after every step, and when all is delivered
 * both are what the server is.
 */
class ConvergenceTest {

  private static final UUID OTHER = new UUID(7, 7);
  private static final List<String> PATHS = List.of("summary", "kind", "victims/1/age");

  private final List<UUID> records = List.of(Samples.id(), Samples.id(), Samples.id());

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void everything_ends_as_the_server_has_it(
      @ForAll @Size(min = 5, max = 50) List<@IntRange(min = 0, max = 99_999) Integer> steps)
      throws Exception {
    var folder = Files.createTempDirectory("convergence");
    try (var run = new Run(folder)) {
      for (int step : steps) {
        run.step(step % 100, step / 100);
        run.assertAgreement();
      }
      run.assertSameFound();
      run.deliverAll();
      run.assertAgreement();
      run.assertSameFound();
      run.assertAsServer();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** One run: a server, the store, and the fake that is told the same. */
  private final class Run implements AutoCloseable {
    private final Path folder;
    private final SimpleServer server = new SimpleServer(Samples.GENERATION);
    private final Workplace fake =
        new MemoryWorkplace(Samples.WORKSTATION, Samples.INDEXER, Stores.CLOCK);
    private LocalStore store;
    private List<ChangeAnswer> lost = List.of();
    private FeedPage late;

    Run(Path folder) {
      this.folder = folder;
      this.store = Stores.open(folder);
    }

    void step(int kind, int with) {
      var record = records.get(with % 3);
      var path = PATHS.get(with / 3 % 3);
      var value = with / 9 % 5 == 0 ? null : "v" + with / 9 % 5;
      if (kind < 35) {
        save(record, path, value);
      } else if (kind < 50) {
        other(record, path, value);
      } else if (kind < 70) {
        push(1 + with % 4, with / 4 % 3);
      } else if (kind < 92) {
        pull(1 + with % 3, with / 3 % 4 == 0);
      } else if (kind < 95) {
        reopen();
      } else {
        again();
      }
    }

    private void save(UUID record, String path, String value) {
      var opened = store.contacts().open(record);
      Change change;
      if (opened.isEmpty()) {
        change = Samples.first(record, records.indexOf(record), "v" + 1);
      } else {
        change = edit(opened.get(), path, value);
        if (change == null) {
          return;
        }
      }
      store.contacts().save(change);
      fake.contacts().save(change);
      if (value != null && opened.isPresent()) {
        var shown = store.contacts().open(record).orElseThrow().state().body().get(path);
        assertThat(shown).as("what was just saved").isEqualTo(value);
      }
    }

    /** An edit, which settles the conflict of its field when there is one; null when it is none. */
    private Change edit(Opened opened, String path, String value) {
      var state = opened.state();
      var held = state.conflicts().getOrDefault(path, List.of());
      if (Objects.equals(state.body().get(path), value) && held.isEmpty()) {
        return null;
      }
      var seen = held.stream().map(HeldValue::change).toList();
      var latest = opened.latest();
      var patch = List.of(new Edit(path, state.body().get(path), value, seen));
      var base = latest == null ? state.version() : null;
      return Samples.change(state.id(), latest, base, patch);
    }

    private void other(UUID record, String path, String value) {
      var state = server.trunk().get(record);
      if (state == null || Objects.equals(state.body().get(path), value)) {
        return;
      }
      var patch = List.of(new Edit(path, state.body().get(path), value));
      var mine = Samples.change(record, null, state.version(), patch);
      server.take(
          new Change(
              mine.id(),
              mine.type(),
              record,
              null,
              mine.base(),
              patch,
              "minh",
              OTHER,
              mine.madeAt(),
              null));
    }

    private void push(int max, int fate) {
      var sent = store.outbox().next(max, 1 << 20);
      assertThat(fake.outbox().next(max, 1 << 20)).isEqualTo(sent);
      var answers = new ArrayList<ChangeAnswer>();
      sent.forEach(change -> answers.add(server.take(change)));
      if (fate == 0) {
        lost = answers;
      } else {
        answered(answers);
      }
    }

    private void answered(List<ChangeAnswer> answers) {
      store.outbox().answered(answers);
      fake.outbox().answered(answers);
    }

    private void pull(int limit, boolean delayed) {
      var page = server.read(store.replica().cursor(), Samples.WORKSTATION, limit, false);
      if (delayed) {
        late = page;
        return;
      }
      if (!apply(page)) {
        var whole = server.read(store.replica().cursor(), Samples.WORKSTATION, limit, true);
        assertThat(apply(whole)).as("a whole page is always taken in").isTrue();
      }
    }

    private boolean apply(FeedPage page) {
      boolean taken = store.replica().apply(page);
      assertThat(fake.replica().apply(page)).isEqualTo(taken);
      return taken;
    }

    /** The network brings again, or at last, what it lost or held up. */
    private void again() {
      answered(lost);
      lost = List.of();
      if (late != null) {
        apply(late);
      }
    }

    private void reopen() {
      var before = records.stream().map(store.contacts()::open).toList();
      store.close();
      store = Stores.open(folder);
      assertThat(records.stream().map(store.contacts()::open).toList()).isEqualTo(before);
    }

    void deliverAll() {
      again();
      while (!store.outbox().next(1, 1).isEmpty()) {
        push(500, 1);
      }
      FeedPage page;
      do {
        page = server.read(store.replica().cursor(), Samples.WORKSTATION, 2, false);
        pull(2, false);
      } while (page.more());
    }

    void assertAgreement() {
      for (var record : records) {
        assertThat(store.contacts().open(record)).isEqualTo(fake.contacts().open(record));
      }
      assertThat(store.contacts().find("", 9)).isEqualTo(fake.contacts().find("", 9));
      assertThat(store.contacts().conflicts()).isEqualTo(fake.contacts().conflicts());
      assertThat(store.outbox().depth()).isEqualTo(fake.outbox().depth());
    }

    void assertSameFound() {
      for (var query : List.of("v", "v1", "v2 v3", "hn lan")) {
        assertThat(store.contacts().find(query, 9)).isEqualTo(fake.contacts().find(query, 9));
      }
    }

    void assertAsServer() {
      assertThat(store.outbox().depth().waiting()).isZero();
      assertThat(store.contacts().find("", 99)).hasSize(server.trunk().size());
      for (var state : server.trunk().values()) {
        var opened = store.contacts().open(state.id()).orElseThrow();
        assertThat(opened.state()).isEqualTo(state);
        assertThat(opened.latest()).isNull();
        var place = state.conflicts().isEmpty() ? Place.AtServer.class : Place.NeedsAttention.class;
        assertThat(opened.place()).isInstanceOf(place);
        assertThat(state.body()).isNotEqualTo(Body.EMPTY);
      }
    }

    @Override
    public void close() {
      store.close();
      fake.close();
    }
  }
}
