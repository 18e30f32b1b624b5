package org.haidang.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/**
 * A list of pairs of people to try the likeness on: columns {@code name_a} and {@code name_b}, and
 * where there are any {@code age_}, {@code sex_}, {@code province_}, {@code number_} of each, and
 * {@code same}, whether somebody knows them to be one person. Immutable.
 *
 * @param pairs in the list's order
 */
public record PairList(List<Pair> pairs) {

  private static final Pattern YEARS = Pattern.compile("\\d{1,3}");
  private static final Pattern SEVERAL = Pattern.compile("\\s*[;/]\\s*");
  private static final Set<String> YES = Set.of("yes", "y", "1", "true", "same", "có", "co", "x");

  /**
   * One pair.
   *
   * @param same null when the list does not say
   * @param why what the list says of it; may be empty
   */
  public record Pair(PersonFacts one, PersonFacts other, @Nullable Boolean same, String why) {}

  public PairList {
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads a list.
   *
   * @param today the day all ages were told on
   * @throws IOException when it cannot be read, or has no columns {@code name_a}, {@code name_b}
   */
  public static PairList read(Reader csv, Provinces provinces, LocalDate today) throws IOException {
    var pairs = new ArrayList<Pair>();
    try (var reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : reader) {
        if (!row.getHeader().containsAll(List.of("name_a", "name_b"))) {
          throw new IOException("no columns name_a and name_b");
        }
        var same = field(row, "same").toLowerCase(Locale.ROOT);
        pairs.add(
            new Pair(
                person(row, "_a", provinces, today),
                person(row, "_b", provinces, today),
                same.isEmpty() ? null : YES.contains(same),
                field(row, "why")));
      }
    }
    return new PairList(pairs);
  }

  private static PersonFacts person(
      NamedCsvRecord row, String side, Provinces provinces, LocalDate today) {
    var sex = field(row, "sex" + side);
    return new PersonFacts(
        List.of(field(row, "name" + side)),
        born(field(row, "age" + side), today).orElse(null),
        sex.isEmpty() ? null : sex,
        several(field(row, "province" + side)).map(provinces::unit).collect(Collectors.toSet()),
        several(field(row, "number" + side)).map(Telephone::tidy).collect(Collectors.toSet()));
  }

  private static Stream<String> several(String cell) {
    return SEVERAL.splitAsStream(cell).filter(it -> !it.isBlank());
  }

  private static Optional<Born> born(String age, LocalDate today) {
    var years = YEARS.matcher(age).results().map(it -> Integer.valueOf(it.group())).toList();
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(Born.aged(years.getFirst(), years.getLast(), today));
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).orElse("").strip();
  }
}
