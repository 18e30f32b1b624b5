package org.haidang.boot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.haidang.tour.Typist;

/**
 * The product as it is started, and a counselor in a call who writes of people, copies it all, and
 * meets faults whose words quote it. Tells the titles of the windows, says {@code LOOKED}, and
 * stays as it is.
 */
final class LookingProgram {

  private static final int TOLD_OF = 20;

  private LookingProgram() {}

  /** Arguments: data folder. */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(LookingProgram::work);
    Main.main(
        new String[] {"workstation", "--server", "http://127.0.0.1:9/", "--data", arguments[0]});
  }

  private static void work() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      var window = LockingProgram.window();
      new Typist(window, LockingProgram.PASSWORD, out).type("lan", "xin chao");
      for (var one : Planted.all().subList(0, TOLD_OF)) {
        LockingProgram.onScreen(() -> caret(window).appendText(" " + one.words()));
      }
      LockingProgram.onScreen(
          () -> {
            caret(window).selectAll();
            caret(window).copy();
            LockingProgram.press(window, KeyCode.C);
          });
      Window.getWindows().stream()
          .map(Stage.class::cast)
          .forEach(each -> out.println("title: " + each.getTitle()));
      fail(window);
      out.println("LOOKED");
    } catch (Exception e) {
      out.println("failed: " + e.getClass());
    }
  }

  private static TextInputControl caret(Stage window) {
    return (TextInputControl) window.getScene().getFocusOwner();
  }

  /** As when a reader of numbers quotes what it could not read. */
  private static void fail(Stage window) throws Exception {
    LockingProgram.onScreen(() -> {});
    var words = new String[1];
    LockingProgram.onScreen(() -> words[0] = caret(window).getText());
    Platform.runLater(() -> Integer.parseInt(words[0]));
    var other =
        Thread.ofPlatform()
            .start(
                () -> {
                  throw new IllegalStateException(words[0], new IllegalArgumentException(words[0]));
                });
    other.join();
    LockingProgram.onScreen(() -> {});
  }
}
