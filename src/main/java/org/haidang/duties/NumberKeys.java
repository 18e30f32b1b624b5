package org.haidang.duties;

import org.haidang.platform.Telephone;

/** Keys by which duties are found from a caller's number. */
final class NumberKeys {

  private NumberKeys() {}

  /** A follow-up that rings {@code number}. */
  static String rung(String number) {
    return "rung:" + Telephone.tidy(number);
  }

  /** A flag on {@code number}. */
  static String flagged(String number) {
    return "flag:" + Telephone.tidy(number);
  }
}
