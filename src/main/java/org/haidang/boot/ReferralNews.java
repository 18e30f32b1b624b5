package org.haidang.boot;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.haidang.access.AccessRules;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.duties.Waiting;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.Register.Row;
import org.haidang.referrals.Clocks;
import org.haidang.referrals.Referrals;
import org.haidang.store.local.LocalStore;

/**
 * What referrals leave to be read or done between calls: how those ended that this account made,
 * where that is safe; and whose agency has still to be told that consent was taken back.
 */
record ReferralNews(Referrals referrals) implements Waiting.Source {

  private static final int MOST = 60;

  /** Those of whoever was let in. */
  static ReferralNews of(LocalStore store, Entrance.Admitted admitted, Clock clock) {
    var pen = new Pen(Ids.timeOrdered(), clock, admitted.account(), admitted.workstation());
    // No step is taken through it, so that it needs no clocks of the content.
    return new ReferralNews(new Referrals(store.register(), pen, new AccessRules(), Clocks::none));
  }

  @Override
  public List<Waiting> waiting(Instant now) {
    var all = new ArrayList<Waiting>();
    // Somebody may be at work on what the person no longer wants.
    referrals.toTell(MOST).forEach(row -> all.add(waiting(row, Waiting.Why.DUE, Urgency.HIGH)));
    referrals.news(MOST).forEach(row -> all.add(waiting(row, Waiting.Why.NEWS, Urgency.LOW)));
    return all;
  }

  private static Waiting waiting(Row row, Waiting.Why why, Urgency urgency) {
    return new Waiting(
        RecordType.REFERRAL,
        row.id(),
        why,
        row.entry().started(),
        urgency,
        new SafeHours.Now.Always(),
        row.entry().kind(),
        row.entry().summary());
  }
}
