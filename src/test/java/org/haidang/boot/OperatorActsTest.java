package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.access.TrailCheck;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Texts;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done at the server's own command line stands in its trail, as done by its operator. */
class OperatorActsTest {

  @TempDir Path folder;
  private final String url = Central.databaseUrl("operator");

  private int run(String... words) {
    var all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--database", url, "--data", folder.toString()));
    var in = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream("một câu rất riêng\n".getBytes(StandardCharsets.UTF_8)));
      return Main.commandLine(Texts.load()).execute(all.toArray(String[]::new));
    } finally {
      System.setIn(in);
    }
  }

  @Test
  void every_command_enters_the_trail() {
    var lost = UUID.randomUUID();
    try (var server = CentralServer.openBeside(folder, url)) {
      server
          .door()
          .workstations()
          .issue(new byte[] {1}, "HN", Clock.systemUTC().instant().plusSeconds(60), null, "admin");
      server
          .door()
          .workstations()
          .enrol(new byte[] {1}, lost, new byte[32], Clock.systemUTC().instant());
    }
    assertThat(run("account", "an", "--name", "Lê An", "--role", "COUNSELOR", "--centre", "HN"))
        .isZero();
    assertThat(run("account", "an", "--code", "--role", "TRAINER")).isZero();
    assertThat(run("account", "an", "--strike-off")).isZero();
    assertThat(run("server", "enrol-code", "--centre", "HN")).isZero();
    assertThat(run("server", "strike-off", lost.toString())).isZero();
    assertThat(run("server", "change-key")).isZero();
    assertThat(run("server", "restored")).isZero();

    try (var server = CentralServer.openBeside(folder, url)) {
      var admin = new Account("admin", "A", Role.ADMINISTRATOR, "AG");
      var late = Clock.systemUTC().instant().plusSeconds(60);
      assertThat(
              server
                  .trail()
                  .find(
                      View.GLASS,
                      new Question(Filter.ALL, 0, 100, null),
                      new Session(admin, UUID.randomUUID(), late),
                      late)
                  .rows())
          .extracting(row -> row.happening())
          .filteredOn(what -> what.login().equals("server"))
          .extracting(
              what ->
                  what.deed()
                      + " "
                      + what.fields().stream().filter(f -> f.startsWith("act:")).toList())
          .containsExactlyInAnyOrder(
              "ACCOUNT_CHANGED [act:ADDED]",
              "ACCOUNT_CHANGED [act:PASSWORD]",
              "ACCOUNT_CHANGED [act:MOVED]",
              "ACCOUNT_CHANGED [act:CODE_GIVEN]",
              "ACCOUNT_CHANGED [act:STRUCK_OFF]",
              "JOIN_CODE_GIVEN []",
              "COMPUTER_STRUCK_OFF []",
              "SERVER_KEY_CHANGED []",
              "SERVER_RESTORED []");
      assertThat(server.trail().check()).extracting(TrailCheck.Result::whole).containsOnly(true);
    }
  }

  @Test
  void without_a_database_to_keep_it_in_no_key_is_changed() {
    assertThat(
            Main.commandLine(Texts.load())
                .execute("server", "change-key", "--data", folder.toString()))
        .isNotZero();
    assertThat(folder.resolve("tls")).doesNotExist();
    assertThat(folder.resolve("postgresql")).doesNotExist();
  }
}
