package org.haidang.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.haidang.platform.Folding;

/**
 * Which unit of today a province is, by its code or by any of its names: Hà Giang was joined to
 * Tuyên Quang in 2025, and a caller may say either. Immutable, thread-safe.
 */
public final class Provinces {

  private static final Pattern BEFORE = Pattern.compile("^(tinh|thanh pho|tp)[ .]+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9_]+");

  private final Map<String, String> units;

  private Provinces(Map<String, String> units) {
    this.units = Map.copyOf(units);
  }

  /** From a pack's list of provinces: columns {@code name} and {@code old_names}. */
  public static Provinces read(Reader sheet) throws IOException {
    var units = new HashMap<String, String>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(sheet)) {
      for (NamedCsvRecord row : reader) {
        var code = row.getField("name");
        units.put(key(code), code);
        for (var name : row.getField("old_names").split(";", -1)) {
          units.put(key(name), code);
        }
      }
    }
    return new Provinces(units);
  }

  /** The unit's code; what is no province, folded, so that it still equals itself. */
  public String unit(String named) {
    var key = key(named);
    return units.getOrDefault(key, key);
  }

  private static String key(String name) {
    var folded = Folding.fold(name).strip();
    return BETWEEN.matcher(BEFORE.matcher(folded).replaceFirst("")).replaceAll("");
  }
}
