package org.haidang.ui.desk.people;

import java.io.OutputStream;
import org.haidang.content.Printout;

/** Makes a PDF of a printout; implemented where paper is known. Thread-safe. */
@FunctionalInterface
public interface Press {

  /**
   * Prints {@code printout} and leaves {@code out} open; nothing of it is kept elsewhere.
   *
   * @return how many pages there are
   * @throws java.io.UncheckedIOException when {@code out} cannot be written
   */
  int print(Printout printout, OutputStream out);
}
