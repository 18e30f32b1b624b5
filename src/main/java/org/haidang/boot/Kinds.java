package org.haidang.boot;

import java.util.Map;
import org.haidang.content.Library;
import org.haidang.desk.ContactIndexer;
import org.haidang.duties.FlagIndexer;
import org.haidang.duties.FollowUpIndexer;
import org.haidang.duties.HandoverIndexer;
import org.haidang.model.RecordType;
import org.haidang.people.CaseIndexer;
import org.haidang.people.NoteIndexer;
import org.haidang.people.PersonIndexer;
import org.haidang.people.PersonKeys;
import org.haidang.records.Indexer;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.AgencyIndexer;
import org.haidang.referrals.ReferralIndexer;
import org.haidang.referrals.ReportIndexer;

/** What lists and search know of each kind of record. */
final class Kinds {

  private Kinds() {}

  /** Each kind's own indexer; contacts are read by the packs of {@code library}. */
  static Indexer indexer(Library library) {
    return new RecordIndexer(
        Map.of(
            RecordType.CONTACT, new ContactIndexer(library),
            RecordType.PERSON, new PersonIndexer(PersonKeys::of),
            RecordType.CASE, new CaseIndexer(),
            RecordType.NOTE, new NoteIndexer(),
            RecordType.REFERRAL, new ReferralIndexer(library),
            RecordType.REPORT, new ReportIndexer(library),
            RecordType.FOLLOW_UP, new FollowUpIndexer(),
            RecordType.HANDOVER, new HandoverIndexer(),
            RecordType.FLAG, new FlagIndexer(),
            RecordType.AGENCY, new AgencyIndexer()));
  }
}
