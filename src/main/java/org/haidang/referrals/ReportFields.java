package org.haidang.referrals;

/**
 * Paths of a report to an authority, beside those every record has: {@code _state} is {@link #OPEN}
 * until the authority was reached, then {@link #DONE}; {@code _due} is the law's clock. It links
 * its person, case and contact as a referral does.
 */
public final class ReportFields {

  /** The state of one that still has to be told. */
  public static final String OPEN = "open";

  /** The state of one that was told. */
  public static final String DONE = "done";

  /** The rule it rests on, its name in the pack. */
  public static final String LAW = "law";

  /** The law and article, as it was cited on that day. */
  public static final String LAW_CITED = "law_cited";

  /** The agency's name in the directory. */
  public static final String AGENCY = "agency";

  /** The agency as it was called. */
  public static final String AGENCY_NAME = "agency_name";

  /** What is told, in words: the least that helps; personal. */
  public static final String FACTS = "facts";

  /** Who was reached there; personal. */
  public static final String REACHED = "reached";

  /** When somebody was reached, ISO 8601 instant. */
  public static final String REACHED_AT = "reached_at";

  /** Login of who told it. */
  public static final String TOLD_BY = "told_by";

  /** Whether the caller was told of the report: {@code yes} or {@code no}. */
  public static final String CALLER_TOLD = "caller_told";

  /** Why the caller was not told; personal. */
  public static final String CALLER_WHY = "caller_why";

  /** What the authority gave as its number or answer; personal. */
  public static final String ANSWER = "answer";

  private ReportFields() {}
}
