package org.haidang.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.haidang.access.Permission;
import org.haidang.model.Role;

/** The table of answers, written apart from the program. Refuses what is unclear. */
final class WalkTable {

  private static final String HEADER =
      "endpoint,action,line,centre,whose,counselor,supervisor,trainer,monitor,author,administrator";

  /**
   * One line.
   *
   * @param action what the route asks the permissions for; null for a door that is open
   */
  record Row(
      String endpoint,
      Permission action,
      Set<String> lines,
      Set<String> centres,
      Set<String> whose,
      List<String> answers) {

    boolean covers(WalkCase one) {
      return endpoint.equals(one.endpoint())
          && has(lines, one.line())
          && has(centres, one.centre())
          && has(whose, one.whose());
    }

    String answer(Role role) {
      return answers.get(
          switch (role) {
            case COUNSELOR -> 0;
            case SUPERVISOR -> 1;
            case TRAINER -> 2;
            case NATIONAL_MONITOR -> 3;
            case CONTENT_AUTHOR -> 4;
            case ADMINISTRATOR -> 5;
          });
    }

    private static boolean has(Set<String> words, Enum<?> value) {
      return words.contains("any") || words.contains(value.name().toLowerCase(Locale.ROOT));
    }
  }

  private final List<Row> rows = new ArrayList<>();

  WalkTable() throws IOException {
    try (var in = WalkTable.class.getResourceAsStream("/access/endpoints.csv")) {
      var lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .toList();
      if (!lines.getFirst().equals(HEADER)) {
        throw new IllegalStateException("header: " + lines.getFirst());
      }
      lines.stream().skip(1).map(WalkTable::row).forEach(rows::add);
    }
  }

  private static Row row(String line) {
    var cells = line.split(",", -1);
    if (cells.length != 11) {
      throw new IllegalStateException(line);
    }
    return new Row(
        cells[0],
        cells[1].equals("open") ? null : Permission.valueOf(cells[1]),
        Set.of(cells[2].split(" ")),
        Set.of(cells[3].split(" ")),
        Set.of(cells[4].split(" ")),
        Arrays.asList(cells).subList(5, 11));
  }

  List<Row> rows() {
    return rows;
  }

  /** The endpoints it speaks of. */
  Set<String> endpoints() {
    var all = new LinkedHashSet<String>();
    rows.forEach(row -> all.add(row.endpoint()));
    return all;
  }

  /** The one line about it. */
  Row about(WalkCase one) {
    var found = rows.stream().filter(row -> row.covers(one)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " lines about " + one);
    }
    return found.getFirst();
  }
}
