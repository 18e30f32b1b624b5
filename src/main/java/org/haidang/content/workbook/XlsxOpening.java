package org.haidang.content.workbook;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Opens the workbooks that the library refuses at first, too. */
final class XlsxOpening {

  private XlsxOpening() {}

  /**
   * Opens {@code file}.
   *
   * @throws Refusal when it is damaged
   * @throws IOException when the disk fails
   */
  static ReadableWorkbook open(Path file) throws IOException {
    try {
      return open(file, true);
    } catch (ExcelReaderException e) {
      // Some programs write no styles; then there are no dates either, which are numbers in style.
      return plain(file);
    }
  }

  private static ReadableWorkbook plain(Path file) throws IOException {
    try {
      return open(file, false);
    } catch (ExcelReaderException e) {
      throw new Refusal(Told.DAMAGED);
    }
  }

  private static ReadableWorkbook open(Path file, boolean styles) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true));
    } catch (ExcelReaderException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library asks nothing of what it reads: numbers that are none, entries that lack.
      throw new Refusal(Told.DAMAGED);
    } catch (IOException e) {
      if (e.getCause() instanceof XMLStreamException) {
        // Not the disk: what it read.
        throw new Refusal(Told.DAMAGED);
      }
      throw e;
    }
  }
}
