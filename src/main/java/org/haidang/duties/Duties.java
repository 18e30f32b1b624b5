package org.haidang.duties;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.haidang.model.Account;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/**
 * All that one account owes and is owed at its desk. Thread-safe; its methods block on the disk.
 *
 * @param followUps what is due
 * @param flags numbers that were abusive
 * @param handovers shifts handed over
 * @param sources what waits between calls
 */
public record Duties(
    FollowUps followUps, Flags flags, Handovers handovers, List<Waiting.Source> sources) {

  /** More than anybody works off between two calls. */
  private static final int MOST = 50;

  /** Kinds of record that a person is sent to; of contacts the desk tells itself. */
  private static final Set<RecordType> LOOKED_AT =
      EnumSet.of(
          RecordType.PERSON,
          RecordType.CASE,
          RecordType.REFERRAL,
          RecordType.REPORT,
          RecordType.FOLLOW_UP);

  public Duties {
    sources = List.copyOf(sources);
  }

  /**
   * The duties of the pen's account.
   *
   * @param zone in which days begin
   * @param flagged how long a flag on a number holds unless somebody says otherwise
   * @param calls finds what calls leave to the next shift
   * @param unsent tells what this computer has not sent
   * @param others what else waits between calls
   */
  public static Duties of(
      Register register,
      Pen pen,
      ZoneId zone,
      Period flagged,
      HandoverLine.Source calls,
      Supplier<UnsentWork> unsent,
      List<Waiting.Source> others) {
    var followUps = new FollowUps(register, pen);
    var referrals = new UnansweredReferrals(register, pen.account());
    var handovers =
        new Handovers(register, pen, List.of(calls, new DueNext(followUps), referrals), unsent);
    var sources = new ArrayList<Waiting.Source>();
    sources.add(now -> due(followUps, now));
    sources.add(_ -> handedOver(handovers));
    sources.add(_ -> lookedAt(register, pen.account()));
    sources.add(referrals);
    sources.addAll(others);
    return new Duties(followUps, new Flags(register, pen, zone, flagged), handovers, sources);
  }

  /** What waits at {@code now}, the most urgent first, at most {@value #MOST}. */
  public List<Waiting> waiting(Instant now) {
    return sources.stream()
        .flatMap(source -> source.waiting(now).stream())
        .sorted(Waiting.FIRST)
        .limit(MOST)
        .toList();
  }

  private static List<Waiting> due(FollowUps followUps, Instant now) {
    return followUps.waiting(now, MOST).stream().map(Duties::waiting).toList();
  }

  private static Waiting waiting(DueList.Due due) {
    var each = due.followUp();
    return new Waiting(
        RecordType.FOLLOW_UP,
        each.id(),
        due.standing() == DueList.Standing.LATER ? Waiting.Why.SOON : Waiting.Why.DUE,
        each.due(),
        each.urgency(),
        due.hours(),
        each.kind().stored(),
        Shortened.of(each.about()));
  }

  private static List<Waiting> handedOver(Handovers handovers) {
    return handovers.waiting().stream()
        .map(
            each ->
                new Waiting(
                    RecordType.HANDOVER,
                    each.id(),
                    each.disputed() ? Waiting.Why.DISPUTED : Waiting.Why.HANDOVER,
                    each.givenAt(),
                    Urgency.HIGH,
                    new SafeHours.Now.Always(),
                    null,
                    each.givenBy()))
        .toList();
  }

  /** What disagrees is told in one row, by the desk where that ends. */
  private static boolean disagrees(Register.Row row) {
    return row.place() instanceof Place.NeedsAttention(var code)
        && code.equals(ErrorCode.CHANGE_CONFLICT.name());
  }

  /** What this account looks after, and what nobody does. */
  private static List<Waiting> lookedAt(Register register, Account account) {
    return register.attention(LOOKED_AT, MOST).stream()
        .filter(row -> row.entry().centre().equals(account.centre()))
        .filter(row -> !disagrees(row))
        .filter(row -> Stream.of(account.login(), "").anyMatch(row.entry().counselor()::equals))
        .map(
            row ->
                new Waiting(
                    row.type(),
                    row.id(),
                    Waiting.Why.ATTENTION,
                    row.entry().started(),
                    Urgency.NORMAL,
                    new SafeHours.Now.Always(),
                    row.entry().kind(),
                    row.entry().summary()))
        .toList();
  }
}
