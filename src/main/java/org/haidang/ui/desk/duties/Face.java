package org.haidang.ui.desk.duties;

/** What is in front on the screen of duties. */
enum Face {
  /** What is due. */
  DUE,
  /** The handovers of shifts. */
  HANDOVERS,
  /** Numbers that were abusive. */
  FLAGS
}
