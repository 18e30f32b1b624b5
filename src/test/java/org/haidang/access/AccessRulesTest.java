package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haidang.access.Circumstance.Age;
import org.haidang.access.Circumstance.Centre;
import org.haidang.access.Circumstance.State;
import org.haidang.access.Circumstance.Whose;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of permissions, against one written apart. */
class AccessRulesTest {

  private static final String HEADER = "role,action,state,centre,whose,age\n";

  private static final Map<Role, String> LETTERS =
      Map.of(
          Role.COUNSELOR, "C",
          Role.SUPERVISOR, "S",
          Role.TRAINER, "T",
          Role.NATIONAL_MONITOR, "M",
          Role.CONTENT_AUTHOR, "A",
          Role.ADMINISTRATOR, "X");

  private final AccessRules rules = new AccessRules();

  private static Account account(Role role) {
    return new Account("lan", "Lan", role, "HN");
  }

  @Test
  void each_role_may_do_what_the_table_written_apart_says_and_nothing_else() throws IOException {
    var expected = new TreeMap<String, String>();
    try (var in = AccessRulesTest.class.getResourceAsStream("/access/roles.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals("action,who"))
          .map(line -> line.split(",", -1))
          .forEach(cells -> expected.put(cells[0], String.join(" ", sorted(cells[1]))));
    }
    var found = new TreeMap<String, String>();
    for (var permission : Permission.values()) {
      var who = new TreeSet<String>();
      for (var role : Role.values()) {
        if (rules.permits(account(role), permission)) {
          who.add(LETTERS.get(role));
        }
      }
      found.put(permission.name(), String.join(" ", who));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static java.util.Set<String> sorted(String words) {
    return new TreeSet<>(java.util.List.of(words.split(" ")));
  }

  /** Of 36 circumstances each; counted by hand from what each action is about. */
  @ParameterizedTest
  @CsvSource({
    // three states (what was written before one heard of the seal is kept), own and shared, both,
    // both
    "COUNSELOR,CONTACT_WRITE,24",
    // saved: own and shared centre, both, both; and one's own unfinished report
    "COUNSELOR,CONTACT_READ,9",
    "COUNSELOR,PERSONAL_READ,16",
    // saved, three centres, both, both
    "COUNSELOR,ASK_NATIONAL,12",
    "COUNSELOR,ERASE,0",
    "COUNSELOR,EXPORT,0",
    // an unfinished report or a sealed record of the own centre, both, both
    "SUPERVISOR,BREAK_GLASS,8",
    // three states, three centres, one's own, both
    "COUNSELOR,AUDIT_OWN,18",
    "SUPERVISOR,SEAL,8",
    "COUNSELOR,BREAK_GLASS,0",
    "ADMINISTRATOR,BREAK_GLASS,0",
    "SUPERVISOR,ERASE,8",
    "SUPERVISOR,LEGAL_HOLD,8",
    "SUPERVISOR,EXPORT,2",
    "SUPERVISOR,AGENCY_APPROVE,8",
    // one's own saved report of the own centre; any of the centre's
    "COUNSELOR,FINALISE,2",
    "SUPERVISOR,FINALISE,4",
    "SUPERVISOR,REOPEN,4",
    "SUPERVISOR,AMENDMENT_DECIDE,4",
    "COUNSELOR,AMENDMENT_DECIDE,0",
    "TRAINER,CONTACT_READ,0",
    "ADMINISTRATOR,PERSONAL_READ,0",
    "NATIONAL_MONITOR,PERSONAL_READ,0"
  })
  void an_action_is_allowed_with_so_many_kinds_of_record(
      Role role, Permission action, int expected) {
    int allowed = 0;
    for (var state : State.values()) {
      for (var centre : Centre.values()) {
        for (var whose : Whose.values()) {
          for (var age : Age.values()) {
            var with = new Circumstance(state, centre, whose, age);
            allowed += rules.permits(account(role), action, with) ? 1 : 0;
          }
        }
      }
    }
    assertThat(allowed).isEqualTo(expected);
  }

  @Test
  void a_record_of_another_centre_is_written_only_when_it_is_shared() {
    var lan = account(Role.COUNSELOR);
    for (var centre : Centre.values()) {
      assertThat(rules.permits(lan, Permission.CONTACT_WRITE, Circumstance.saved(centre)))
          .isEqualTo(centre != Centre.OTHER);
    }
  }

  @Test
  void what_no_line_allows_is_forbidden() {
    var one = AccessRules.of(HEADER + "TRAINER,CONTENT_READ,-,-,-,-\n");
    for (var role : Role.values()) {
      for (var permission : Permission.values()) {
        assertThat(one.permits(account(role), permission))
            .isEqualTo(role == Role.TRAINER && permission == Permission.CONTENT_READ);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "COUNSELOR,CONTACT_READ,saved,own,any\n",
        "COUNSELOR,CONTACT_READ,saved,own,any,any,any\n",
        "COUNSELLOR,CONTACT_READ,saved,own,any,any\n",
        "COUNSELOR,READ_ALL,saved,own,any,any\n",
        "COUNSELOR,CONTACT_READ,,own,any,any\n",
        "COUNSELOR,CONTACT_READ,Saved,own,any,any\n",
        "COUNSELOR,CONTACT_READ,saved draft saved,own,any,any\n",
        "COUNSELOR,CONTACT_READ,saved any,own,any,any\n",
        "COUNSELOR,CONTACT_READ,saved|draft,own,any,any\n",
        "COUNSELOR,CONTACT_READ,saved ,own,any,any\n",
        "COUNSELOR,CONTACT_READ, saved,own,any,any\n",
        "COUNSELOR,CONTACT_READ,-,-,-,-\n",
        "COUNSELOR,CONTACT_READ,saved,own,any,-\n",
        "COUNSELOR,FIGURES_READ,saved,own,any,any\n",
        "COUNSELOR,HEALTH_READ,-,-,-,-\n",
        "*,CONTACT_READ,saved,own,any,any\n",
        "\"COUNSELOR\",CONTACT_READ,saved,own,any,any\n",
        "COUNSELOR,CONTACT_READ,saved,own,any,any\r\n",
        "COUNSELOR,CONTACT_READ,any,own,any,any\nCOUNSELOR,CONTACT_READ,saved,own,own,held\n",
        "COUNSELOR,FIGURES_READ,-,-,-,-\nCOUNSELOR,FIGURES_READ,-,-,-,-\n"
      })
  void a_table_with_anything_unclear_is_refused_whole(String lines) {
    assertThatThrownBy(
            () ->
                AccessRules.of(
                    HEADER
                        + "TRAINER,CONTENT_PREVIEW,-,-,-,-\n".repeat(lines.isEmpty() ? 0 : 1)
                        + lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line ");
  }

  @Test
  void a_table_with_another_header_is_refused() {
    assertThatThrownBy(() -> AccessRules.of("role,action\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
