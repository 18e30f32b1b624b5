package org.haidang.referrals;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * On what ground, and what, a referral may pass on. Silence is no consent: what was not asked and
 * answered stays here. Immutable, thread-safe.
 *
 * @param said the answer to the sentence that was read aloud; null when nobody answered yet
 * @param speaker who answered
 * @param items what was agreed to, by name
 * @param sentence what was read aloud, as it was read
 * @param at when it was spoken; null when nothing was
 * @param by login of who heard it
 * @param withdrawn when it was taken back; null while it stands
 * @param representative how it stands with the representative
 * @param decision a supervisor's signed decision in the child's best interests; null when none
 * @param exception what the law lets without consent; null when none
 */
public record Consent(
    @Nullable Said said,
    @Nullable Speaker speaker,
    Set<String> items,
    String sentence,
    @Nullable Instant at,
    String by,
    @Nullable Instant withdrawn,
    Representative representative,
    @Nullable Signed decision,
    @Nullable Signed exception) {

  static final String SAID = "consent/said";
  static final String SPEAKER = "consent/speaker";
  static final String ITEMS = "consent/items";
  static final String SENTENCE = "consent/sentence";
  static final String AT = "consent/at";
  static final String BY = "consent/by";
  static final String WITHDRAWN = "consent/withdrawn";
  static final String WITHDRAWN_BY = "consent/withdrawn_by";
  static final String REPRESENTATIVE = "consent/representative";
  static final String DECISION = "decision";
  static final String EXCEPTION = "exception";

  /** The answer. */
  public enum Said {
    YES,
    PARTLY,
    NO
  }

  /** Who answered. */
  public enum Speaker {
    SELF,
    REPRESENTATIVE,
    /** The child and the representative. */
    BOTH
  }

  /** How it stands with whoever speaks for a child. */
  public enum Representative {
    FINE,
    /** May be an offender. */
    SUSPECTED,
    ABSENT,
    /** Asking would bring danger. */
    UNSAFE
  }

  /** What a referral rests on. */
  public enum Ground {
    CONSENT,
    BEST_INTERESTS,
    EXCEPTION,
    NONE
  }

  /**
   * Something decided, dated and signed.
   *
   * @param name the rule it rests on, its name in the pack
   * @param by login of who signed
   * @param why in their words; personal
   * @param items what may be passed on by it, by name
   */
  public record Signed(
      String name, String by, @Nullable Instant at, String why, Set<String> items) {
    public Signed {
      items = Set.copyOf(items);
    }
  }

  public Consent {
    items = Set.copyOf(items);
  }

  /** The consent in {@code body}. */
  public static Consent of(Body body) {
    return ConsentReading.of(body);
  }

  static String stored(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What something may be passed on by, now. A word of the person comes before a decision over
   * their head; an exception is for those who could not be asked, and ends when they were.
   */
  public Ground ground() {
    if (agreed() && withdrawn == null) {
      return Ground.CONSENT;
    }
    if (decision != null) {
      return Ground.BEST_INTERESTS;
    }
    return exception != null && said == null ? Ground.EXCEPTION : Ground.NONE;
  }

  /** What may leave, by name: nothing without a ground. */
  public Set<String> released() {
    return switch (ground()) {
      case CONSENT -> items;
      case BEST_INTERESTS -> decision == null ? Set.of() : decision.items();
      case EXCEPTION -> exception == null ? Set.of() : exception.items();
      case NONE -> Set.of();
    };
  }

  /** Whether there was a ground at some time, also when it was taken back since. */
  boolean everGiven() {
    return agreed() || decision != null || exception != null;
  }

  private boolean agreed() {
    return (said == Said.YES || said == Said.PARTLY) && !items.isEmpty() && speaker != null;
  }
}
