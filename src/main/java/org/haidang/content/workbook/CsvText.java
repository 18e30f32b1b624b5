package org.haidang.content.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file as rows, however Excel and its kin have written it. */
final class CsvText {

  private static final String SEPARATORS = ",;\t";

  /** More than any sheet may have, so that the fault can tell the true bound. */
  private static final int FIELDS = 8 * Bounds.COLUMNS;

  private CsvText() {}

  /** Every row that holds anything. */
  static List<Line> lines(byte[] bytes, Meter meter) throws Refusal {
    var lines = new ArrayList<Line>();
    var number = 0;
    for (var record : records(bytes)) {
      number++;
      var line = new Line(number, record);
      if (!line.isBlank()) {
        meter.add(lines, line);
      }
    }
    return lines;
  }

  /** Every row, blank ones too. */
  static List<List<String>> records(byte[] bytes) throws Refusal {
    var text = text(bytes);
    var all = new ArrayList<List<String>>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowUnclosedQuote(false)
            .skipEmptyLines(false)
            .maxBufferSize(Bounds.FILE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(CsvRecordHandler.of(it -> it.maxFields(FIELDS)), text)) {
      for (CsvRecord row : reader) {
        all.add(row.getFields());
      }
    } catch (CsvParseException e) {
      throw new Refusal(Told.NOT_CSV);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
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

  /**
   * In the encoding that a byte order mark tells, else UTF-8. No other is guessed: a wrong guess
   * would put wrong letters in the mouths of counselors, and nobody would be told.
   */
  static String text(byte[] bytes) throws Refusal {
    var encoding = StandardCharsets.UTF_8;
    var from = 0;
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      from = 3;
    } else if (begins(bytes, 0xFF, 0xFE)) {
      encoding = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (begins(bytes, 0xFE, 0xFF)) {
      encoding = StandardCharsets.UTF_16BE;
      from = 2;
    }
    return decode(ByteBuffer.wrap(bytes, from, bytes.length - from), encoding);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (var i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(ByteBuffer bytes, Charset encoding) throws Refusal {
    try {
      // A decoder of its own reports what is not of the encoding; others put question marks.
      return encoding.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Told.NOT_UTF8);
    }
  }

  /**
   * Commas, unless the headings have none: where the comma is the decimal sign, as in Viet Nam,
   * Excel puts semicolons between cells; "Unicode text" has tabs.
   */
  private static char separator(String text) {
    var counts = new int[SEPARATORS.length()];
    var quoted = false;
    var begun = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      quoted ^= c == '"';
      begun |= c > ' ';
      if (begun && !quoted && (c == '\n' || c == '\r')) {
        break;
      }
      var known = SEPARATORS.indexOf(c);
      if (known >= 0 && !quoted) {
        counts[known]++;
      }
    }
    if (counts[0] > 0) {
      return ',';
    }
    return counts[1] >= counts[2] && counts[1] > 0 ? ';' : counts[2] > 0 ? '\t' : ',';
  }
}
