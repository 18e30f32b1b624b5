package org.haidang.referrals;

import org.haidang.platform.HaidangException;

/** Asks the server for figures of all centres. Thread-safe; blocks on the line. */
@FunctionalInterface
public interface CountryFigures {

  /**
   * The completion rate of every centre and of the country.
   *
   * @throws HaidangException when the server cannot be reached or does not answer
   */
  CompletionRate.Figures completion(CompletionRate.Period period);
}
