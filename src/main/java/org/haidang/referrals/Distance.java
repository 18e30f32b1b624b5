package org.haidang.referrals;

/** How far an agency is from somebody, the nearest first. */
public enum Distance {
  /** It works in their commune. */
  COMMUNE,
  /** It works in their province. */
  PROVINCE,
  /** Abroad: it works in the country they are in. */
  COUNTRY,
  /** It works in a province beside theirs. */
  NEIGHBOUR,
  /** It works in their part of the country. */
  REGION,
  /** It works in the whole country. */
  NATIONAL,
  /** Nobody knows where they are: there is one in every province, commune or country. */
  EACH,
  /** It works elsewhere in the country. */
  FAR;

  /** Whether it is where they are. */
  public boolean isHere() {
    return this == COMMUNE || this == PROVINCE || this == COUNTRY;
  }

  /** Whether nobody there can be told to be near: too far, or it is not known where they are. */
  boolean isElsewhere() {
    return this == EACH || this == FAR;
  }
}
