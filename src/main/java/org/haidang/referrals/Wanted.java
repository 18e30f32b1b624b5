package org.haidang.referrals;

import java.time.Instant;
import org.haidang.model.assessment.AgeBand;

/**
 * For whom an agency is looked for, where and when. What is empty is not known, or not asked for.
 *
 * @param country stored value of the country they are in; empty is Viet Nam
 * @param province stored value of the province
 * @param commune the commune, in words
 * @param kind stored value of the kind of agency
 * @param need stored value of the need
 * @param age how old they are
 * @param sex stored value
 * @param citizen stored value of the country they are a citizen of
 * @param at when it is to be told: hours are reckoned from there
 */
public record Wanted(
    String country,
    String province,
    String commune,
    String kind,
    String need,
    AgeBand age,
    String sex,
    String citizen,
    Instant at) {

  private static final String VIET_NAM = "vn";
  private static final String UNKNOWN = "unknown";

  /** Any agency, for anybody, anywhere. */
  public static Wanted at(Instant moment) {
    return new Wanted("", "", "", "", "", AgeBand.UNKNOWN, "", "", moment);
  }

  /** The same in a province; empty for none. */
  public Wanted in(String province, String commune) {
    return new Wanted(country, province, commune, kind, need, age, sex, citizen, at);
  }

  /** The same in a country. */
  public Wanted abroad(String country) {
    return new Wanted(country, province, commune, kind, need, age, sex, citizen, at);
  }

  /** The same for a need; empty for any. */
  public Wanted needing(String need) {
    return new Wanted(country, province, commune, kind, need, age, sex, citizen, at);
  }

  /** The same of a kind; empty for any. */
  public Wanted of(String kind) {
    return new Wanted(country, province, commune, kind, need, age, sex, citizen, at);
  }

  /** The same for somebody of whom this is known. */
  public Wanted of(AgeBand age, String sex, String citizen) {
    return new Wanted(country, province, commune, kind, need, age, sex, citizen, at);
  }

  /** Whether they are in another country, one that is known. */
  boolean isAbroad() {
    return !country.isEmpty() && !country.equals(VIET_NAM) && !country.equals(UNKNOWN);
  }

  /** Whether it is known where they are. */
  boolean isPlaced() {
    return isAbroad() || !province.isEmpty();
  }
}
