package org.haidang.people;

/**
 * Paths of the fields of a case, beside those every record has: {@code _state} is {@link #OPEN} or
 * {@link #CLOSED}, {@code _who} the counselor who answers for it, {@code _urgency} how urgent it
 * is. Its persons are links of its own; contacts, referrals, follow-ups and notes point at it.
 */
public final class CaseFields {

  /** What it is about, in a few words; personal. */
  public static final String TITLE = "title";

  /** A {@link Phase} as stored. */
  public static final String PHASE = "phase";

  /** {@link Outcome}s as stored, separated by a space. */
  public static final String OUTCOMES = "outcomes";

  /** More on the outcome, in words; personal. */
  public static final String OUTCOME_TEXT = "outcome_text";

  /** When it was closed, ISO 8601 instant; absent while it is open. */
  public static final String CLOSED_AT = "closed_at";

  /** State: being worked on. */
  public static final String OPEN = "open";

  /** State: nothing more to do. */
  public static final String CLOSED = "closed";

  /** What a case is to what points at it. */
  public static final String LINK = "case";

  private CaseFields() {}

  /** Where a case stands on its way. */
  public enum Phase {
    RESCUE,
    REPATRIATION,
    PROTECTION,
    REINTEGRATION;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What came of a case. */
  public enum Outcome {
    /** Looked into, and it was no trafficking. */
    NOT_TRAFFICKING,
    RESCUED,
    REPATRIATED,
    /** Safe where they are, with help at hand. */
    PROTECTED,
    /** Back in a life of their own. */
    REINTEGRATED,
    /** They want no more of it. */
    WITHDREW,
    /** No longer to be reached. */
    LOST_CONTACT,
    /** Carried on by an authority or another centre. */
    HANDED_OVER,
    OTHER;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
