package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  /** One for all, since unpacking takes a while; every test leaves it stopped. */
  @TempDir static Path folder;

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(DatabaseAddress address, String sql) throws SQLException {
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static ProcessHandle postmaster() throws Exception {
    var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  /** One that has ended may linger unreaped, without a program. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static ErrorCode faultOf(Path where) {
    try (var database = EmbeddedDatabase.start(where)) {
      throw new AssertionError("started in " + database.folder());
    } catch (HaidangException e) {
      return e.code();
    }
  }

  @Test
  void it_is_durable_private_and_lets_nobody_in_without_the_password() throws Exception {
    try (var database = EmbeddedDatabase.start(folder)) {
      var address = database.address();
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(ask(address, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(
              () -> execute(new DatabaseAddress(address.url(), address.user(), "guess"), "select"))
          .isInstanceOf(SQLException.class)
          .extracting(fault -> ((SQLException) fault).getSQLState())
          .isEqualTo("28P01");
      assertThat(address.toString()).doesNotContain(address.password());
      assertThat(Files.getPosixFilePermissions(folder))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(faultOf(folder)).isEqualTo(ErrorCode.FOLDER_IN_USE);
    }
  }

  @Test
  void killed_in_the_middle_it_starts_again_with_everything_committed() throws Exception {
    var database = EmbeddedDatabase.start(folder);
    execute(database.address(), "create table if not exists kept (word text)");
    execute(database.address(), "insert into kept values ('hải đăng')");
    var process = postmaster();

    process.destroyForcibly();
    process.onExit().get(60, TimeUnit.SECONDS);
    database.close();

    try (var again = EmbeddedDatabase.start(folder)) {
      assertThat(ask(again.address(), "select word from kept")).isEqualTo("hải đăng");
    }
  }

  @Test
  void what_a_killed_program_left_running_is_stopped_first() throws Exception {
    var program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsADatabase.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said = program.inputReader()) {
      String line;
      do {
        line = said.readLine();
        assertThat(line).as("the other program's word").isNotNull();
      } while (!line.equals("running"));
    }
    var orphan = postmaster();
    program.destroyForcibly().waitFor();
    assertThat(runs(orphan)).isTrue();

    try (var database = EmbeddedDatabase.start(folder)) {
      assertThat(runs(orphan)).isFalse();
      assertThat(ask(database.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_stranger_who_now_has_the_number_in_the_old_file_is_left_alone() throws Exception {
    EmbeddedDatabase.start(folder).close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          folder.resolve("data/postmaster.pid"), stranger.pid() + "\n" + folder.resolve("data"));

      try (var database = EmbeddedDatabase.start(folder)) {
        assertThat(ask(database.address(), "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void told_to_forget_on_a_power_cut_it_refuses_to_run() throws Exception {
    try (var database = EmbeddedDatabase.start(folder)) {
      execute(database.address(), "alter system set synchronous_commit = off");
    }
    try {
      assertThat(faultOf(folder)).isEqualTo(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
      assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    } finally {
      Files.writeString(folder.resolve("data/postgresql.auto.conf"), "");
    }
    EmbeddedDatabase.start(folder).close();
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_of() throws Exception {
    var file = Files.writeString(folder.resolveSibling(folder.getFileName() + ".txt"), "");

    assertThat(faultOf(file.resolve("below-a-file"))).isEqualTo(ErrorCode.FOLDER_UNWRITABLE);
    Files.delete(file);
  }
}
