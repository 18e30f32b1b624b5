package org.haidang.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a row of a pack holds, where it was found and whether a person has confirmed
 * it.
 *
 * @param validFrom first day; null when not known
 * @param validTo last day; null when open
 * @param source where it was found; never empty in the sheets of agencies, centres and rules
 * @param verified whether a person has confirmed it; what is not is said to be so
 */
public record Validity(
    @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String source, boolean verified) {

  /** Always, as far as anybody knows. */
  public static final Validity UNKNOWN = new Validity(null, null, "", false);

  /** Whether it holds on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom)) && !hasRunOutOn(day);
  }

  /** Whether it held only before {@code day}. */
  public boolean hasRunOutOn(LocalDate day) {
    return validTo != null && day.isAfter(validTo);
  }

  /** Whether there is a day on which both hold. */
  public boolean overlaps(Validity other) {
    return meets(validFrom, other.validTo) && meets(other.validFrom, validTo);
  }

  private static boolean meets(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null || !first.isAfter(last);
  }
}
