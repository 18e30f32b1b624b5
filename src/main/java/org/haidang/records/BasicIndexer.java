package org.haidang.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry of what every kind of record has; every word of the fields that are not the desk's
 * own can be found. For kinds that have no indexer of their own, and for those that have to begin
 * with. Immutable, thread-safe.
 */
public final class BasicIndexer implements Indexer {

  @Override
  public IndexEntry entryOf(RecordState record) {
    return entry(record, null, "", words(record.body()), List.of());
  }

  /**
   * The entry of {@code record} with what only its kind knows.
   *
   * @param kind see {@link IndexEntry}
   * @param summary the first words of what it is about; may be empty
   * @param words every word a search may find
   * @param keys what likely doubles share
   */
  public static IndexEntry entry(
      RecordState record,
      @Nullable String kind,
      String summary,
      List<String> words,
      List<String> keys) {
    var body = record.body();
    var made = body.moment(RecordFields.MADE);
    return new IndexEntry(
        made == null ? Ids.madeAt(record.id()) : made,
        body.text(body.get(RecordFields.WHO) == null ? RecordFields.AUTHOR : RecordFields.WHO),
        body.text(RecordFields.CENTRE),
        kind,
        null,
        body.get(RecordFields.STATE),
        body.moment(RecordFields.DUE),
        urgency(body.get(RecordFields.URGENCY)),
        summary,
        words,
        keys);
  }

  /** The words of every field that is not the desk's own. */
  public static List<String> words(Body body) {
    var words = new LinkedHashSet<String>();
    body.fields()
        .forEach(
            (path, value) -> {
              if (!path.startsWith("_")) {
                Words.each(value, words::add);
              }
            });
    return new ArrayList<>(words);
  }

  /** How urgent {@code stored} is: 0 danger, 1 high, 2 normal, 3 low; normal when it is none. */
  public static int urgency(@Nullable String stored) {
    return switch (stored == null ? "" : stored) {
      case "danger" -> 0;
      case "high" -> 1;
      case "low" -> 3;
      default -> IndexEntry.NORMAL;
    };
  }
}
