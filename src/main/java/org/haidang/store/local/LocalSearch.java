package org.haidang.store.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Looking;
import org.haidang.records.Passage;
import org.haidang.records.Register.Row;
import org.haidang.records.Search;
import org.haidang.records.Typed;
import org.haidang.store.local.Finder.Found;
import org.haidang.store.local.Finder.How;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One reader's search over the encrypted database. Thread-safe. */
final class LocalSearch implements Search {

  /** Tones rank among so many of the latest that match. */
  private static final int RANKED = 200;

  private final Database database;
  private final Json json;
  private final Indexer indexer;
  private final Finder finder;
  private final IndexKeeper keeper;
  private final Reader reader;

  LocalSearch(
      Database database,
      Json json,
      Indexer indexer,
      Finder finder,
      IndexKeeper keeper,
      Reader reader) {
    this.database = database;
    this.json = json;
    this.indexer = indexer;
    this.finder = finder;
    this.keeper = keeper;
    this.reader = reader;
  }

  @Override
  public Optional<Answer> ask(Question question, BooleanSupplier calledOff) {
    try {
      var answer = database.readIndex(h -> answer(h, question, calledOff));
      if (answer.isEmpty()) {
        keeper.damaged();
      }
      return answer.or(() -> Optional.of(new Answer(List.of(), false, 0)));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private Answer answer(Handle h, Question question, BooleanSupplier calledOff) {
    double ready = keeper.ready();
    var typed = Typed.of(question.text());
    var looking = new Looking(typed);
    boolean ranked = looking.minds();
    boolean reads = !typed.phrases().isEmpty() || (!reader.personal() && !typed.isEmpty());
    var how =
        new How(
            reader.centre(),
            ranked || reads,
            own().and(reads ? found -> isThere(looking, found) : found -> true),
            calledOff);
    int wanted = question.limit() + 1;
    var found = finder.find(h, typed, question, how, ranked ? Math.max(wanted, RANKED) : wanted);
    var sorted = ranked ? byTones(found, looking) : found;
    boolean more = sorted.size() > question.limit();
    var shown = more ? sorted.subList(0, question.limit()) : sorted;
    var hits = shown.stream().map(each -> hit(h, looking, each, calledOff)).toList();
    return new Answer(hits, more, ready);
  }

  /** A contact is its own centre's alone; other records are those centres' they are shared with. */
  private Predicate<Found> own() {
    return found ->
        found.type() != RecordType.CONTACT || entry(found).centre().equals(reader.centre());
  }

  private boolean isThere(Looking looking, Found found) {
    var seen = visible(state(found.body()));
    return reader.personal() ? looking.hasPhrases(seen) : looking.isIn(seen);
  }

  private List<Passage> visible(RecordState state) {
    var all = indexer.passagesOf(state);
    return reader.personal() ? all : all.stream().filter(it -> !it.personal()).toList();
  }

  private List<Found> byTones(List<Found> found, Looking looking) {
    Map<Long, Integer> tones = new HashMap<>();
    for (var each : found) {
      tones.put(each.n(), tones(looking, each));
    }
    return found.stream()
        .sorted(Comparator.comparingInt((Found each) -> -tones.getOrDefault(each.n(), 0)))
        .toList();
  }

  private int tones(Looking looking, Found found) {
    var body = found.body();
    if (body == null) {
      return 0;
    }
    return reader.personal()
        ? looking.tones(body)
        : visible(state(body)).stream().mapToInt(it -> looking.tones(it.text())).sum();
  }

  private Hit hit(Handle h, Looking looking, Found found, BooleanSupplier calledOff) {
    if (calledOff.getAsBoolean()) {
      throw new CancellationException();
    }
    var row =
        new Row(
            found.id(),
            found.type(),
            entry(found),
            Places.of(found.attention(), found.waiting(), found.since()));
    return new Hit(
        row, looking.asksNothing() ? Snippet.NONE : looking.best(visible(state(h, found))));
  }

  private RecordState state(Handle h, Found found) {
    var body = found.body();
    return state(
        body != null
            ? body
            : Plain.first(
                    h,
                    "select coalesce(shown, base) from record where n = ?",
                    row -> row.getString(1),
                    found.n())
                .orElseThrow());
  }

  private RecordState state(@Nullable String body) {
    return json.read(Objects.requireNonNull(body), RecordState.class);
  }

  private IndexEntry entry(Found found) {
    return json.read(found.entry(), IndexEntry.class);
  }
}
