package org.haidang.model.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Two tables written by hand, read without knowing anything of the rules. */
public final class Tables {

  private static final int LAST_STRONG = 2;
  private static final int LAST = 4;

  private final Map<String, String> dimension = new TreeMap<>();
  private final List<String[]> person = new ArrayList<>();

  public Tables() {
    String strong = "";
    for (var line : lines("dimension.txt")) {
      var words = line.strip().split("\\s+", -1);
      if (words[0].equals("strong")) {
        strong = words[1];
      } else {
        for (int weak = 0; weak <= LAST; weak++) {
          dimension.put(strong + " " + words[1] + " " + weak, words[2 + weak]);
        }
      }
    }
    for (var line : lines("person.txt")) {
      person.add(line.strip().split("\\s+", -1));
    }
  }

  private static List<String> lines(String file) {
    try (var in = Tables.class.getResourceAsStream("/assessment/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean positive(int strong, int medium, int weak) {
    var mark =
        dimension.get(
            Math.min(strong, LAST_STRONG)
                + " "
                + Math.min(medium, LAST)
                + " "
                + Math.min(weak, LAST));
    return Map.of("#", true, ".", false).get(mark);
  }

  /** The suggestion for {@code reading}, {@code adult} or {@code child}. */
  public String suggested(String reading, Set<Integer> dimensions, Set<String> named) {
    for (var row : person) {
      if (row[0].equals(reading) && fits(row, dimensions, named)) {
        return row[10];
      }
    }
    throw new AssertionError("the table has a gap");
  }

  private static boolean fits(String[] row, Set<Integer> dimensions, Set<String> named) {
    for (int i = 1; i <= 6; i++) {
      if (!fits(row[i], dimensions.contains(i))) {
        return false;
      }
    }
    return fits(row[7], named.contains("act"))
        && fits(row[8], named.contains("means"))
        && fits(row[9], named.contains("purpose"));
  }

  private static boolean fits(String mark, boolean there) {
    return mark.equals("-") || mark.equals("x") == there;
  }
}
