package org.haidang.referrals;

import java.util.List;
import java.util.Objects;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;

/** The entry of a report to an authority: its law is the kind, the authority the summary. */
public final class ReportIndexer implements Indexer {

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    return BasicIndexer.entry(
        record,
        body.get(ReportFields.LAW),
        Objects.requireNonNullElse(body.get(ReportFields.AGENCY_NAME), ""),
        BasicIndexer.words(body),
        List.of());
  }
}
