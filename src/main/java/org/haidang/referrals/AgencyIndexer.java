package org.haidang.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;

/** What lists and search know of an agency that a centre added. */
public final class AgencyIndexer implements Indexer {

  /** An indexer; it has no state. */
  public AgencyIndexer() {}

  @Override
  public IndexEntry entryOf(RecordState record) {
    var agency = LocalAgency.of(record).agency();
    var words = new ArrayList<String>();
    words.add(agency.label().in("vi"));
    words.addAll(agency.reached().phones());
    words.add(agency.place().commune());
    words.add(agency.reached().address().in("vi"));
    words.removeIf(String::isEmpty);
    return BasicIndexer.entry(
        record,
        agency.kind().isEmpty() ? null : agency.kind(),
        agency.label().in("vi"),
        words,
        List.of());
  }

  /** Offices are no secret. */
  @Override
  public List<Passage> passagesOf(RecordState record) {
    return Passage.open(
        record.body(),
        AgencyFields.NAME,
        AgencyFields.PHONES,
        AgencyFields.COMMUNE,
        AgencyFields.ADDRESS);
  }

  @Override
  public Set<Facet> facetsOf(RecordState record) {
    return AgencyFacets.of(LocalAgency.of(record).agency());
  }
}
