package org.haidang.store.local;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haidang.desk.Contacts.Row;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Json;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Looking;
import org.haidang.records.Search.Question;
import org.haidang.records.Typed;
import org.haidang.store.local.Finder.Found;
import org.haidang.store.local.Finder.How;

/** Finds contacts by words that were typed. Thread-safe. */
final class ContactSearch {

  private static final Comparator<Row> LATEST_FIRST =
      Comparator.comparing((Row row) -> row.entry().started())
          .thenComparing(row -> row.id().toString())
          .reversed();

  private final Database database;
  private final Json json;
  private final Finder finder;
  private final Indexer indexer;
  private final IndexKeeper keeper;

  ContactSearch(Database database, Json json, Finder finder, Indexer indexer, IndexKeeper keeper) {
    this.database = database;
    this.json = json;
    this.finder = finder;
    this.indexer = indexer;
    this.keeper = keeper;
  }

  /** Those that {@code query} finds, the latest first; none while the index is being mended. */
  List<Row> find(String query, int limit) {
    var typed = Typed.of(query);
    var looking = new Looking(typed);
    boolean phrases = !typed.phrases().isEmpty();
    var how =
        new How(
            null,
            phrases,
            found -> !phrases || has(looking, found),
            _ -> false,
            Finder.Depth.WHOLE,
            () -> false);
    var question =
        new Question(
            query, Set.of(new Facet(Facet.Of.TYPE, RecordType.CONTACT.name())), null, null, limit);
    var rows =
        typed.isEmpty()
            ? Optional.of(List.<Row>of())
            : database.readIndex(
                h ->
                    finder.find(h, typed, question, how, limit).found().stream()
                        .map(this::row)
                        .toList());
    if (rows.isEmpty()) {
      keeper.damaged();
      return List.of();
    }
    return rows.get().stream().sorted(LATEST_FIRST).toList();
  }

  private boolean has(Looking looking, Found found) {
    var body = Objects.requireNonNull(found.body());
    return looking.hasPhrases(indexer.passagesOf(json.read(body, RecordState.class)));
  }

  private Row row(Found found) {
    return new Row(
        found.id(),
        json.read(found.entry(), IndexEntry.class),
        Places.of(found.attention(), found.waiting(), found.since()));
  }
}
