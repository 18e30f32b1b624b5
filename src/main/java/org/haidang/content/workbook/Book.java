package org.haidang.content.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets of one pack, whatever file they stand in, read when asked for. */
interface Book extends Closeable {

  /**
   * A sheet's rows; what is wrong with single cells is noted.
   *
   * @param name in lower case
   * @return null when there is no such sheet
   * @throws Refusal when it cannot be read
   */
  @Nullable List<Line> sheet(String name, Findings findings) throws IOException;

  /**
   * A whole file that stands beside the sheets, such as a list of choices; null when there is none.
   */
  byte @Nullable [] file(String name) throws IOException;

  /** Notes what is known when all sheets that mean something have been read. */
  default void finish(Findings findings) throws IOException {}

  @Override
  default void close() throws IOException {}
}
