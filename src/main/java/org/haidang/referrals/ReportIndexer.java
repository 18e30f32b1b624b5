package org.haidang.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.content.Library;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;

/** The entry of a report to an authority: its law is the kind, the authority the summary. */
public final class ReportIndexer implements Indexer {

  private final AgencyFacets agencies;

  /** An indexer to which agencies are codes. */
  public ReportIndexer() {
    agencies = AgencyFacets.ofCodes();
  }

  /** An indexer to which agencies are those of the packs of {@code library}. */
  public ReportIndexer(Library library) {
    agencies = AgencyFacets.of(library);
  }

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    return BasicIndexer.entry(
        record,
        body.get(ReportFields.LAW),
        body.text(ReportFields.AGENCY_NAME),
        BasicIndexer.words(body),
        List.of());
  }

  @Override
  public List<Passage> passagesOf(RecordState record) {
    var body = record.body();
    var passages =
        new ArrayList<>(Passage.open(body, ReportFields.AGENCY_NAME, ReportFields.LAW_CITED));
    passages.addAll(
        Passage.personal(
            body,
            ReportFields.FACTS,
            ReportFields.REACHED,
            ReportFields.CALLER_WHY,
            ReportFields.ANSWER));
    return passages;
  }

  @Override
  public Set<Facet> facetsOf(RecordState record) {
    return agencies.of(record.body().text(ReportFields.AGENCY));
  }
}
