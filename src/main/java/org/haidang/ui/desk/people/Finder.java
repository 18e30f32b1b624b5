package org.haidang.ui.desk.people;

import java.util.function.BooleanSupplier;
import org.haidang.records.Register;

/** Finds among the rows of a list. Thread-safe; blocks on the disk. */
@FunctionalInterface
public interface Finder {

  /**
   * The rows of {@code among} that the words of {@code query} find, tones and đ ignored.
   *
   * @param stop asked now and then; once it says true, what was found so far is enough
   */
  Register.Listing find(Register.Listing among, String query, BooleanSupplier stop);
}
