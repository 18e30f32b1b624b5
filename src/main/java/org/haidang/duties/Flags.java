package org.haidang.duties;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/** Flags on numbers, for one account. Thread-safe; every call blocks on the disk. */
public final class Flags {

  /** So many of one number are looked at. */
  private static final int MOST = 50;

  /** So many of a centre are listed, the newest: a flag holds for days, not for years. */
  public static final int MOST_LISTED = 1_000;

  /** No flag is prolonged beyond this: who is not abusive any more must not stay marked. */
  public static final Period LONGEST = Period.ofYears(1);

  private final Register register;
  private final Pen pen;
  private final Acts acts;
  private final ZoneId zone;
  private final Period usual;

  /**
   * The flags of {@code register}.
   *
   * @param zone in which days begin
   * @param usual how long a flag holds unless somebody says otherwise
   */
  public Flags(Register register, Pen pen, ZoneId zone, Period usual) {
    this.register = register;
    this.pen = pen;
    acts = new Acts(register, pen);
    this.zone = zone;
    this.usual = usual;
  }

  /** The day it is. */
  public LocalDate today() {
    return pen.now().atZone(zone).toLocalDate();
  }

  /** The last day of a flag that is put up today for the usual time. */
  public LocalDate usualEnd() {
    return today().plus(usual);
  }

  /** Puts one up, of no kind; see {@link #raise(String, Flag.Kind, String, LocalDate)}. */
  public UUID raise(String number, String reason, LocalDate until) {
    return raise(number, null, reason, until);
  }

  /**
   * Puts one up.
   *
   * @param kind what kind of abuse it was; null when nobody said
   * @param reason why, not blank
   * @param until the last day it holds, not before today
   * @return its id
   */
  public UUID raise(String number, Flag.@Nullable Kind kind, String reason, LocalDate until) {
    var tidy = Telephone.tidy(number);
    var why = PlainText.line(reason).strip();
    if (tidy.isEmpty() || why.isEmpty() || until.isBefore(today())) {
      throw new IllegalArgumentException("a number, a reason and a day to come are asked for");
    }
    var change =
        pen.make(
            RecordType.FLAG,
            Body.EMPTY
                .with(FlagFields.NUMBER, tidy)
                .with(FlagFields.KIND, kind == null ? null : kind.stored())
                .with(FlagFields.REASON, why)
                .with(FlagFields.UNTIL, until.toString())
                .with(RecordFields.STATE, FlagFields.UP));
    register.save(List.of(change));
    return change.record();
  }

  /** Those on {@code number} that hold today, the one that holds longest first. */
  public List<Flag> on(String number) {
    if (Telephone.tidy(number).isEmpty()) {
      return List.of();
    }
    var today = today();
    return register
        .sharing(List.of(NumberKeys.flagged(number)), Set.of(RecordType.FLAG), MOST)
        .stream()
        .flatMap(row -> register.open(row.id()).stream())
        .map(opened -> Flag.of(opened.state()))
        .filter(flag -> flag.holds(today))
        .sorted(Comparator.comparing(Flag::until).reversed())
        .toList();
  }

  /**
   * Those of the account's centre, at most {@value #MOST_LISTED}.
   *
   * @param holding those that hold today, the one that ends first in front; else those that are
   *     over or were taken away, the one that was put up last in front
   */
  public List<Flag> listed(boolean holding) {
    var today = today();
    var order =
        holding ? Comparator.comparing(Flag::until) : Comparator.comparing(Flag::made).reversed();
    return register
        .list(
            new Register.Asked(
                RecordType.FLAG,
                Set.of(),
                null,
                pen.account().centre(),
                Register.Order.LATEST_FIRST))
        .rows(0, MOST_LISTED)
        .stream()
        .flatMap(row -> register.open(row.id()).stream())
        .map(opened -> Flag.of(opened.state()))
        .filter(flag -> flag.holds(today) == holding)
        .sorted(order)
        .toList();
  }

  /** What was done to one, the earliest first. */
  public List<Register.Step> history(UUID id) {
    return register.history(id);
  }

  /** Takes one away before its day. */
  public void lift(UUID id) {
    acts.change(id, null, Flags::lifted);
  }

  /**
   * Takes one away before its day.
   *
   * @param reason why, not blank; kept in the history
   */
  public Act lift(UUID id, String reason) {
    return acts.change(id, Acts.given(reason), Flags::lifted);
  }

  private static Body lifted(Body body) {
    return body.with(RecordFields.STATE, FlagFields.LIFTED);
  }

  /** Whether a flag may be given {@code until} as its last day now. */
  public boolean mayHoldUntil(LocalDate until) {
    var today = today();
    return !until.isBefore(today) && !until.isAfter(today.plus(LONGEST));
  }

  /**
   * Gives one another last day; one that is over holds again.
   *
   * @param until see {@link #mayHoldUntil}
   * @param reason why, not blank; kept in the history
   */
  public Act prolong(UUID id, LocalDate until, String reason) {
    if (!mayHoldUntil(until) || !Flag.of(acts.opened(id).state()).up()) {
      throw new IllegalArgumentException("a flag that is up and a day within a year");
    }
    return acts.change(
        id, Acts.given(reason), body -> body.with(FlagFields.UNTIL, until.toString()));
  }

  /** Undoes {@code act}; false, and nothing is done, when somebody changed it since. */
  public boolean undo(Act act) {
    return acts.undo(act);
  }

  /** Runs {@code changed}, on any thread, after records changed, until closed. */
  public AutoCloseable listen(Runnable changed) {
    return register.listen(changed);
  }
}
