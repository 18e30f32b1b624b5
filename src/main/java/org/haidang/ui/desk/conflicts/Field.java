package org.haidang.ui.desk.conflicts;

import java.util.List;
import java.util.function.UnaryOperator;
import org.haidang.ui.form.Option;

/**
 * One field of a record as people read and write it, in the language of the moment.
 *
 * @param label what it is; empty for what is nobody's affair
 * @param kind how another value is written
 * @param personal whether its values are masked until asked for
 * @param options the choices of {@link Kind#CHOICE} and {@link Kind#CHOICES}; none for others
 * @param words a stored value in words
 */
record Field(
    String label, Kind kind, boolean personal, List<Option> options, UnaryOperator<String> words) {

  /** How a value is written. */
  enum Kind {
    /** One line of text. */
    LINE,
    /** Several lines of text. */
    LINES,
    /** A whole number, or one with a decimal point. */
    NUMBER,
    /** A day. */
    DAY,
    /** An hour of the day. */
    HOUR,
    /** A day and an hour. */
    MOMENT,
    /** A place by its degrees. */
    PLACE,
    /** A day, a month or a year. */
    BIRTH,
    /** One of the options. */
    CHOICE,
    /** Any number of the options. */
    CHOICES,
    /** An entry of a list: there or removed. */
    ENTRY,
    /** Only what is held may be chosen. */
    FIXED
  }

  Field {
    options = List.copyOf(options);
  }

  /** Whether people may write another value than those held. */
  boolean takesAnother() {
    return kind != Kind.ENTRY && kind != Kind.FIXED;
  }
}
