package org.haidang.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.haidang.access.DatabaseKey;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Json;
import org.haidang.records.BasicIndexer;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.FeedPage;
import org.jspecify.annotations.Nullable;

/**
 * The product's own encrypted store, as a workstation of the simulation. When it dies, what lies in
 * its files at that moment is copied, the log of the database among it, and the next process opens
 * the copy: as after {@code kill -9}.
 */
final class EncryptedStation implements Station, AutoCloseable {

  private final Path folder;
  private final UUID workstation;
  private final Clock clock;
  private final Set<UUID> seen = new LinkedHashSet<>();
  private final Map<UUID, ChangeAnswer> refusals = new LinkedHashMap<>();
  private Runnable step = () -> {};
  private LocalStore store;
  private int copies;

  EncryptedStation(Path folder, UUID workstation, Supplier<Instant> time) {
    this.folder = folder;
    this.workstation = workstation;
    clock = new Turned(time);
    store = open();
  }

  /** A clock that shows what it is told. */
  private static final class Turned extends Clock {
    private final Supplier<Instant> time;

    Turned(Supplier<Instant> time) {
      this.time = time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return time.get();
    }
  }

  private LocalStore open() {
    var key = new byte[DatabaseKey.BYTES];
    new java.util.Random(workstation.getLeastSignificantBits()).nextBytes(key);
    return LocalStore.open(
        place(), new DatabaseKey(key), workstation, new BasicIndexer(), clock, new Json());
  }

  private Path place() {
    return folder.resolve(workstation.getLeastSignificantBits() + "-" + copies);
  }

  @Override
  public void dies(boolean powerFails) {
    var was = place();
    copies++;
    try {
      copy(was, place());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.close();
    store = open();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @Override
  public Keepsakes keepsakes() {
    return store.keepsakes();
  }

  @Override
  public void eachStep(Runnable step) {
    this.step = step;
  }

  @Override
  public void save(Change change) {
    step.run();
    seen.add(change.record());
    store.register().save(List.of(change));
    step.run();
  }

  @Override
  public RecordState shown(RecordType type, UUID record) {
    return store
        .register()
        .open(record)
        .map(opened -> opened.state())
        .orElse(RecordState.fresh(type, record));
  }

  @Override
  public boolean has(UUID record) {
    return store.register().open(record).isPresent();
  }

  @Override
  public @Nullable UUID latest(UUID record) {
    return store.register().open(record).map(opened -> opened.latest()).orElse(null);
  }

  @Override
  public List<RecordState> records() {
    return seen.stream()
        .flatMap(id -> store.register().open(id).stream())
        .map(opened -> opened.state())
        .toList();
  }

  @Override
  public Map<UUID, ChangeAnswer> setAside() {
    var kept = new HashSet<UUID>();
    seen.forEach(id -> store.contacts().history(id).forEach(change -> kept.add(change.id())));
    var aside = new LinkedHashMap<>(refusals);
    aside.keySet().retainAll(kept);
    store.outbox().next(10_000, 1 << 24).forEach(change -> aside.remove(change.id()));
    store.keepsakes().changes().forEach(aside::remove);
    return aside;
  }

  @Override
  public List<Change> free() {
    var free = new ArrayList<>(store.outbox().next(10_000, 1 << 24));
    free.removeAll(stuck());
    return free;
  }

  @Override
  public List<Change> unanswered() {
    var unanswered = new ArrayList<>(free());
    unanswered.addAll(stuck());
    return unanswered;
  }

  private List<Change> stuck() {
    var stuck =
        store.setAside().all().stream()
            .filter(entry -> entry.code().equals(ErrorCode.CHANGE_NOT_TAKEN.name()))
            .map(SetAside.Entry::change)
            .toList();
    return store.setAside().told(stuck).stream().map(SetAside.Told::change).toList();
  }

  @Override
  public ErasureShelf erasures() {
    return store.erasures();
  }

  @Override
  public Optional<Instant> setAside(UUID change) {
    step.run();
    return store.outbox().setAside(change);
  }

  @Override
  public void leftUnanswered(List<UUID> changes) {
    store.outbox().leftUnanswered(changes);
  }

  @Override
  public Collection<String> texts(UUID record) {
    var texts = new ArrayList<String>();
    store.register().open(record).ifPresent(o -> texts.addAll(o.state().body().fields().values()));
    store.contacts().history(record).stream()
        .flatMap(change -> change.patch().stream())
        .map(Edit::to)
        .forEach(texts::add);
    return texts;
  }

  @Override
  public List<Change> next(int max, int bytes) {
    step.run();
    return store.outbox().next(max, bytes);
  }

  @Override
  public List<Change> nextAfter(Change last, int max, int bytes) {
    step.run();
    return store.outbox().nextAfter(last, max, bytes);
  }

  @Override
  public List<Change> nextPast(Change last, int max, int bytes) {
    step.run();
    return store.outbox().nextPast(last, max, bytes);
  }

  @Override
  public boolean isUntouched() {
    return store.replica().isUntouched();
  }

  @Override
  public void answered(List<ChangeAnswer> answers) {
    step.run();
    var waiting = new HashSet<UUID>();
    store.outbox().next(10_000, 1 << 24).forEach(change -> waiting.add(change.id()));
    store.outbox().answered(answers);
    for (var answer : answers) {
      if (answer.outcome() == Outcome.REFUSED && waiting.remove(answer.change())) {
        refusals.put(answer.change(), answer);
      }
    }
    step.run();
  }

  @Override
  public Depth depth() {
    return store.outbox().depth();
  }

  @Override
  public Optional<AutoCloseable> claimSending() {
    return store.outbox().claimSending();
  }

  @Override
  public UUID workstation() {
    return workstation;
  }

  @Override
  public Cursor cursor() {
    return store.replica().cursor();
  }

  @Override
  public boolean apply(FeedPage page) {
    step.run();
    boolean taken = store.replica().apply(page);
    page.items().forEach(item -> seen.add(item.id()));
    step.run();
    return taken;
  }

  @Override
  public void close() {
    store.close();
  }
}
