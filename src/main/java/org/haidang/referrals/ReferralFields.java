package org.haidang.referrals;

/**
 * Paths of a referral's fields, beside those of {@link org.haidang.model.RecordFields} and its
 * {@link Step steps}. It links its person, its case and its contact by the roles named here.
 */
public final class ReferralFields {

  /** Role of the link to the person it is for. */
  public static final String PERSON = "person";

  /** Role of the link to the case it belongs to. */
  public static final String CASE = "case";

  /** Role of the link to the contact it came of. */
  public static final String CONTACT = "contact";

  /** The agency's name in the directory. */
  public static final String AGENCY = "agency";

  /**
   * The agency as it was called when it was chosen: letters and lists do not depend on the pack.
   */
  public static final String AGENCY_NAME = "agency_name";

  /** What is needed, a name of the directory's needs. */
  public static final String NEED = "need";

  /** What is asked of the agency, in words; personal. */
  public static final String ASKED = "asked";

  /**
   * Which of several possible victims in the contact's report it is for: the path of the entry
   * there; absent when nobody chose.
   */
  public static final String ENTRY = "contact_entry";

  /** {@code yes} when its counselor may be told how it ended; {@code no} when that is not safe. */
  public static final String NEWS_SAFE = "news_safe";

  /** {@code yes} once its counselor read how it ended. */
  public static final String NEWS_READ = "news_read";

  /** When the agency was told that consent was taken back, ISO 8601 instant. */
  public static final String AGENCY_TOLD = "agency_told";

  /** The list of what the agency answered, see {@link Feedback}. */
  public static final String FEEDBACK = "feedback";

  private ReferralFields() {}
}
