package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Texts;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Two windows of the program on one data folder. */
@ExtendWith(Windowed.class)
class TwoWindowsTest {

  @TempDir Path folder;

  private Workstation window() {
    var content = new CompletableFuture<Content>();
    return new Workstation(
        new Stage(),
        folder,
        ServerAddress.fixed("http://127.0.0.1:9/"),
        null,
        Texts.load(),
        content);
  }

  private static boolean shows(Workstation window, String id) {
    return window.stage().getScene().lookup("#" + id) != null;
  }

  @Test
  void the_second_says_so_and_goes_on_once_the_first_is_closed(FxRobot robot) throws Exception {
    Doors.pretend(folder);
    var windows = new Workstation[2];
    robot.interact(() -> windows[0] = window());
    robot.interact(windows[0]::start);
    Rest.until("it shows", () -> shows(windows[0], "sign-in"));

    robot.interact(() -> windows[1] = window());
    robot.interact(windows[1]::start);
    Rest.until("it shows", () -> shows(windows[1], "fault-code"));
    var code = (Labeled) windows[1].stage().getScene().lookup("#fault-code");
    assertThat(code.getText()).isEqualTo(ErrorCode.FOLDER_IN_USE.code());

    robot.interact(windows[0]::close);
    robot.interact(windows[1]::start);
    Rest.until("it shows", () -> shows(windows[1], "sign-in"));
    robot.interact(windows[1]::close);
  }
}
