package org.haidang.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to see the parts in a name: family first as in Viet Nam, or last as abroad.
 *
 * @param family null when the name has none
 * @param middle what stands between, in its order, with Thị and Văn
 * @param given the last word of the given name, the one a person is called by
 * @param turned whether the words were typed in another order
 */
record NameReading(
    @Nullable NameWord family, List<NameWord> middle, NameWord given, boolean turned) {

  private static final Set<String> GENDERED = Set.of("thi", "van", "h", "y", "k");

  NameReading {
    middle = List.copyOf(middle);
  }

  Optional<NameWord> familyName() {
    return Optional.ofNullable(family);
  }

  /** The readings of {@code name}, at least one; {@code name} has words. */
  static List<NameReading> of(SpokenName name, KnownNames known) {
    var words = name.words();
    var readings = new ArrayList<NameReading>();
    if (words.size() > 1 && isHighlandMarker(words.getFirst())) {
      readings.add(highland(words));
      return readings;
    }
    add(readings, words, false, known);
    for (var turned : turned(words)) {
      if (mayBegin(turned.getFirst(), words, known)) {
        add(readings, turned, true, known);
      }
    }
    return readings;
  }

  private static boolean isHighlandMarker(NameWord word) {
    return word.plain().length() == 1 && GENDERED.contains(word.plain()) && !word.initial();
  }

  /** H'Bia Niê, Y Bhăm Niê Kdăm: the marker of the sex, the given name, then the family's. */
  private static NameReading highland(List<NameWord> words) {
    var middle = new ArrayList<NameWord>();
    middle.add(words.getFirst());
    middle.addAll(words.subList(Math.min(3, words.size()), words.size()));
    return new NameReading(words.size() > 2 ? words.get(2) : null, middle, words.get(1), false);
  }

  /** "Hoa Thị Nguyễn", "Thị Hoa Nguyễn" and "Lan Hoa, Nguyễn Thị" with the family first. */
  private static Set<List<NameWord>> turned(List<NameWord> words) {
    if (words.size() < 2) {
      return Set.of();
    }
    var all = new LinkedHashSet<List<NameWord>>();
    all.add(words.reversed());
    for (int at = 1; at < words.size(); at++) {
      var turned = new ArrayList<>(words.subList(at, words.size()));
      turned.addAll(words.subList(0, at));
      all.add(turned);
    }
    return all;
  }

  /** Of more than two words, a name is turned so that a family name comes first, if one does. */
  private static boolean mayBegin(NameWord word, List<NameWord> words, KnownNames known) {
    return !isGendered(word)
        && (words.size() == 2 || known.family(word) > 0 || known.family(words.getFirst()) == 0);
  }

  private static void add(
      List<NameReading> readings, List<NameWord> words, boolean turned, KnownNames known) {
    var first = words.getFirst();
    var given = words.getLast();
    int count = words.size();
    if (count == 1) {
      readings.add(new NameReading(null, List.of(), given, turned));
      return;
    }
    double share = known.family(first);
    boolean also = known.given(first) > 0 && (count == 2 || share == 0);
    boolean marker = isGendered(first) && (share == 0 || first.plain().equals("thi"));
    if (marker || also) {
      readings.add(new NameReading(null, words.subList(0, count - 1), given, turned));
    }
    if (count > 2 || share > 0 || !also) {
      readings.add(new NameReading(first, words.subList(1, count - 1), given, turned));
    }
  }

  /** Thị, Văn, H', Y, K': they tell the sex and little else. */
  static boolean isGendered(NameWord word) {
    return GENDERED.contains(word.plain())
        && (word.untyped()
            || word.isUnmarked()
            || word.spelt().equals("thi\u0323")
            || word.spelt().equals("văn"));
  }
}
