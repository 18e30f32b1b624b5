package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Validity;
import org.haidang.content.workbook.SheetRow;

/**
 * Reads what the rows of one dated sheet write alike. Several rows may say of the same thing what
 * held when, as long as their days do not meet. Confined to one reading of one sheet.
 */
final class DatedRows {

  private record Seen(String cell, Validity days) {}

  private final Faults faults;
  private final Map<String, List<Seen>> seen = new HashMap<>();

  DatedRows(Faults faults) {
    this.faults = faults;
  }

  /**
   * The days of {@code row}.
   *
   * @param column where a fault is told when another row of the same {@code key} holds on a day of
   *     these
   */
  Validity days(SheetRow row, String column, String key) {
    var trusted = Trusted.read(row, faults);
    var source = Cells.needed(row, "source", faults);
    var days = new Validity(trusted.from(), trusted.to(), source, trusted.verified());
    var others = seen.computeIfAbsent(key, _ -> new ArrayList<>());
    others.stream()
        .filter(it -> !key.isEmpty() && it.days().overlaps(days))
        .findFirst()
        .ifPresent(it -> faults.at(row, column, Reason.DAYS_MEET, row.get(column), it.cell()));
    others.add(new Seen(row.cell(column), days));
    return days;
  }

  /** What a record keeps: a name as names are written. */
  String name(SheetRow row, String column) {
    var name = row.get(column);
    if (name.isEmpty()) {
      faults.at(row, column, Reason.MISSING_NAME);
    } else if (!Names.allowed(name)) {
      faults.at(row, column, Reason.BAD_NAME, name);
    }
    return name;
  }

  /** The words under {@code column}, each of {@code known}. */
  List<String> words(SheetRow row, String column, Set<String> known) {
    var words = new ArrayList<String>();
    for (var word : row.get(column).split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(known(row, column, word, known));
      }
    }
    return words;
  }

  /** The word under {@code column}, of {@code known}. */
  String word(SheetRow row, String column, Set<String> known) {
    var word = Cells.needed(row, column, faults);
    return word.isEmpty() ? word : known(row, column, word, known);
  }

  /** The same, where the cell may be empty. */
  String wordIfAny(SheetRow row, String column, Set<String> known) {
    var word = row.get(column);
    return word.isEmpty() ? word : known(row, column, word, known);
  }

  private String known(SheetRow row, String column, String word, Set<String> known) {
    if (!known.contains(word)) {
      faults.at(row, column, Reason.UNKNOWN_WORD, word, listed(known));
    }
    return word;
  }

  /** Long lists are not read; the first show what is meant. */
  private static String listed(Set<String> known) {
    var most = 14;
    var some = known.stream().limit(most).toList();
    return some.isEmpty() ? "–" : String.join(", ", some) + (known.size() > most ? ", …" : "");
  }

  /** A whole number of at least {@code least}; {@code least} where it is told to be wrong. */
  int number(SheetRow row, String column, int least) {
    var text = row.get(column);
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least) {
      return Integer.parseInt(text);
    }
    faults.at(
        row,
        column,
        text.isEmpty() ? Reason.MISSING_CELL : Reason.NOT_A_NUMBER,
        text.isEmpty() ? column : text);
    return least;
  }

  Faults faults() {
    return faults;
  }
}
