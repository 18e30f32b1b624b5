package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.haidang.model.RecordState;
import org.haidang.store.central.ErasureWriting.Work;
import org.haidang.sync.Erasure;

/** The product's own erasing, for those that keep its outcome elsewhere than in PostgreSQL. */
public final class Erased {

  private Erased() {}

  /** What stands of a record once a person had it erased. */
  public static RecordState whole(UUID generation, RecordState record) {
    var work = new Work(record, Keeping.nothing(record), true, "hoa", "asked", Instant.EPOCH);
    return ErasedRecords.after(generation, work);
  }

  /** What stands of the records of which a restored database had forgotten the erasure. */
  public static List<RecordState> again(
      UUID generation,
      List<Erasure> known,
      Map<UUID, RecordState> standing,
      Function<Erasure, String> seal,
      Predicate<Erasure> noted) {
    try {
      var forgotten = OfferedErasures.forgotten(known, seal, noted::test);
      var states = new HashMap<>(standing);
      OfferedErasures.gone(forgotten, standing.keySet(), generation)
          .forEach(state -> states.put(state.id(), state));
      return OfferedErasures.work(forgotten, states).stream()
          .map(work -> ErasedRecords.after(generation, work))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
