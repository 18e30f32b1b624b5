package org.haidang.boot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.haidang.access.DatabaseKey;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.tour.Typist;

/**
 * The product as it is started, and a counselor at it who signs in without a server, takes a call,
 * types all lines of a file into it, says {@code TYPED}, waits for a line, and presses the key that
 * locks.
 */
final class LockingProgram {

  /** A password of Latin letters, as a robot can type them. */
  static final String PASSWORD = "ngon den soi bien dem";

  private LockingProgram() {}

  /** Arguments: data folder, file of names. */
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    signedInHereBefore(folder);
    Thread.ofPlatform().daemon().start(() -> work(Path.of(arguments[1])));
    Main.main(
        new String[] {
          "workstation", "--server", "https://127.0.0.1:9/", "--data", folder.toString()
        });
  }

  private static void signedInHereBefore(Path folder) {
    Doors.pretend(folder);
    var keys = Seat.keys(new Seat.Plan(folder, "https://127.0.0.1:9/", null));
    var lan = new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN");
    try (var key = new DatabaseKey(keys.freshKey())) {
      keys.keep(lan, "token", key.bytes(), PASSWORD.toCharArray());
    }
  }

  private static void work(Path names) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      var window = window();
      new Typist(window, PASSWORD, out).type("lan", "xin chao");
      for (var name : Files.readAllLines(names)) {
        onScreen(
            () -> ((TextInputControl) window.getScene().getFocusOwner()).appendText(" " + name));
      }
      Thread.sleep(600);
      out.println("TYPED");
      System.in.read();
      onScreen(() -> press(window, KeyCode.L));
    } catch (Exception e) {
      out.println("failed: " + e);
    }
  }

  /** The product's first window, once there is one. */
  static Stage window() throws InterruptedException {
    while (true) {
      var found =
          Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast);
      var first = found.findFirst();
      if (first.isPresent()) {
        return first.get();
      }
      Thread.sleep(20);
    }
  }

  /** Presses a letter with Ctrl where the caret stands; on the FX thread. */
  static void press(Stage window, KeyCode letter) {
    Event.fireEvent(
        window.getScene().getFocusOwner(),
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            letter.getName(),
            letter,
            false,
            true,
            false,
            false));
  }

  /** Does it on the FX thread, and waits. */
  static void onScreen(Runnable action) throws Exception {
    var done = new CompletableFuture<Boolean>();
    Platform.runLater(
        () -> {
          try {
            action.run();
            done.complete(true);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    done.get(60, TimeUnit.SECONDS);
  }
}
