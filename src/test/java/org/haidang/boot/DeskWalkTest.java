package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place of the desk and everything that can be done there by name, for every role: what is
 * shown is what {@code access/places.csv}, written apart, says, and what the permissions allow.
 */
@ExtendWith(Windowed.class)
class DeskWalkTest {

  private static final String HEADER = "what,needs,who";

  private static final Map<Role, String> LETTERS =
      new EnumMap<>(
          Map.of(
              Role.COUNSELOR, "C",
              Role.SUPERVISOR, "S",
              Role.TRAINER, "T",
              Role.NATIONAL_MONITOR, "M",
              Role.CONTENT_AUTHOR, "A",
              Role.ADMINISTRATOR, "X"));

  @TempDir Path folder;

  /** A line of the table: a place, or an action as {@code place: action}. */
  private record Row(String what, List<Permission> needs, TreeSet<String> who) {}

  private static List<Row> table() throws IOException {
    try (var in = DeskWalkTest.class.getResourceAsStream("/access/places.csv")) {
      var lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(lines.getFirst()).isEqualTo(HEADER);
      return lines.stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(
              cells ->
                  new Row(
                      cells[0].replace("; ", ", "),
                      cells[1].equals("nothing")
                          ? List.of()
                          : Arrays.stream(cells[1].split(" ")).map(Permission::valueOf).toList(),
                      new TreeSet<>(Arrays.asList(cells[2].split(" ")))))
          .toList();
    }
  }

  @Test
  void each_role_is_shown_the_places_and_actions_of_the_table_and_no_other() throws Exception {
    var shown = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (var role : Role.values()) {
      for (var what : shownTo(role)) {
        shown.add(LETTERS.get(role) + " " + what);
      }
      for (var row : table()) {
        if (row.who().contains(LETTERS.get(role))) {
          expected.add(LETTERS.get(role) + " " + row.what());
        }
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "desk walk: %d places and actions, %d roles, %d shown%n",
        table().size(),
        Role.values().length,
        shown.size());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_place_is_for_exactly_the_roles_that_have_the_permissions_it_needs() throws Exception {
    var rules = new AccessRules();
    // The place of packs is for those who read contacts or try packs; a pack as such goes to all.
    for (var row : table()) {
      var may = new TreeSet<String>();
      for (var role : Role.values()) {
        if (row.needs().stream().allMatch(need -> rules.permits(account(role), need))) {
          may.add(LETTERS.get(role));
        }
      }
      if (!row.needs().isEmpty() && !row.what().equals("content.name")) {
        assertThat(row.who()).as(row.what()).isEqualTo(may);
      }
    }
  }

  private static Account account(Role role) {
    return new Account("an", "Nguyễn Văn An", role, "HN");
  }

  private List<String> shownTo(Role role) throws Exception {
    var all = new ArrayList<String>();
    try (var desk = new DeskOf(account(role), new AccessRules(), folder.resolve(role.name()))) {
      Rest.ask(
          () -> {
            for (var feature : desk.places()) {
              all.add(feature.nameKey());
              for (var command : feature.commands()) {
                all.add(feature.nameKey() + ": " + command.title());
              }
            }
            return null;
          });
    }
    return all;
  }
}
