package org.haidang.ui.desk.conflicts;

/** How the lists stand. */
public enum State {
  /** First answer not here yet. */
  LOADING,
  /** There is nothing. */
  NOTHING,
  /** There are rows. */
  ROWS
}
