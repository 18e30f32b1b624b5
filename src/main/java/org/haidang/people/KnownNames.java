package org.haidang.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names that are borne in Viet Nam, and how often: that two people share "Nguyễn" says little, that
 * they share "Giàng" much. Immutable, thread-safe.
 */
final class KnownNames {

  private static final String SHIPPED = "/people/names.csv";

  /** The share of a name that is not listed. */
  static final double RARE = 0.001;

  private final Map<String, Double> families;
  private final Map<String, Double> givens;
  private final Map<String, Double> plainFamilies;
  private final Map<String, Double> plainGivens;

  private KnownNames(Map<String, Double> families, Map<String, Double> givens) {
    this.families = Map.copyOf(families);
    this.givens = Map.copyOf(givens);
    plainFamilies = plain(families);
    plainGivens = plain(givens);
  }

  /** Those the program ships with: {@code people/names.csv}, sources in its rows. */
  static KnownNames shipped() {
    try (var stream = KnownNames.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + SHIPPED);
      }
      var families = new HashMap<String, Double>();
      var givens = new HashMap<String, Double>();
      try (var reader =
          CsvReader.builder()
              .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (NamedCsvRecord row : reader) {
          var map = row.getField("part").equals("family") ? families : givens;
          double share = Double.parseDouble(row.getField("share"));
          for (var name : row.getField("names").trim().split(" ", -1)) {
            map.merge(NameWord.of(name, false).spelt(), share, Math::max);
          }
        }
      }
      return new KnownNames(families, givens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Double> plain(Map<String, Double> names) {
    var plain = new HashMap<String, Double>();
    names.forEach(
        (name, share) -> plain.merge(NameWord.of(name, false).plain(), share, Double::sum));
    return Map.copyOf(plain);
  }

  /** The share of people with this family name, 0 to 1; 0 when it is not known as one. */
  double family(NameWord word) {
    return share(word, families, plainFamilies);
  }

  /** The share of people with this word in their given name; 0 when it is not known as one. */
  double given(NameWord word) {
    return share(word, givens, plainGivens);
  }

  private static double share(NameWord word, Map<String, Double> spelt, Map<String, Double> plain) {
    return word.untyped()
        ? plain.getOrDefault(word.plain(), 0.0)
        : spelt.getOrDefault(word.spelt(), 0.0);
  }

  /** Whether both are names, of families when {@code family}, by marks where both have theirs. */
  boolean areBothKnown(NameWord one, NameWord other, boolean family) {
    boolean plainly = one.untyped() || other.untyped();
    var names = plainly ? (family ? plainFamilies : plainGivens) : (family ? families : givens);
    return isIn(names.keySet(), one, plainly) && isIn(names.keySet(), other, plainly);
  }

  /** Whether it is a name of either kind. */
  boolean isKnown(NameWord word, boolean plainly) {
    return isIn(plainly ? plainFamilies.keySet() : families.keySet(), word, plainly)
        || isIn(plainly ? plainGivens.keySet() : givens.keySet(), word, plainly);
  }

  private static boolean isIn(Set<String> names, NameWord word, boolean plainly) {
    return names.contains(plainly ? word.plain() : word.spelt());
  }

  /** The words of both lists, without marks. */
  Set<String> plainWords() {
    var all = new HashSet<>(plainFamilies.keySet());
    all.addAll(plainGivens.keySet());
    return all;
  }
}
