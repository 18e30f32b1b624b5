package org.haidang.content;

/** The XLSForm types the desk shows. */
public enum QuestionType {
  TEXT,
  INTEGER,
  DECIMAL,
  DATE,
  TIME,
  DATE_TIME,
  SELECT_ONE,
  SELECT_MULTIPLE,
  /** Read-only words between questions. */
  NOTE,
  /** Computed, never shown, never part of a change. */
  CALCULATE
}
