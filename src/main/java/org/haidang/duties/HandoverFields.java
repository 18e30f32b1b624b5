package org.haidang.duties;

/** Paths of a handover's own fields, beside those of {@link org.haidang.model.RecordFields}. */
public final class HandoverFields {

  /** From when on the shift is told of, ISO 8601 instant. */
  public static final String SINCE = "since";

  /** Login of who signed it, giving. */
  public static final String GIVEN_BY = "given_by";

  /** When they signed, ISO 8601 instant by their computer's clock. */
  public static final String GIVEN_AT = "given_at";

  /** What the giver says to the next shift; personal. */
  public static final String REMARK = "remark";

  /** How many changes that computer had not sent when it was signed. */
  public static final String UNSENT = "unsent";

  /** How many changes the server had refused. */
  public static final String REFUSED = "refused";

  /** When the oldest of those not sent was made, ISO 8601 instant. */
  public static final String UNSENT_SINCE = "unsent_since";

  /** Before the id of a line: its place. */
  public static final String LINES = "lines/";

  /**
   * Login of who signed it, taking over; two values when two did, knowing nothing of each other.
   */
  public static final String TAKEN_BY = "taken_by";

  /** Before a login: when that account signed, taking over, ISO 8601 instant. */
  public static final String TAKEN_AT = "taken_at/";

  /** Before a login: what that account remarked, taking over; personal. */
  public static final String TAKEN_REMARK = "taken_remark/";

  private HandoverFields() {}
}
