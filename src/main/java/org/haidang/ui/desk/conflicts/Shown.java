package org.haidang.ui.desk.conflicts;

/** Which list is in front. */
public enum Shown {
  /** What disagrees and is to be settled. */
  OPEN,
  /** What was changed apart: to be seen, not to be settled. */
  APART,
  /** What is proposed to be amended in finalised reports. */
  AMENDMENTS
}
