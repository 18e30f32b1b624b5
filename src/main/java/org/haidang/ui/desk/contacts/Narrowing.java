package org.haidang.ui.desk.contacts;

import java.time.LocalDate;
import org.haidang.records.Facet;

/** What a search is narrowed to, shown as a chip. */
sealed interface Narrowing {

  /** Records that are so. */
  record To(Facet facet) implements Narrowing {}

  /** Records that began on this day or later. */
  record From(LocalDate day) implements Narrowing {}

  /** Records that began on this day or earlier. */
  record Until(LocalDate day) implements Narrowing {}
}
