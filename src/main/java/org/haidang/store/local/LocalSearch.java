package org.haidang.store.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Looking;
import org.haidang.records.Register.Row;
import org.haidang.records.Search;
import org.haidang.records.Typed;
import org.haidang.store.local.Finder.Depth;
import org.haidang.store.local.Finder.Found;
import org.haidang.store.local.Finder.How;
import org.jdbi.v3.core.Handle;

/** One reader's search over the encrypted database. Thread-safe. */
final class LocalSearch implements Search {

  /**
   * Tones rank among so many of the latest that match; at a key among those that are shown, since
   * whoever types on sees none of the others.
   */
  private static final int RANKED = 200;

  /** So many rows of what was found are on the screen before somebody scrolls, and a few more. */
  private static final int READ_AT_ONCE = 16;

  private final Database database;
  private final Json json;
  private final Texts texts;
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
    this.texts = new Texts(json, indexer);
    this.finder = finder;
    this.keeper = keeper;
    this.reader = reader;
  }

  @Override
  public Optional<Answer> ask(Question question, BooleanSupplier calledOff) {
    return ask(question, Depth.KEY, true, calledOff);
  }

  @Override
  public Optional<Answer> askOn(Question question, BooleanSupplier calledOff) {
    return ask(question, Depth.WHOLE, true, calledOff);
  }

  @Override
  public Optional<Answer> listed(Question question, BooleanSupplier calledOff) {
    return ask(question, Depth.WHOLE, false, calledOff);
  }

  @Override
  public List<String> counselors() {
    return database
        .readIndex(
            h ->
                h.createQuery(
                        "select distinct who from record where who <> ''"
                            + " and instr(centres, ?) > 0 order by who")
                    .bind(0, " " + reader.centre() + " ")
                    .mapTo(String.class)
                    .list())
        .orElse(List.of());
  }

  private Optional<Answer> ask(
      Question question, Depth depth, boolean texts, BooleanSupplier calledOff) {
    try {
      var answer = database.readIndex(h -> answer(h, question, depth, texts, calledOff));
      if (answer.isEmpty()) {
        keeper.damaged();
      }
      return answer.or(() -> Optional.of(new Answer(List.of(), false, 0)));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private Answer answer(
      Handle h, Question question, Depth depth, boolean told, BooleanSupplier calledOff) {
    double ready = keeper.ready();
    var typed = Typed.of(question.text());
    var looking = new Looking(typed);
    boolean ranked = looking.minds();
    boolean reads = !typed.phrases().isEmpty() || (!reader.personal() && !typed.isEmpty());
    int wanted = question.limit() + 1;
    boolean whole = depth.equals(Depth.WHOLE);
    var reading = new Reading(h, texts, database.kept(), reader.personal(), looking);
    var tones = new Tones(looking, reading);
    var how =
        new How(
            reader.centre(),
            ranked || reads,
            own().and(reads ? reading::isThere : _ -> true),
            ranked ? found -> tones.areEnough(found, wanted) : _ -> false,
            depth,
            calledOff);
    // Whose texts have to be read are few at a key: those that are on the screen.
    int first = reads ? Math.min(wanted, READ_AT_ONCE + 1) : wanted;
    int read = !whole ? first : ranked ? Math.max(wanted, RANKED) : wanted;
    var finds = finder.find(h, typed, question, how, read);
    var sorted = ranked ? tones.ranked(finds.found()) : finds.found();
    boolean more = sorted.size() > question.limit();
    var shown = more ? sorted.subList(0, question.limit()) : sorted;
    int now = !told ? 0 : whole ? shown.size() : Math.min(READ_AT_ONCE, shown.size());
    if (!looking.asksNothing()) {
      reading.fetch(shown.subList(0, now));
    }
    var hits = new ArrayList<Hit>();
    for (var each : shown) {
      var snippet =
          !told || looking.asksNothing()
              ? Snippet.NONE
              : hits.size() < now ? looking.best(reading.visible(each)) : Snippet.LATER;
      hits.add(hit(each, snippet, calledOff));
    }
    boolean full = finds.found().size() >= first;
    boolean left =
        finds.cut() || (told && now < shown.size()) || (!whole && full && (ranked || reads));
    return new Answer(hits, more, ready, !left ? Reach.ALL : whole ? Reach.NEWEST : Reach.FIRST);
  }

  /** A contact is its own centre's alone; other records are those centres' they are shared with. */
  private Predicate<Found> own() {
    var alone = " " + reader.centre() + " ";
    return found ->
        found.type() != RecordType.CONTACT
            || found.centres().equals(alone)
            || entry(found).centre().equals(reader.centre());
  }

  /** Ranks by tones; counts each record's once. For one question. */
  private final class Tones {
    private final Looking looking;
    private final Reading reading;
    private final Map<Long, Integer> counted = new HashMap<>();
    private int full;
    private int looked;

    Tones(Looking looking, Reading reading) {
      this.looking = looking;
      this.reading = reading;
    }

    /** Whether so many have all the tones that nothing further back can come before them. */
    boolean areEnough(List<Found> found, int wanted) {
      for (; looked < found.size(); looked++) {
        full += of(found.get(looked)) == looking.mostTones() ? 1 : 0;
      }
      return full >= wanted;
    }

    List<Found> ranked(List<Found> found) {
      return found.stream().sorted(Comparator.comparingInt((Found each) -> -of(each))).toList();
    }

    private int of(Found found) {
      return counted.computeIfAbsent(found.n(), _ -> count(found));
    }

    private int count(Found found) {
      var body = found.body();
      if (body == null) {
        return 0;
      }
      return reader.personal()
          ? looking.tones(body)
          : reading.visible(found).stream().mapToInt(it -> looking.tones(it.text())).sum();
    }
  }

  private Hit hit(Found found, Snippet snippet, BooleanSupplier calledOff) {
    if (calledOff.getAsBoolean()) {
      throw new CancellationException();
    }
    var place = Places.of(found.attention(), found.waiting(), found.since());
    return new Hit(new Row(found.id(), found.type(), entry(found), place), snippet);
  }

  private IndexEntry entry(Found found) {
    return database.kept().entries().of(found.n(), found.entry(), this::read);
  }

  private IndexEntry read(byte[] entry) {
    return json.read(entry, IndexEntry.class);
  }
}
