package org.haidang.content;

/**
 * Whom to turn to where there is none of a kind.
 *
 * @param kind the kind that is missing
 * @param where {@code none} where there is no such agency, {@code no_team} where the province has
 *     no inter-agency working team
 * @param order 1 is tried first
 * @param then the kind to turn to
 * @param reach where that one is looked for: {@code commune}, {@code province}, {@code neighbours},
 *     {@code national} or {@code abroad}
 * @param why what the counselor reads
 */
public record Fallback(
    String kind, String where, int order, String then, String reach, Label why, Validity days) {

  /** Where there is no agency of that kind. */
  public static final String NO_AGENCY = "none";

  /** Where the province has no inter-agency working team. */
  public static final String NO_TEAM = "no_team";
}
