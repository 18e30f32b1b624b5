package org.haidang.content;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields and codes of the Human Trafficking Case Data Standard 2.0 (UNMigration/HTCDS, CC BY
 * 4.0), in the standard's spelling. Immutable, thread-safe.
 *
 * @param fields by name, in the standard's order
 */
public record HtcdsStandard(Map<String, Field> fields) {

  /** What a field holds. */
  public enum Kind {
    /** One of the codes, or of a list outside the standard (countries, languages). */
    ONE,
    /** Any of them. */
    SEVERAL,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** A day, ISO 8601. */
    DAY,
    /** Words or a number as they stand. */
    WORDS
  }

  /**
   * One field.
   *
   * @param codes its codes; empty where the standard lists none
   */
  public record Field(String name, Kind kind, Set<String> codes) {}

  /** Reads it from the class path. */
  public static HtcdsStandard read() {
    var fields = new LinkedHashMap<String, Field>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text())) {
      for (var row : rows) {
        var name = row.getField("field");
        var codes = row.getField("codes");
        fields.put(
            name,
            new Field(
                name,
                kind(row.getField("type")),
                codes.isEmpty() ? Set.of() : Set.copyOf(List.of(codes.split(" ")))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HtcdsStandard(Collections.unmodifiableMap(fields));
  }

  private static String text() throws IOException {
    try (var in =
        Objects.requireNonNull(HtcdsStandard.class.getResourceAsStream("/htcds/fields.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "Picklist", "Picklist or Text" -> Kind.ONE;
      case "Multiselect Picklist" -> Kind.SEVERAL;
      case "Checkbox" -> Kind.YES_NO;
      case "Date" -> Kind.DAY;
      default -> Kind.WORDS;
    };
  }
}
