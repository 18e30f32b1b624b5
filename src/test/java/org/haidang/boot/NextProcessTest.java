package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.haidang.platform.DataFolder;
import org.haidang.platform.Texts;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A process that takes over, as the one before it and as the one after it see it. */
@ExtendWith(Windowed.class)
@DisabledOnOs(OS.WINDOWS)
class NextProcessTest {

  @TempDir Path folder;

  private static NextProcess running(String script, Duration patience) {
    return new NextProcess(List.of("sh", "-c", script), patience);
  }

  @Test
  void it_is_told_the_login_by_a_pipe_and_says_that_its_window_is_there() throws Exception {
    var file = folder.resolve("asked");
    var script = "read login; echo \"$login\" >" + file + "; echo shown";
    var started = running(script, Duration.ofMinutes(1)).start("lan");
    assertThat(started.shows()).isTrue();
    assertThat(Files.readString(file)).isEqualTo("lan\n");
  }

  @Test
  void one_that_ends_without_a_window_or_shows_none_in_time_is_ended_and_takes_over_nothing()
      throws Exception {
    assertThat(running("read login; exit 3", Duration.ofMinutes(1)).start("lan").shows()).isFalse();
    var silent = running("read login; exec sleep 600", Duration.ofMillis(500)).start("lan");
    var process = ProcessHandle.of(silent.pid()).orElseThrow();
    assertThat(silent.shows()).isFalse();
    process.onExit().get(60, TimeUnit.SECONDS);
  }

  @Test
  void a_program_that_is_not_there_is_said_at_once() {
    var missing = new NextProcess(List.of(folder.resolve("gone").toString()), Duration.ZERO);
    assertThatThrownBy(() -> missing.start("lan")).isInstanceOf(IOException.class);
  }

  @Test
  void the_installed_program_is_started_by_its_launcher_and_any_other_by_its_java() {
    var java = new ThisProgram().again("workstation", "--unlock");
    assertThat(java.getFirst()).endsWith("java");
    assertThat(java).contains(Main.class.getName(), "-cp").endsWith("workstation", "--unlock");
    System.setProperty("jpackage.app-path", "/opt/haidang/bin/haidang");
    try {
      assertThat(new ThisProgram().again("workstation", "--unlock"))
          .containsExactly("/opt/haidang/bin/haidang", "workstation", "--unlock");
    } finally {
      System.clearProperty("jpackage.app-path");
    }
  }

  @Test
  void it_waits_for_the_folder_and_asks_for_the_password_of_who_locked(FxRobot robot)
      throws Exception {
    var shown = new CompletableFuture<Boolean>();
    var turn = new Turn(null, "lan", () -> shown.complete(true));
    var workstation = new Workstation[1];
    try (var before = DataFolder.claim(folder)) {
      robot.interact(
          () -> {
            workstation[0] =
                new Workstation(
                    new Stage(),
                    before.path(),
                    ServerAddress.fixed("http://127.0.0.1:9/"),
                    null,
                    Texts.load(),
                    new CompletableFuture<>(),
                    turn);
            workstation[0].start();
          });
      Thread.sleep(200);
      assertThat(shown).as("its folder is still another's").isNotDone();
    }
    assertThat(shown.get(60, TimeUnit.SECONDS)).isTrue();
    var scene = workstation[0].stage().getScene();
    Rest.await();
    assertThat(((TextInputControl) scene.lookup("#login")).getText()).isEqualTo("lan");
    assertThat(scene.getFocusOwner().getId()).isEqualTo("password");
    assertThat(((Labeled) scene.lookup("#sign-in-enter")).getText()).isEqualTo("Mở khóa");
    robot.interact(workstation[0]::close);
  }
}
