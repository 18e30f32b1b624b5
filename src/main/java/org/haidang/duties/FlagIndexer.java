package org.haidang.duties;

import java.util.List;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;

/** What lists and search know of a flag: its number alone finds it. */
public final class FlagIndexer implements Indexer {

  /** An indexer; it has no state. */
  public FlagIndexer() {}

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    var flag = Flag.of(record);
    return new IndexEntry(
        flag.made(),
        flag.author(),
        body.text(RecordFields.CENTRE),
        body.get(FlagFields.KIND),
        null,
        body.get(RecordFields.STATE),
        null,
        IndexEntry.NORMAL,
        Shortened.of(flag.reason()),
        flag.number().isEmpty() ? List.of() : List.of(flag.number()),
        flag.number().isEmpty() ? List.of() : List.of(NumberKeys.flagged(flag.number())));
  }
}
