package org.haidang.content.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook by name, and which of them were asked for. Confined to one thread.
 *
 * @param <S> a sheet as the library that reads the workbook has it
 */
final class Tabs<S> {

  private final Map<String, S> sheets = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private final Set<String> asked = new HashSet<>();

  /**
   * Adds a sheet; the first of several with one name.
   *
   * @param called its name as the author wrote it
   */
  void add(String called, S sheet) {
    var name = Spaces.strip(called).toLowerCase(Locale.ROOT);
    if (sheets.putIfAbsent(name, sheet) == null) {
      written.put(name, called);
    } else {
      repeated.add(name);
    }
  }

  /**
   * The sheet of that name, in small letters; null when there is none.
   *
   * @throws Refusal when there are several
   */
  @Nullable S ask(String name) throws Refusal {
    asked.add(name);
    if (repeated.contains(name)) {
      throw new Refusal(Told.TWO_SHEETS, name);
    }
    return sheets.get(name);
  }

  /** Tells of the sheets that nothing asked for: they mean nothing here. */
  void tellOthers(Findings findings) {
    written.forEach(
        (name, called) -> {
          if (!asked.contains(name)) {
            findings.notice(Workbook.FILE, "", Told.OTHER_SHEET, called);
          }
        });
  }

  /** Puts a cell's text in its column; an empty one takes no place. */
  static void put(List<String> cells, int column, String text) {
    if (!text.isEmpty()) {
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(text);
    }
  }
}
