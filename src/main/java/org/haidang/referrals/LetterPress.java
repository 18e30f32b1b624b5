package org.haidang.referrals;

import java.io.OutputStream;
import org.haidang.content.Letter;

/** Prints letters; implemented where paper is known. Thread-safe. */
@FunctionalInterface
public interface LetterPress {

  /**
   * Prints {@code letter} and leaves {@code out} open; nothing of it is kept elsewhere.
   *
   * @return how many pages there are
   * @throws java.io.UncheckedIOException when {@code out} cannot be written
   */
  int print(Letter letter, OutputStream out);
}
