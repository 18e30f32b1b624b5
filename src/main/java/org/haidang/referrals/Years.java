package org.haidang.referrals;

import java.util.Optional;
import org.haidang.people.Age;
import org.jspecify.annotations.Nullable;

/**
 * How old somebody is in whole years, as far as it was told: an age, or only a band of it.
 *
 * @param least at least so many, 0 or more
 * @param most at most so many, not less than {@code least}
 */
public record Years(int least, int most) {

  /** The ages at which bands begin, by how the packs store them, see {@code Parts}. */
  private static final int SIXTEEN = 16;

  private static final int ADULT = 18;

  /** Just so many. */
  public static Years of(int years) {
    return new Years(years, years);
  }

  /** The band that packs store as {@code band}; empty for none and for "not known". */
  public static Optional<Years> ofBand(@Nullable String band) {
    return switch (band) {
      case "under16" -> Optional.of(new Years(0, SIXTEEN - 1));
      case "16_17" -> Optional.of(new Years(SIXTEEN, ADULT - 1));
      case "adult" -> Optional.of(new Years(ADULT, Age.MOST));
      case null, default -> Optional.empty();
    };
  }

  /** Whether it is one age and not a band. */
  public boolean exact() {
    return least == most;
  }

  /** As packs store the band that this is within; null when it is within none. */
  @Nullable String band() {
    if (most < SIXTEEN) {
      return "under16";
    }
    if (least >= ADULT) {
      return "adult";
    }
    return least >= SIXTEEN && most < ADULT ? "16_17" : null;
  }
}
