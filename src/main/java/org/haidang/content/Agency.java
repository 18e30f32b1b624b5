package org.haidang.content;

import java.util.List;
import java.util.Map;

/**
 * Somebody a caller may be sent to. A row for every province or commune is one agency as long as
 * nobody asks for a place; {@link #in} puts the place's name into its own.
 *
 * @param name its code; a record keeps it, so it stays when the words change
 * @param kind stored value of the question that plays {@link Parts#AGENCY}
 * @param label what people read; may hold {@code ${province}}, {@code ${commune}}, {@code
 *     ${country}}
 * @param needs stored values of the question that plays {@link Parts#NEEDS}; none when it serves
 *     any
 * @param note what to know before telling it; may be empty
 * @param successors codes of those that came after it; none while it stands
 */
public record Agency(
    String name,
    String kind,
    Label label,
    AgencyPlace place,
    List<String> needs,
    Takes takes,
    Reached reached,
    Label note,
    List<String> successors,
    Validity days) {

  private static final Label SOME_COMMUNE = Label.of("cấp xã", "of the commune");

  /** Between the code of a row for every province and the province. */
  static final String AT = "@";

  public Agency {
    needs = List.copyOf(needs);
    successors = List.copyOf(successors);
  }

  /** Whether it helps with {@code need}; what names no need helps with any. */
  public boolean serves(String need) {
    return need.isEmpty() || needs.isEmpty() || needs.contains(need);
  }

  /** The code of the row, without the province that {@link #in} put to it. */
  public String row() {
    var at = name.indexOf(AT);
    return at < 0 ? name : name.substring(0, at);
  }

  /**
   * The one in {@code province}: its code is {@code row@province}, its label names the place. An
   * agency that is not one of several is itself.
   *
   * @param commune as it was told; empty when not known, and then the label says so
   */
  public Agency in(Province province, String commune) {
    if (!place.provinces().contains(AgencyPlace.EACH) || !place.covers(province.name())) {
      return this;
    }
    var where = place.commune().equals(AgencyPlace.EACH) ? commune : place.commune();
    return at(
        province.name(),
        new AgencyPlace(place.reach(), place.country(), List.of(province.name()), where),
        Map.of(
            "province",
            province.shortLabel(),
            "commune",
            where.isEmpty() ? SOME_COMMUNE : Label.of(where, where)));
  }

  /** The one in a country abroad; an agency that is not one of several is itself. */
  public Agency abroad(String country, Label called) {
    return place.country().equals(AgencyPlace.EACH)
        ? at(
            country,
            new AgencyPlace(place.reach(), country, List.of(), ""),
            Map.of("country", called))
        : this;
  }

  /** The row itself, its label saying that there is one in every place. */
  public Agency anywhere() {
    var provinces = Label.of("các tỉnh", "every province");
    var countries = Label.of("các nước", "every country");
    return new Agency(
        name,
        kind,
        label.filled(Map.of("province", provinces, "commune", SOME_COMMUNE, "country", countries)),
        place,
        needs,
        takes,
        reached,
        note,
        successors,
        days);
  }

  private Agency at(String where, AgencyPlace there, Map<String, Label> words) {
    return new Agency(
        name + AT + where,
        kind,
        label.filled(words),
        there,
        needs,
        takes,
        reached,
        note,
        successors,
        days);
  }
}
