package org.haidang.content;

import java.util.List;

/**
 * Where an agency works.
 *
 * @param reach how far its work goes
 * @param country stored value of the country; {@link #EACH} for every country abroad
 * @param provinces stored values; {@link #EACH} alone when there is one in every province, with
 *     values when there is one in each of these; none for the whole country and abroad
 * @param commune the commune; {@link #EACH} when there is one in every commune; empty when it does
 *     not work in one
 */
public record AgencyPlace(Reach reach, String country, List<String> provinces, String commune) {

  /** Stands for every province, commune or country, one agency in each. */
  public static final String EACH = "each";

  public AgencyPlace {
    provinces = List.copyOf(provinces);
  }

  /** Whether it stands for one agency in each of several places. */
  public boolean isEach() {
    return provinces.contains(EACH) || commune.equals(EACH) || country.equals(EACH);
  }

  /** Whether it works in {@code province}, be it as one of several. */
  public boolean covers(String province) {
    return provinces.contains(province) || provinces.equals(List.of(EACH));
  }
}
