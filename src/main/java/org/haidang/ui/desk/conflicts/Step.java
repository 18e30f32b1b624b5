package org.haidang.ui.desk.conflicts;

/** What is asked now of the one chosen. */
public enum Step {
  /** Which of the values. */
  VALUES,
  /** Another value. */
  ANOTHER,
  /** Why. */
  REASON
}
