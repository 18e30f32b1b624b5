package org.haidang.content;

/** What the desk knows of an answer: the XLSForm types, those alike put together. */
public enum QuestionType {
  TEXT,
  INTEGER,
  DECIMAL,
  /** A number between the parameters {@code start} and {@code end}, by {@code step}. */
  RANGE,
  DATE,
  TIME,
  DATE_TIME,
  SELECT_ONE,
  SELECT_MULTIPLE,
  /** All choices in an order; kept as their names, the first one first, between spaces. */
  RANK,
  /** A single tick; kept as {@code OK}. */
  ACKNOWLEDGE,
  /** What a bar code says, typed. */
  BARCODE,
  /** Latitude, longitude and, where known, altitude and accuracy in metres, between spaces. */
  GEOPOINT,
  /** Points as {@link #GEOPOINT}, between semicolons. */
  GEOTRACE,
  /** A closed {@link #GEOTRACE}. */
  GEOSHAPE,
  /** A picture, sound, film or other file, kept by the name it goes by. */
  ATTACHMENT,
  /** Read-only words between questions. */
  NOTE,
  /** Computed or hidden, never shown, never part of a change. */
  CALCULATE
}
