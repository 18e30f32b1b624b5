package org.haidang.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ring when a life is in danger. The desk shows the number; it never rings by itself.
 *
 * @param country name of the choice in the pack's list of countries; {@code vn} for Viet Nam
 * @param service one of {@code police}, {@code fire}, {@code ambulance}, {@code disaster}, {@code
 *     any} (one number for all) and {@code mission} (the Vietnamese embassy or consulate)
 * @param number as it is dialled
 * @param label what people read beside it
 * @param validFrom first day it holds; null when not known
 * @param validTo last day it holds; null when open
 * @param source where it was found
 * @param verified whether a person of the hotline has confirmed it; what is not is said to be so
 */
public record Emergency(
    String country,
    String service,
    String number,
    Label label,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source,
    boolean verified) {

  /** Whether it holds on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
