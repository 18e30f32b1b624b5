package org.haidang.store.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.haidang.desk.Samples;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;
import org.jdbi.v3.core.Handle;

/** A store whose records have a personal field, {@code name}, and name provinces. */
final class Searched {

  /** As the sample's, with texts and provinces. */
  static final Indexer INDEXER =
      new Indexer() {
        @Override
        public IndexEntry entryOf(RecordState record) {
          return Samples.INDEXER.entryOf(record);
        }

        @Override
        public List<Passage> passagesOf(RecordState record) {
          return record.body().fields().entrySet().stream()
              .filter(field -> !field.getKey().startsWith("_"))
              .map(it -> new Passage(it.getKey(), it.getValue(), it.getKey().equals("name")))
              .toList();
        }

        @Override
        public Set<Facet> facetsOf(RecordState record) {
          var province = record.body().get("province");
          return province == null ? Set.of() : Set.of(new Facet(Facet.Of.PROVINCE, province));
        }
      };

  private Searched() {}

  /** Makes the table {@code search_terms} of what the index holds. */
  static void terms(Handle h) {
    h.execute(
        "create virtual table if not exists temp.search_terms"
            + " using fts5vocab('main', 'search', 'row')");
  }

  static LocalStore open(Path folder) {
    return LocalStore.open(
        folder, Stores.key(1), Samples.WORKSTATION, INDEXER, Stores.CLOCK, new Json());
  }
}
