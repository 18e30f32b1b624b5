package org.haidang.ui.desk.call;

/** What stands at the left of a call: what the counselor has to do with their own words now. */
public enum Zone {
  /** What to say. */
  SCRIPT,
  /** Somebody is in danger: where, whom to ring. */
  DANGER,
  /** The caller cannot talk freely: one yes/no question at a time. */
  QUIET,
  /** The caller asks for information: the answer, by typing. */
  ANSWERS,
  /** Who may have called before. */
  EARLIER,
  /** The report is about to be moved to another version of its pack. */
  MOVING,
  /** To which colleague the call is given. */
  GIVING,
  /** The report is finalised: what is changed in it will be proposed, and why. */
  AMENDING,
  /** What is left to close the report. */
  CLOSING
}
