package org.haidang.ui.desk.people;

import java.util.List;
import java.util.UUID;
import org.haidang.model.HeldValue;
import org.haidang.ui.form.Option;

/**
 * One line of a sheet: what is known, and what changes it.
 *
 * @param record the record that holds it: the person, or one merged into it
 * @param path the field; of a line that begins an entry, the name of the list
 * @param label what it is, in the language of the moment
 * @param kind how it is typed
 * @param raw as it is stored; empty when nothing is known
 * @param words as it is read
 * @param personal whether it is masked until asked for
 * @param options the choices of a {@link Kind#CHOICE}; none for others
 * @param held all values when they disagree; none in the usual case
 */
record Line(
    UUID record,
    String path,
    String label,
    Kind kind,
    String raw,
    String words,
    boolean personal,
    List<Option> options,
    List<HeldValue> held) {

  /** How a line is typed. */
  enum Kind {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    LINES,
    /** One of a list. */
    CHOICE,
    /** Begins another entry of a list with its first field. */
    ADD
  }

  Line {
    options = List.copyOf(options);
    held = List.copyOf(held);
  }

  /** Whether it stands in an entry of a list. */
  boolean inEntry() {
    return path.indexOf('/') > 0;
  }

  /** The path of the entry it stands in. */
  String entry() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** The same field, though its value may differ. */
  boolean sameField(Line other) {
    return record.equals(other.record) && path.equals(other.path) && kind == other.kind;
  }
}
