package org.haidang.store.local;

import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haidang.access.Fingerprints;
import org.haidang.model.RecordType;
import org.haidang.people.NationalIndex;
import org.haidang.sync.IndexShelf;
import org.haidang.sync.Mark;
import org.haidang.sync.Messages.IndexPage;
import org.jdbi.v3.core.Handle;

/** The national index on this computer, in the encrypted database. Thread-safe. */
final class LocalIndex implements NationalIndex, IndexShelf {

  private static final String KEY = "index.key";
  private static final String READ = "index";

  private final Database database;

  LocalIndex(Database database) {
    this.database = database;
  }

  @Override
  public Mark mark() {
    return database.read(h -> Marks.read(h, READ));
  }

  @Override
  public boolean hasKey() {
    return database.read(h -> Marks.get(h, KEY)).isPresent();
  }

  @Override
  public void begin(byte[] key) {
    database.write(
        h -> {
          forget(h);
          Marks.set(h, KEY, Base64.getEncoder().encodeToString(key));
          return true;
        });
  }

  private static void forget(Handle h) {
    h.execute("delete from fingerprint");
    h.execute("delete from known");
    Marks.forget(h, READ);
  }

  @Override
  public void take(IndexPage page) {
    database.write(
        h -> {
          var known = Marks.read(h, READ).generation();
          if (known != null && !known.equals(page.generation())) {
            forget(h);
          }
          page.items().forEach(item -> KnownRows.take(h, item));
          Marks.set(h, READ, page.generation(), page.seq());
          return true;
        });
  }

  @Override
  public boolean ready() {
    return mark().generation() != null;
  }

  private Optional<Fingerprints> fingerprints() {
    return database
        .read(h -> Marks.get(h, KEY))
        .map(key -> new Fingerprints(Base64.getDecoder().decode(key)));
  }

  private record Counted(String centre, RecordType type, int count) {}

  @Override
  public List<Knows> knowing(Collection<String> keys) {
    var made = fingerprints();
    if (keys.isEmpty() || made.isEmpty()) {
      return List.of();
    }
    var prints = keys.stream().map(made.get()::of).toArray();
    var places = String.join(", ", Collections.nCopies(prints.length, "?"));
    var counted =
        database.read(
            h ->
                Plain.list(
                    h,
                    "select k.centre, k.type, count(distinct coalesce(k.same, k.record))"
                        + " from fingerprint f join known k on k.n = f.n"
                        + " where f.print in ("
                        + places
                        + ") and not exists (select 1 from record r"
                        + " where r.id in (k.record, k.same) and r.entry is not null)"
                        + " group by k.centre, k.type",
                    row ->
                        new Counted(
                            row.getString(1), RecordType.valueOf(row.getString(2)), row.getInt(3)),
                    prints));
    Map<String, Knows> knows = new TreeMap<>();
    for (var one : counted) {
      boolean person = one.type() == RecordType.PERSON;
      knows.merge(
          one.centre(),
          new Knows(one.centre(), person ? one.count() : 0, person ? 0 : one.count()),
          (a, b) -> new Knows(a.centre(), a.persons() + b.persons(), a.contacts() + b.contacts()));
    }
    return List.copyOf(knows.values());
  }

  @Override
  public List<String> prints(Collection<String> keys) {
    return fingerprints().stream()
        .flatMap(made -> keys.stream().map(made::of))
        .map(Base64.getEncoder()::encodeToString)
        .toList();
  }
}
