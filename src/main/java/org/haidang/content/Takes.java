package org.haidang.content;

import java.util.Set;
import org.haidang.model.assessment.AgeBand;

/**
 * Whom an agency takes. What is empty excludes nobody.
 *
 * @param ages these ages only
 * @param sexes these stored sexes only
 * @param citizens citizens of these countries only, by stored value; {@code foreign} for all but
 *     Viet Nam
 */
public record Takes(Set<AgeBand> ages, Set<String> sexes, Set<String> citizens) {

  /** Whoever comes. */
  public static final Takes ANYBODY = new Takes(Set.of(), Set.of(), Set.of());

  private static final String FOREIGN = "foreign";
  private static final String VIET_NAM = "vn";

  public Takes {
    ages = Set.copyOf(ages);
    sexes = Set.copyOf(sexes);
    citizens = Set.copyOf(citizens);
  }

  /**
   * Whether it takes somebody of whom this is known; what is not known excludes nobody.
   *
   * @param sex stored value; empty or {@code unknown} when not known
   * @param citizen stored country; empty or {@code unknown} when not known
   */
  public boolean admits(AgeBand age, String sex, String citizen) {
    return (ages.isEmpty() || age == AgeBand.UNKNOWN || ages.contains(age))
        && (sexes.isEmpty() || isUnknown(sex) || sexes.contains(sex))
        && (citizens.isEmpty()
            || isUnknown(citizen)
            || citizens.contains(citizen)
            || (citizens.contains(FOREIGN) && !citizen.equals(VIET_NAM)));
  }

  private static boolean isUnknown(String value) {
    return value.isEmpty() || value.equals("unknown");
  }
}
