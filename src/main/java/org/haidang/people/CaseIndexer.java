package org.haidang.people;

import java.util.List;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;

/**
 * What lists know of a case: its title as the summary, its phase as the kind. Immutable,
 * thread-safe.
 */
public final class CaseIndexer implements Indexer {

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    var title = body.get(CaseFields.TITLE);
    var words =
        Body.EMPTY
            .with(CaseFields.TITLE, title)
            .with(CaseFields.OUTCOME_TEXT, body.get(CaseFields.OUTCOME_TEXT));
    return BasicIndexer.entry(
        record,
        body.get(CaseFields.PHASE),
        title == null ? "" : title,
        BasicIndexer.words(words),
        List.of());
  }

  /** What a case says in words is personal. */
  @Override
  public List<Passage> passagesOf(RecordState record) {
    return Passage.personal(record.body(), CaseFields.TITLE, CaseFields.OUTCOME_TEXT);
  }
}
