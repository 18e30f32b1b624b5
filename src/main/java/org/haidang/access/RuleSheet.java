package org.haidang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.haidang.access.Circumstance.Age;
import org.haidang.access.Circumstance.Centre;
import org.haidang.access.Circumstance.State;
import org.haidang.access.Circumstance.Whose;
import org.haidang.model.Role;

/**
 * Reads the table of permissions. Whatever is unclear is refused with its line: a rule that is not
 * understood must neither allow nor be passed over.
 */
final class RuleSheet {

  private static final String SHIPPED = "/access/permissions.csv";
  private static final String HEADER = "role,action,state,centre,whose,age";
  private static final int COLUMNS = 6;
  private static final String ANY = "any";
  private static final String NONE = "-";

  private RuleSheet() {}

  /** The table that the program ships with. */
  static List<Rule> shipped() {
    try (var in = Objects.requireNonNull(RuleSheet.class.getResourceAsStream(SHIPPED))) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a table.
   *
   * @throws IllegalArgumentException with the number of the line and what is wrong with it
   */
  static List<Rule> read(String text) {
    var rules = new ArrayList<Rule>();
    boolean headed = false;
    int number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!headed) {
        demand(line.equals(HEADER), number, "the header is not " + HEADER);
        headed = true;
        continue;
      }
      var rule = rule(line, number);
      for (var before : rules) {
        demand(!before.overlaps(rule), number, "says again what another line says");
      }
      rules.add(rule);
    }
    demand(!rules.isEmpty(), number, "no rule");
    return List.copyOf(rules);
  }

  private static Rule rule(String line, int number) {
    var cells = line.split(",", -1);
    demand(cells.length == COLUMNS, number, "not " + COLUMNS + " cells");
    var role = named(Role.class, cells[0], number);
    var action = named(Permission.class, cells[1], number);
    var rule =
        new Rule(
            role,
            action,
            some(State.class, cells[2], number),
            some(Centre.class, cells[3], number),
            some(Whose.class, cells[4], number),
            some(Age.class, cells[5], number));
    boolean fits =
        switch (action.about()) {
          case NOTHING -> rule.centres().isEmpty() && isAboutNoRecord(rule);
          case CENTRE -> !rule.centres().isEmpty() && isAboutNoRecord(rule);
          case RECORD ->
              !rule.states().isEmpty()
                  && !rule.centres().isEmpty()
                  && !rule.whose().isEmpty()
                  && !rule.ages().isEmpty();
        };
    demand(fits, number, action + " is about " + action.about());
    return rule;
  }

  private static boolean isAboutNoRecord(Rule rule) {
    return rule.states().isEmpty() && rule.whose().isEmpty() && rule.ages().isEmpty();
  }

  private static <E extends Enum<E>> Set<E> some(Class<E> type, String cell, int number) {
    if (cell.equals(NONE)) {
      return Set.of();
    }
    if (cell.equals(ANY)) {
      return EnumSet.allOf(type);
    }
    var found = EnumSet.noneOf(type);
    for (var word : cell.split(" ", -1)) {
      demand(word.equals(word.toLowerCase(Locale.ROOT)), number, word + " is in capitals");
      demand(
          found.add(named(type, word.toUpperCase(Locale.ROOT), number)), number, word + " twice");
    }
    return found;
  }

  private static <E extends Enum<E>> E named(Class<E> type, String word, int number) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line " + number + ": no " + type.getSimpleName() + " “" + word + "”"));
  }

  private static void demand(boolean holds, int number, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("line " + number + ": " + otherwise);
    }
  }
}
