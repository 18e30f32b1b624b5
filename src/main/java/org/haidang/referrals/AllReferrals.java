package org.haidang.referrals;

import java.util.function.Consumer;
import org.haidang.model.Body;
import org.haidang.platform.HaidangException;

/** Every referral of the country, as the server has them. Thread-safe; blocks on the database. */
@FunctionalInterface
public interface AllReferrals {

  /**
   * Gives the body of each referral that is not erased to {@code reader}, one after another, as
   * they stood at one moment.
   *
   * @throws HaidangException when the database is out of reach
   */
  void each(Consumer<Body> reader);
}
