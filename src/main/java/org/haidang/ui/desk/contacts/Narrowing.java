package org.haidang.ui.desk.contacts;

import java.time.LocalDate;
import org.haidang.model.RecordType;
import org.haidang.records.Facet;
import org.jspecify.annotations.Nullable;

/** What a search is narrowed to, shown as a chip. */
sealed interface Narrowing {

  /**
   * Records that are so.
   *
   * @param of of this kind alone, since other kinds mean something else by the same value; null for
   *     any kind
   */
  record To(Facet facet, @Nullable RecordType of) implements Narrowing {}

  /** Records that began on this day or later. */
  record From(LocalDate day) implements Narrowing {}

  /** Records that began on this day or earlier. */
  record Until(LocalDate day) implements Narrowing {}
}
