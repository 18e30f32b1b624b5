package org.haidang.duties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.PlainText;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Order;
import org.jspecify.annotations.Nullable;

/**
 * The follow-ups of one centre, for one account. Thread-safe; every call blocks on the disk.
 *
 * <p>Whoever changes one that another changed meanwhile disagrees with them field by field; both
 * values are kept and shown.
 */
public final class FollowUps {

  /** Which of those that are open are listed. */
  public enum Shown {
    /** This account's. */
    MINE,
    /** All of the centre. */
    CENTRE,
    /** Those of the centre that are due. */
    OVERDUE
  }

  private static final String OPEN = FollowUp.State.OPEN.stored();

  /** So many of a number are looked at: nobody waits for more. */
  private static final int MOST_OF_A_NUMBER = 50;

  /** So many attempts are shown. */
  private static final int MOST_CALLS = 10;

  private final Register register;
  private final Pen pen;
  private final Acts acts;

  /** The follow-ups of {@code register}, changed in the name of the pen's account. */
  public FollowUps(Register register, Pen pen) {
    this.register = register;
    this.pen = pen;
    acts = new Acts(register, pen);
  }

  /** Makes one; its id. */
  public UUID add(NewFollowUp plan) {
    var change = pen.make(RecordType.FOLLOW_UP, plan.body());
    register.save(List.of(change));
    return change.record();
  }

  /**
   * Makes the call-back that a contact arranged, unless there is one of that contact already, done
   * or not: mending a report arranges nothing anew.
   *
   * @param plan about a contact
   */
  public void arrange(NewFollowUp plan) {
    var contact = plan.origin();
    boolean there =
        contact != null
            && register.linked(contact, Set.of(RecordType.FOLLOW_UP), MOST_OF_A_NUMBER).stream()
                .map(Register.Linked::row)
                .anyMatch(row -> FollowUp.Kind.CALL_BACK.stored().equals(row.entry().kind()));
    if (!there) {
      add(plan);
    }
  }

  /** One as it stands; empty when it is not on this computer. */
  public Optional<FollowUp> open(UUID id) {
    return register
        .open(id)
        .filter(opened -> opened.state().type() == RecordType.FOLLOW_UP)
        .map(opened -> FollowUp.of(opened.state()));
  }

  /** Those that are open, as they are to be done at {@code now}. */
  public DueList list(Shown shown, Instant now) {
    var account = pen.account();
    var listing =
        register.list(
            new Asked(
                RecordType.FOLLOW_UP,
                Set.of(OPEN),
                shown == Shown.MINE ? account.login() : null,
                account.centre(),
                Order.DUE_FIRST));
    return new DueList(
        listing, this::open, now, shown == Shown.OVERDUE ? DueList.Part.DUE : DueList.Part.ALL);
  }

  /**
   * What waits for this account at {@code now}: what is due or falls due within the hour, its own
   * and what is anybody's, at most {@code limit}, in the order in which it is to be done.
   */
  public List<DueList.Due> waiting(Instant now, int limit) {
    return dueFor(now.plus(DueList.SOON), limit).stream()
        .map(each -> each.at(now))
        .sorted(DueList.Due.FIRST)
        .toList();
  }

  /** This account's own and anybody's that are due at {@code by}, at most {@code limit}. */
  List<DueList.Due> dueFor(Instant by, int limit) {
    var due = list(Shown.OVERDUE, by);
    var mine = new ArrayList<DueList.Due>();
    for (int from = 0; from < due.size() && mine.size() < limit; from += limit) {
      due.rows(from, limit).stream()
          .filter(each -> isFor(each.followUp().who()))
          .limit((long) limit - mine.size())
          .forEach(mine::add);
    }
    return mine;
  }

  private boolean isFor(@Nullable String who) {
    return who == null || who.equals(pen.account().login());
  }

  /** Open ones that ring {@code number}, those due first in front. */
  public List<FollowUp> ofNumber(String number) {
    return register
        .sharing(List.of(NumberKeys.rung(number)), Set.of(RecordType.FOLLOW_UP), MOST_OF_A_NUMBER)
        .stream()
        .filter(row -> OPEN.equals(row.entry().state()))
        .filter(row -> row.entry().centre().equals(pen.account().centre()))
        .flatMap(row -> open(row.id()).stream())
        .sorted(
            Comparator.comparing(
                FollowUp::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
        .toList();
  }

  /** What it is about, as far as it is on this computer. */
  public List<Register.Row> about(FollowUp each) {
    return register.rows(each.links().keySet());
  }

  /** The contacts that were made for it, the latest first. */
  public List<Register.Row> calls(UUID id) {
    return register.linked(id, Set.of(RecordType.CONTACT), MOST_CALLS).stream()
        .map(Register.Linked::row)
        .toList();
  }

  /** It is done. */
  public Act done(UUID id, FollowUp.Result result, String note) {
    return acts.change(
        id,
        null,
        body ->
            body.with(RecordFields.STATE, FollowUp.State.DONE.stored())
                .with(FollowUpFields.RESULT, result.stored())
                .with(FollowUpFields.RESULT_NOTE, PlainText.lines(note).strip()));
  }

  /**
   * It is put off until {@code until}.
   *
   * @param reason why, not blank
   */
  public Act postpone(UUID id, Instant until, String reason) {
    return acts.change(
        id, Acts.given(reason), body -> body.with(RecordFields.DUE, Objects.toString(until)));
  }

  /** It waits for {@code login}, or for anybody of the centre when null. */
  public Act assign(UUID id, @Nullable String login) {
    return acts.change(id, null, body -> body.with(RecordFields.WHO, login));
  }

  /**
   * It is not to be done.
   *
   * @param reason why, not blank
   */
  public Act cancel(UUID id, String reason) {
    return acts.change(
        id,
        Acts.given(reason),
        body -> body.with(RecordFields.STATE, FollowUp.State.CANCELLED.stored()));
  }

  /**
   * Undoes {@code act}, where everything it did still stands; false, and nothing is done, when
   * somebody changed it since.
   */
  public boolean undo(Act act) {
    return acts.undo(act);
  }

  /** Now, by this computer's clock. */
  public Instant now() {
    return pen.now();
  }

  /** Runs {@code changed}, on any thread, after records changed, until closed. */
  public AutoCloseable listen(Runnable changed) {
    return register.listen(changed);
  }
}
