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
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/** Flags on numbers, for one account. Thread-safe; every call blocks on the disk. */
public final class Flags {

  /** So many of one number are looked at. */
  private static final int MOST = 50;

  private final Register register;
  private final Pen pen;
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
    this.zone = zone;
    this.usual = usual;
  }

  private LocalDate today() {
    return pen.now().atZone(zone).toLocalDate();
  }

  /** The last day of a flag that is put up today for the usual time. */
  public LocalDate usualEnd() {
    return today().plus(usual);
  }

  /**
   * Puts one up.
   *
   * @param reason why, not blank
   * @param until the last day it holds, not before today
   * @return its id
   */
  public UUID raise(String number, String reason, LocalDate until) {
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

  /** Takes one away before its day. */
  public void lift(UUID id) {
    var opened =
        register.open(id).orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
    var body = opened.state().body().with(RecordFields.STATE, FlagFields.LIFTED);
    var change = pen.change(opened, body, null);
    if (!change.patch().isEmpty()) {
      register.save(List.of(change));
    }
  }
}
