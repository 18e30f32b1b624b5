package org.haidang.referrals;

import java.time.Instant;
import java.util.TreeMap;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;

/** Counts referrals one after another. For one thread. */
public final class CompletionCount {
  private final CompletionRate.Period period;
  private final Instant at;
  private final TreeMap<String, CompletionRate.Figure> centres = new TreeMap<>();

  /** Counts those of {@code period}, as things stand {@code at}. */
  public CompletionCount(CompletionRate.Period period, Instant at) {
    this.period = period;
    this.at = at;
  }

  /** CompletionRate.Counts the referral with {@code body}, for its centre. */
  public void add(Body body) {
    var counts = CompletionRate.counts(body, period, at);
    var centre = body.get(RecordFields.CENTRE);
    if (centre != null && counts != CompletionRate.Counts.NOT_SENT) {
      centres.merge(centre, CompletionRate.Figure.NONE.plus(counts), CompletionRate.Figure::plus);
    }
  }

  /** What came of it. */
  public CompletionRate.Figures figures() {
    var country =
        centres.values().stream().reduce(CompletionRate.Figure.NONE, CompletionRate.Figure::plus);
    return new CompletionRate.Figures(period, at, country, centres);
  }
}
