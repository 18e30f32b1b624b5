package org.haidang.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/** Asks each kind's own indexer. Immutable, thread-safe. */
public final class RecordIndexer implements Indexer {

  private final Map<RecordType, Indexer> byType;
  private final Indexer others = new BasicIndexer();

  /** Kinds that are not in {@code byType} get what every record has. */
  public RecordIndexer(Map<RecordType, Indexer> byType) {
    this.byType = new EnumMap<>(RecordType.class);
    this.byType.putAll(byType);
  }

  @Override
  public Known knownOf(RecordState record) {
    return byType.getOrDefault(record.type(), others).knownOf(record);
  }

  @Override
  public IndexEntry entryOf(RecordState record) {
    return byType.getOrDefault(record.type(), others).entryOf(record);
  }

  @Override
  public List<Passage> passagesOf(RecordState record) {
    return byType.getOrDefault(record.type(), others).passagesOf(record);
  }

  @Override
  public Optional<Set<String>> shownAs(RecordType type, Typed.Phrase phrase) {
    return byType.getOrDefault(type, others).shownAs(type, phrase);
  }

  @Override
  public Set<Facet> facetsOf(RecordState record) {
    return byType.getOrDefault(record.type(), others).facetsOf(record);
  }
}
