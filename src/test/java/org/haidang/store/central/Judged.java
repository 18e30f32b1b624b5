package org.haidang.store.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.store.central.Batch.Entry;
import org.haidang.store.central.Batch.Known;
import org.haidang.sync.Admission;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Merge;

/**
 * One push, judged by the product's own rules, for those that keep its outcome elsewhere than in
 * PostgreSQL.
 *
 * @param answers one for each change of the push, unless a restored database lost its ground
 * @param fresh the changes answered for the first time
 * @param touched the records as they stand then
 * @param feed for each scope the records it is to be told of; true for one that left
 */
public record Judged(
    List<ChangeAnswer> answers,
    List<Fresh> fresh,
    Map<UUID, Stands> touched,
    SortedMap<String, Map<UUID, Boolean>> feed) {

  /** A change answered for the first time. */
  public record Fresh(Change change, ChangeAnswer answer) {}

  /** A record as it is stored. */
  public record Stands(RecordState state, UUID workstation, boolean clean) {}

  /** How a change goes into a record. */
  public interface Rule {
    /** As {@link Merge#into}. */
    Merge.Merged into(RecordState trunk, Change change, Function<String, UUID> lastWriter);
  }

  /** Whether {@code change} sets the field at {@code path} to {@code value}. */
  public static boolean sets(Change change, String path, String value) {
    return Batch.sets(change.patch(), path, value);
  }

  /**
   * Judges.
   *
   * @param rule the product's {@link Merge}, or a broken one
   * @param later whether the database was once brought back to an older state
   * @param stored the records reached that exist
   * @param known for a change answered before, the record and the answer
   * @param writer for a record and a path, who set the value there; null when nobody known
   */
  public static Judged of(
      List<Change> push,
      Session session,
      Admission admission,
      Rule rule,
      UUID generation,
      boolean later,
      Map<UUID, RecordState> stored,
      Map<UUID, Fresh> known,
      BiFunction<UUID, String, UUID> writer) {
    var answered = new HashMap<UUID, Known>();
    known.forEach((id, it) -> answered.put(id, new Known(it.change().record(), it.answer())));
    var batch =
        new Batch(
            admission,
            rule::into,
            generation,
            stored,
            answered,
            (record, path) -> {
              var found = writer.apply(record, path);
              return found == null ? BatchReading.NOBODY : found;
            });
    var answers = new ArrayList<ChangeAnswer>();
    for (var change : push) {
      if (!(later && batch.isAheadOfItsPast(change))) {
        answers.add(batch.take(change, session));
      }
    }
    var fresh =
        batch.entries().stream().map((Entry e) -> new Fresh(e.change(), e.answer())).toList();
    var touched = new LinkedHashMap<UUID, Stands>();
    batch
        .touched()
        .forEach((id, it) -> touched.put(id, new Stands(it.state(), it.workstation(), it.clean())));
    return new Judged(answers, fresh, touched, FeedRows.of(batch).byScope());
  }
}
