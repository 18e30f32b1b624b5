package org.haidang.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.haidang.content.Emergency;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is in danger now: said so in the form, with whom to ring and what came of it. It rings
 * nobody; nothing reads as told before a person was reached. Works in any pack: what the pack has
 * no part for is not kept beyond the call. Confined as its form.
 */
public final class Alarm {

  /** The choice that stands for Viet Nam in a pack's list of countries. */
  public static final String HERE = "vn";

  private static final String YES = "yes";

  private final FormSession form;
  private final Clock clock;
  private final RungLog log;
  private final @Nullable String danger;
  private @Nullable String before;
  private boolean raisedUnkept;

  /** The alarm of {@code form}; hours are of the zone of {@code clock}. */
  public Alarm(FormSession form, Clock clock) {
    this.form = form;
    this.clock = clock;
    this.log = new RungLog(form, clock);
    this.danger = path(Parts.DANGER);
  }

  /** Says that somebody is in danger now. Said again, it changes nothing. */
  public void raise() {
    if (isRaised()) {
      return;
    }
    if (danger == null) {
      raisedUnkept = true;
    } else {
      before = form.value(danger);
      form.set(danger, YES);
    }
  }

  /**
   * It was pressed by mistake: what the form said before stands again. What was typed of the place
   * stays in the draft.
   *
   * @throws IllegalStateException when somebody was rung already
   */
  public void withdraw() {
    if (!canWithdraw()) {
      throw new IllegalStateException("somebody was rung");
    }
    raisedUnkept = false;
    if (danger != null) {
      form.set(danger, before);
    }
  }

  /** Whether it is raised and nobody was rung yet. */
  public boolean canWithdraw() {
    return isRaised() && rung().isEmpty();
  }

  private boolean isRaised() {
    return raisedUnkept || (danger != null && YES.equals(form.value(danger)));
  }

  /** Whether this pack has a place for saying that somebody is in danger. */
  public boolean isKept() {
    return danger != null;
  }

  /** Whether this pack has a place for whom was rung and what came of it. */
  public boolean canLog() {
    return log.isThere();
  }

  /** How far it has got. */
  public AlarmState state() {
    if (!isRaised()) {
      return new AlarmState.NotRaised();
    }
    return rung().stream()
        .filter(each -> each.outcome() == Rung.Outcome.REACHED)
        .reduce((_, later) -> later)
        .<AlarmState>map(it -> new AlarmState.Reached(it.who(), it.service(), it.number(), it.at()))
        .orElseGet(AlarmState.NobodyReached::new);
  }

  /** Paths of the questions that say where, those that the pack has: country, province, place. */
  public List<String> where() {
    return List.of(Parts.DANGER_COUNTRY, Parts.DANGER_PROVINCE, Parts.DANGER_PLACE).stream()
        .map(this::path)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Where the one in danger is: a choice of the pack's list; {@link #HERE} until said. */
  public String country() {
    var path = path(Parts.DANGER_COUNTRY);
    return Objects.requireNonNullElse(path == null ? null : form.value(path), HERE);
  }

  /** Whom to ring today in {@link #country}, in the pack's order; none when it names nobody. */
  public List<Emergency> numbers() {
    return numbersIn(country());
  }

  /** Whom to ring today in {@code country}, in the pack's order. */
  public List<Emergency> numbersIn(String country) {
    var today = LocalDate.now(clock);
    return form.pack().handbook().emergencies().stream()
        .filter(each -> each.country().equals(country) && each.holdsOn(today))
        .toList();
  }

  /**
   * Notes that somebody was rung, now.
   *
   * @param who who answered; may be empty
   * @throws IllegalStateException when the pack has no place for it
   */
  public void log(Emergency rung, Rung.Outcome outcome, String who) {
    log.add(rung, outcome, who);
  }

  /** Everyone rung, in the order they were. */
  public List<Rung> rung() {
    return log.all();
  }

  private @Nullable String path(String part) {
    return form.pack().part(part).map(question -> question.path()).orElse(null);
  }
}
