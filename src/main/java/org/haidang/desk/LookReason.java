package org.haidang.desk;

import java.util.Locale;

/** Why a counselor opens what an earlier record says; noted with the look. */
public enum LookReason {
  /** The caller says that they rang before, or are that person. */
  CALLER_SAYS,
  /** To know what is dangerous for whom. */
  SAFETY,
  /** An appointment, a referral or a case goes on. */
  GOES_ON,
  /** To see whether it is the same person, before one is made. */
  SAME_PERSON;

  /** As it is kept in the audit. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }
}
