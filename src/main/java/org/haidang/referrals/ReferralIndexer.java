package org.haidang.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.haidang.content.Library;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;

/**
 * The entry of a referral: its need is the kind, its agency the summary. Two keys lead to what
 * waits for somebody without reading every referral. Immutable, thread-safe.
 */
public final class ReferralIndexer implements Indexer {

  private static final Set<ReferralState> ANSWERED =
      Set.of(ReferralState.COMPLETED, ReferralState.CLOSED, ReferralState.DECLINED);

  private static final String NEWS = "news:";
  private static final String TELL = "tell:";

  private final AgencyFacets agencies;

  /** An indexer to which agencies are codes. */
  public ReferralIndexer() {
    agencies = AgencyFacets.ofCodes();
  }

  /** An indexer to which agencies are those of the packs of {@code library}. */
  public ReferralIndexer(Library library) {
    agencies = AgencyFacets.of(library);
  }

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    return BasicIndexer.entry(
        record,
        body.get(ReferralFields.NEED),
        body.text(ReferralFields.AGENCY_NAME),
        words(body),
        keys(body));
  }

  @Override
  public List<Passage> passagesOf(RecordState record) {
    var passages = new ArrayList<>(Passage.open(record.body(), ReferralFields.AGENCY_NAME));
    passages.addAll(Passage.personal(record.body(), ReferralFields.ASKED));
    return passages;
  }

  @Override
  public Set<Facet> facetsOf(RecordState record) {
    return agencies.of(record.body().text(ReferralFields.AGENCY));
  }

  /** Agency, need and what is asked; not who spoke or decided what. */
  private static List<String> words(Body body) {
    var told = Body.EMPTY;
    for (var path : List.of(ReferralFields.AGENCY_NAME, ReferralFields.ASKED)) {
      told = told.with(path, body.get(path));
    }
    return BasicIndexer.words(told);
  }

  private static List<String> keys(Body body) {
    var keys = new ArrayList<String>();
    var course = Course.of(body);
    var state = course.state().orElse(ReferralState.PROPOSED);
    if (hasNews(body, course)) {
      keys.add(news(body.text(RecordFields.AUTHOR)));
    }
    if (state == ReferralState.WITHDRAWN
        && course.passed(ReferralState.SENT)
        && body.get(ReferralFields.AGENCY_TOLD) == null) {
      keys.add(tell(body.text(RecordFields.CENTRE)));
    }
    return keys;
  }

  /** The agency ended it, its counselor may know, and did not note it themselves. */
  private static boolean hasNews(Body body, Course course) {
    var author = body.text(RecordFields.AUTHOR);
    return course.state().filter(ANSWERED::contains).isPresent()
        && course.heads().stream().noneMatch(step -> step.by().equals(author))
        && !"no".equals(body.get(ReferralFields.NEWS_SAFE))
        && body.get(ReferralFields.NEWS_READ) == null;
  }

  /** Leads to the ended referrals of which {@code login} has not read yet how they ended. */
  static String news(String login) {
    return NEWS + login;
  }

  /** Leads to those of a centre whose agency has still to be told that consent was taken back. */
  static String tell(String centre) {
    return TELL + centre;
  }
}
