package org.haidang.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law lets or bids the hotline do, for as long as it does. A rule that was changed has
 * several rows of one name, whose days do not meet.
 *
 * @param name a record keeps it
 * @param label what people read in a list
 * @param law the law and article, as people cite it
 * @param says what it lets or bids, in words
 * @param must whether it bids; else it only lets
 * @param authorities kinds of agency that may be told; none when it is no report
 * @param facts the least to tell, names of consent items; none when it does not say
 * @param hours the latest to do it, in hours from knowing; null when there is no limit
 * @param conditions all must hold, see {@link #CONDITIONS}; none when it always applies
 * @param ages whom it is about; null for any age
 * @param who who consents or signs: {@code person}, {@code representative}, {@code supervisor}; all
 *     of them
 */
public record LegalRule(
    String name,
    LegalKind kind,
    Label label,
    Label law,
    Label says,
    boolean must,
    List<String> authorities,
    List<String> facts,
    @Nullable Integer hours,
    List<String> conditions,
    @Nullable Ages ages,
    List<String> who,
    Validity days) {

  /** The conditions that a sheet may name. */
  public static final List<String> CONDITIONS =
      List.of(
          "danger",
          "child",
          "crime",
          "order",
          "cannot_ask",
          "representative_suspected",
          "representative_absent",
          "representative_unsafe");

  /** Who may consent or sign. */
  public static final List<String> SIGNERS = List.of("person", "representative", "supervisor");

  /**
   * Ages in whole years.
   *
   * @param from 0 to 120
   * @param to the last age it is about, not below {@code from}
   */
  public record Ages(int from, int to) {
    /** Whether it is about somebody of that age. */
    public boolean hold(int years) {
      return years >= from && years <= to;
    }

    @Override
    public String toString() {
      return from + "–" + to;
    }
  }

  public LegalRule {
    authorities = List.copyOf(authorities);
    facts = List.copyOf(facts);
    conditions = List.copyOf(conditions);
    who = List.copyOf(who);
  }
}
