package org.haidang.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.haidang.content.workbook.SheetSource;

/** The pack's sheets as its readers get them, read without the product's compiler. */
final class Sheets {

  static final String VI = "::Tiếng Việt (vi)";
  static final String EN = "::English (en)";

  private Sheets() {}

  static List<NamedCsvRecord> pack(String sheet) {
    return pack("tip-vi", sheet);
  }

  /** A sheet of the pack in the folder {@code name}, what it shares with others put in. */
  static List<NamedCsvRecord> pack(String name, String sheet) {
    var source = SheetSource.resources(Sheets.class.getClassLoader(), "content/" + name);
    try (var in = source.open(sheet)) {
      return rows(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> csv(String resource) {
    return rows(Resource.bytes(resource));
  }

  private static List<NamedCsvRecord> rows(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every question, note and calculation by its path, groups and repeats joined by a slash. */
  static Map<String, NamedCsvRecord> byPath() {
    var found = new HashMap<String, NamedCsvRecord>();
    var groups = new ArrayDeque<String>();
    for (var row : pack("survey")) {
      var type = row.getField("type");
      if (type.startsWith("begin_")) {
        groups.addLast(row.getField("name"));
      } else if (type.startsWith("end_")) {
        groups.removeLast();
      } else {
        found.put(String.join("/", groups) + "/" + row.getField("name"), row);
      }
    }
    return found;
  }

  /** The files of the pack that hold one list each. */
  static final List<String> LISTS = List.of("provinces", "countries");

  /** The names of each list of choices, whether of the choices sheet or of a file. */
  static Map<String, Set<String>> choices() {
    Map<String, Set<String>> lists =
        pack("choices").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getField("list_name"),
                    HashMap::new,
                    Collectors.mapping(
                        row -> row.getField("name"), Collectors.toCollection(HashSet::new))));
    for (var list : LISTS) {
      lists.put(
          list + ".csv",
          pack(list).stream().map(row -> row.getField("name")).collect(Collectors.toSet()));
    }
    return lists;
  }
}
