package org.haidang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Json;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

  private final DemoAccounts demo = DemoAccounts.read(new Json());

  @Test
  void each_centre_has_two_counselors_and_a_supervisor() {
    for (var centre : List.of("HN", "DN", "AG")) {
      assertThat(demo.accounts())
          .filteredOn(one -> one.centre().equals(centre))
          .extracting(Account::role)
          .contains(Role.COUNSELOR, Role.COUNSELOR, Role.SUPERVISOR)
          .hasSizeBetween(3, 4);
    }
    assertThat(demo.accounts()).extracting(Account::login).doesNotHaveDuplicates();
    assertThat(demo.password()).isEqualTo("haidang-demo");
  }

  @Test
  void hanoi_comes_first_then_the_trades_that_take_no_calls() {
    assertThat(demo.accounts().subList(0, 5))
        .extracting(Account::login)
        .containsExactly("lan", "minh", "hoa", "duc", "admin");
  }

  @Test
  void each_works_at_a_centre_that_exists() {
    var centres = Sheets.csv("/content/shared/centres.csv");
    assertThat(centres.stream().map(row -> row.getField("name")))
        .containsExactly("HN", "HG", "DN", "AG");
    assertThat(demo.accounts())
        .extracting(Account::centre)
        .isSubsetOf(
            centres.stream()
                .filter(row -> row.getField("valid_to").isEmpty())
                .map(row -> row.getField("name"))
                .toList());
    assertThat(centres)
        .allSatisfy(
            row -> {
              assertThat(row.getField("label" + Sheets.VI)).isNotBlank();
              assertThat(row.getField("label" + Sheets.EN)).isNotBlank();
              assertThat(row.getField("valid_from")).matches("\\d{4}-\\d\\d-\\d\\d");
              assertThat(row.getField("source")).isNotBlank();
            });
  }

  @Test
  void fifty_names_for_leak_scans_occur_nowhere_in_what_the_product_ships() throws IOException {
    var names = Files.readAllLines(Path.of("src/test/resources/leak/names.txt"));
    assertThat(names)
        .hasSize(50)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.split(" ").length >= 3)
        .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    try (var files = Files.walk(Path.of("src/main/resources"))) {
      var read = 0;
      for (var file : files.filter(it -> it.toString().matches(".*[.](csv|json)")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(names);
        read++;
      }
      assertThat(read).isGreaterThan(20);
    }
  }
}
