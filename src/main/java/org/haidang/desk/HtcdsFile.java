package org.haidang.desk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haidang.content.HtcdsStandard;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;

/** Rows of the case data standard as files: CSV for spreadsheets, JSON for programs. */
public final class HtcdsFile {

  /** Columns of ours before those of the standard. */
  private static final List<String> OWN = List.of("record", "entry");

  /** A spreadsheet takes a cell that begins so for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private HtcdsFile() {}

  /**
   * Writes {@code rows}: as JSON where the file's name ends in .json, else as CSV.
   *
   * @throws HaidangException {@link ErrorCode#FILE_UNWRITABLE}
   */
  static void write(Path file, Json json, HtcdsStandard standard, List<HtcdsExport.Row> rows) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    var bytes =
        name.endsWith(".json")
            ? json(json, rows)
            : csv(standard, rows).getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    }
  }

  /**
   * A table with a column for every field of the standard. A cell that a spreadsheet would run is
   * written with an apostrophe before it, which {@link #fromCsv} takes away.
   */
  public static String csv(HtcdsStandard standard, List<HtcdsExport.Row> rows) {
    var text = new StringWriter();
    var fields = standard.fields().keySet();
    try (var out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      var head = new ArrayList<>(OWN);
      head.addAll(fields);
      out.writeRecord(head);
      for (var row : rows) {
        var cells = new ArrayList<String>(List.of(row.record().toString(), row.entry()));
        fields.forEach(field -> cells.add(guarded(row.fields().getOrDefault(field, ""))));
        out.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String guarded(String cell) {
    return risky(cell) ? "'" + cell : cell;
  }

  private static boolean risky(String cell) {
    var bare = cell.replaceFirst("^'+", "");
    return !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
  }

  /** What {@link #csv} wrote. */
  public static List<HtcdsExport.Row> fromCsv(String csv) {
    var rows = new ArrayList<HtcdsExport.Row>();
    try (var in = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (var line : in) {
        var fields = new LinkedHashMap<String, String>();
        line.getFieldsAsMap()
            .forEach(
                (name, cell) -> {
                  if (!OWN.contains(name) && !cell.isEmpty()) {
                    fields.put(name, risky(cell) ? cell.substring(1) : cell);
                  }
                });
        rows.add(
            new HtcdsExport.Row(
                UUID.fromString(line.getField("record")), line.getField("entry"), fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The rows as a list of objects. */
  public static byte[] json(Json json, List<HtcdsExport.Row> rows) {
    return json.bytes(rows);
  }

  /** What {@link #json} wrote. */
  public static List<HtcdsExport.Row> fromJson(Json json, byte[] bytes) {
    return Arrays.asList(json.read(bytes, HtcdsExport.Row[].class));
  }
}
