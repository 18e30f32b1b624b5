package org.haidang.duties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.records.Register;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Order;
import org.haidang.referrals.ReferralState;

/**
 * Referrals that were sent and that no agency has answered: those of one account, and those nobody
 * looks after. A handover tells of all of them; between calls those wait whose time is up.
 */
final class UnansweredReferrals implements HandoverLine.Source, Waiting.Source {

  private static final int MOST = 60;
  private static final Set<String> UNANSWERED =
      Set.of(ReferralState.SENT.stored(), ReferralState.RECEIVED.stored());

  private final Register register;
  private final Account account;

  UnansweredReferrals(Register register, Account account) {
    this.register = register;
    this.account = account;
  }

  private List<Register.Row> rows() {
    return register
        .list(new Asked(RecordType.REFERRAL, UNANSWERED, null, account.centre(), Order.DUE_FIRST))
        .rows(0, 4 * MOST)
        .stream()
        .filter(
            row ->
                row.entry().counselor().isEmpty()
                    || row.entry().counselor().equals(account.login()))
        .limit(MOST)
        .toList();
  }

  @Override
  public List<HandoverLine.Found> found(Instant since, Instant now) {
    return rows().stream()
        .map(
            row ->
                new HandoverLine.Found(
                    HandoverLine.What.REFERRAL,
                    RecordType.REFERRAL,
                    row.id(),
                    Objects.requireNonNullElse(row.entry().due(), row.entry().started()),
                    row.entry().summary()))
        .toList();
  }

  @Override
  public List<Waiting> waiting(Instant now) {
    var soon = now.plus(DueList.SOON);
    var waiting = new ArrayList<Waiting>();
    for (var row : rows()) {
      var due = row.entry().due();
      if (due != null && !due.isAfter(soon)) {
        waiting.add(
            new Waiting(
                RecordType.REFERRAL,
                row.id(),
                due.isAfter(now) ? Waiting.Why.SOON : Waiting.Why.DUE,
                due,
                Urgency.of(row.entry().urgency()),
                new SafeHours.Now.Always(),
                row.entry().kind(),
                row.entry().summary()));
      }
    }
    return waiting;
  }
}
