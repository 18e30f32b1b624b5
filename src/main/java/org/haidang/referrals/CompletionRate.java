package org.haidang.referrals;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haidang.model.Body;

/**
 * How many of the referrals that were sent came to what the person needed. One rule, counted by
 * workstation and server alike; it stands in words in {@code docs/counting.md}. Of a centre or of
 * the country, never of one counselor: that would punish whoever takes the hard ones. Immutable,
 * thread-safe.
 */
public final class CompletionRate {

  /**
   * The share that is aimed at, in percent: the target that the hotline's newsletter of 2022 (no.
   * 9) names.
   */
  public static final int LINE = 65;

  /**
   * From when to when.
   *
   * @param from the first moment that counts
   * @param to the first moment that no longer counts
   */
  public record Period(Instant from, Instant to) {
    /** Whether it contains {@code at}. */
    public boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** How one referral counts. */
  public enum Counts {
    /** Completed. */
    COMPLETED,
    /** Ended otherwise, or no answer after the day by which one was to be there. */
    NOT_COMPLETED,
    /** With the agency, and there is time yet: left out. */
    UNDER_WAY,
    /** Consent was taken back: left out. */
    TAKEN_BACK,
    /** Two people disagree about where it stands: left out until that is settled. */
    DISPUTED,
    /** Never sent, or not in the period: left out. */
    NOT_SENT
  }

  /**
   * The figure.
   *
   * @param completed how many were completed
   * @param counted of how many
   * @param underWay left out: with the agency, and there is time yet
   * @param takenBack left out: consent was taken back
   * @param disputed left out: two people disagree
   */
  public record Figure(int completed, int counted, int underWay, int takenBack, int disputed) {

    /** Nothing counted. */
    public static final Figure NONE = new Figure(0, 0, 0, 0, 0);

    /** The share in tenths of a percent, rounded half up; -1 when nothing was counted. */
    public int permille() {
      return counted == 0 ? -1 : (completed * 2000 + counted) / (2 * counted);
    }

    /** Whether the share reaches {@link #LINE}; false when nothing was counted. */
    public boolean reachesLine() {
      return counted > 0 && (long) completed * 100 >= (long) counted * LINE;
    }

    /** Both together. */
    public Figure plus(Figure other) {
      return new Figure(
          completed + other.completed,
          counted + other.counted,
          underWay + other.underWay,
          takenBack + other.takenBack,
          disputed + other.disputed);
    }

    /** With one more. */
    Figure plus(Counts one) {
      return switch (one) {
        case COMPLETED -> plus(new Figure(1, 1, 0, 0, 0));
        case NOT_COMPLETED -> plus(new Figure(0, 1, 0, 0, 0));
        case UNDER_WAY -> plus(new Figure(0, 0, 1, 0, 0));
        case TAKEN_BACK -> plus(new Figure(0, 0, 0, 1, 0));
        case DISPUTED -> plus(new Figure(0, 0, 0, 0, 1));
        case NOT_SENT -> this;
      };
    }
  }

  /**
   * The figures of a period.
   *
   * @param at when it was counted: what is under way then may be overdue later
   * @param country of all centres together
   * @param centres by code; those without a referral are left out
   */
  public record Figures(
      Period period, Instant at, Figure country, SortedMap<String, Figure> centres) {
    public Figures {
      centres = Collections.unmodifiableSortedMap(new TreeMap<>(centres));
    }

    /** The figure of one centre. */
    public Figure of(String centre) {
      return centres.getOrDefault(centre, Figure.NONE);
    }
  }

  private CompletionRate() {}

  /** How the referral with {@code body} counts. */
  public static Counts counts(Body body, Period period, Instant at) {
    var course = Course.of(body);
    var sent = course.first(ReferralState.SENT).filter(step -> step.at() != null);
    if (sent.isEmpty() || !period.contains(Objects.requireNonNull(sent.get().at()))) {
      return Counts.NOT_SENT;
    }
    if (course.disputed()) {
      return Counts.DISPUTED;
    }
    return switch (course.state().orElse(ReferralState.PROPOSED)) {
      case COMPLETED -> Counts.COMPLETED;
      case CLOSED, DECLINED -> Counts.NOT_COMPLETED;
      case WITHDRAWN, REFUSED -> Counts.TAKEN_BACK;
      case PROPOSED, CONSENTED, SENT, RECEIVED, ACCEPTED, IN_PROGRESS ->
          overdue(sent.get(), at) ? Counts.NOT_COMPLETED : Counts.UNDER_WAY;
    };
  }

  private static boolean overdue(Step sent, Instant at) {
    var by = sent.resultBy();
    return at.isAfter(
        by == null ? Objects.requireNonNull(sent.at()).plus(Clocks.WITHOUT_CLOCK) : by);
  }
}
