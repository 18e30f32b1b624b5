package org.haidang.content.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sheets as text: cells between commas, or between semicolons where Excel puts them. */
final class CsvText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvText() {}

  /**
   * Every row, blank ones too.
   *
   * @throws java.nio.charset.CharacterCodingException when it is not UTF-8
   * @throws de.siegmar.fastcsv.reader.CsvParseException when its quotes do not close
   */
  static List<List<String>> records(byte[] bytes) throws IOException {
    // A decoder of its own reports what is not UTF-8; the reader's would put question marks.
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    var all = new ArrayList<List<String>>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowUnclosedQuote(false)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
      reader.forEach(record -> all.add(record.getFields()));
    }
    return all;
  }

  /** Where the comma is the decimal sign, as in Viet Nam, Excel puts semicolons between cells. */
  private static char separator(String text) {
    var headings = text.lines().findFirst().orElse("");
    return headings.indexOf(',') < 0 && headings.indexOf(';') >= 0 ? ';' : ',';
  }

  /** The rows as text. */
  static String written(List<? extends List<String>> rows) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
