package org.haidang.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/** Makes the list and search entry of a record from its body. Thread-safe. */
@FunctionalInterface
public interface Indexer {

  /** The end of the path of an entry of a list: what stands there is a place, not a text. */
  Pattern ENTRY = Pattern.compile(".*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** All that is known of a record. */
  record Known(IndexEntry entry, List<Passage> passages, Set<Facet> facets) {}

  /** All of it at once, for those who need all of it. */
  default Known knownOf(RecordState record) {
    return new Known(entryOf(record), passagesOf(record), facetsOf(record));
  }

  /** The entry of {@code record}, whatever its kind, even one this program does not know well. */
  IndexEntry entryOf(RecordState record);

  /**
   * The texts of {@code record} in which a match is shown. What an indexer does not say otherwise
   * is personal.
   */
  default List<Passage> passagesOf(RecordState record) {
    return record.body().fields().entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .filter(field -> !ENTRY.matcher(field.getKey()).matches())
        .map(field -> new Passage(field.getKey(), field.getValue(), true))
        .toList();
  }

  /**
   * Stored values that {@link #passagesOf} shows by other words, {@code phrase} among these: where
   * it stands in no value of a record's JSON, it can stand in a record that has one of them only.
   *
   * @return empty when texts of such records may hold words that are neither values of the record
   *     nor shown for one
   */
  default Optional<Set<String>> shownAs(RecordType type, Typed.Phrase phrase) {
    return Optional.empty();
  }

  /** What {@code record} names besides what its entry tells: provinces and agencies. */
  default Set<Facet> facetsOf(RecordState record) {
    return Set.of();
  }
}
