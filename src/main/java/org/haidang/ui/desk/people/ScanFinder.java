package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.haidang.model.RecordType;
import org.haidang.people.Persons;
import org.haidang.people.PhoneNumber;
import org.haidang.records.Register;
import org.haidang.ui.kit.WordMatch;

/**
 * Looks at every row of a list, a window at a time, and stops where there is more than anybody
 * reads. Thread-safe.
 */
final class ScanFinder implements Finder {

  /** More finds than this are no answer. */
  static final int MOST = 500;

  private static final int WINDOW = 1_000;
  private static final int NUMBER = 6;

  private final Register register;

  ScanFinder(Register register) {
    this.register = register;
  }

  @Override
  public Register.Listing find(Register.Listing among, String query, BooleanSupplier stop) {
    var found = new ArrayList<Register.Row>();
    var number = PhoneNumber.tidy(query);
    boolean byNumber = number.matches("[+]?[0-9]{" + NUMBER + ",}");
    var match = new WordMatch(query);
    for (int from = 0; from < among.size() && found.size() < MOST && !stop.getAsBoolean(); ) {
      for (var row : among.rows(from, WINDOW)) {
        if (byNumber ? has(row, number) : match.matches(row.entry().summary())) {
          found.add(row);
        }
      }
      from += WINDOW;
    }
    return listing(found.subList(0, Math.min(MOST, found.size())));
  }

  /** Numbers are in no row; a number typed whole is worth opening the records. */
  private boolean has(Register.Row row, String number) {
    return row.type() == RecordType.PERSON
        && register
            .open(row.id())
            .map(it -> it.state().body())
            .map(Persons::numbers)
            .filter(numbers -> numbers.stream().anyMatch(it -> it.contains(number)))
            .isPresent();
  }

  static Register.Listing listing(List<Register.Row> rows) {
    var kept = List.copyOf(rows);
    return new Register.Listing() {
      @Override
      public int size() {
        return kept.size();
      }

      @Override
      public List<Register.Row> rows(int from, int count) {
        return from >= kept.size()
            ? List.of()
            : kept.subList(from, Math.min(kept.size(), from + count));
      }
    };
  }
}
