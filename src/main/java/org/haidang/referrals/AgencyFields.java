package org.haidang.referrals;

/** Paths of the fields of an agency that a centre added; what several may change stands apart. */
public final class AgencyFields {

  /** What people call it. */
  public static final String NAME = "name";

  /** Stored value of its kind. */
  public static final String KIND = "kind";

  /** {@link org.haidang.content.Reach} as stored. */
  public static final String REACH = "reach";

  /** Stored value of its country; absent for Viet Nam. */
  public static final String COUNTRY = "country";

  /** Stored values of its provinces, between spaces. */
  public static final String PROVINCES = "provinces";

  /** Its commune, in words. */
  public static final String COMMUNE = "commune";

  /** Stored values of the needs it helps with, between spaces; absent when it helps with any. */
  public static final String NEEDS = "needs";

  /** {@link org.haidang.content.Hours} as written. */
  public static final String HOURS = "hours";

  /** Its numbers, between semicolons, the first to try first. */
  public static final String PHONES = "phones";

  /** Its e-mail address. */
  public static final String EMAIL = "email";

  /** Where it is. */
  public static final String ADDRESS = "address";

  /** What to know before telling it. */
  public static final String NOTE = "note";

  /** Who told of it, or where it was found. */
  public static final String SOURCE = "source";

  /** The last day it holds, ISO 8601; absent when open. */
  public static final String VALID_TO = "valid_to";

  /** Login of who approved or refused it. */
  public static final String DECIDED_BY = "decided_by";

  /** When, ISO 8601 instant. */
  public static final String DECIDED_AT = "decided_at";

  /** Why it was refused. */
  public static final String REFUSED_WHY = "refused_why";

  private AgencyFields() {}
}
