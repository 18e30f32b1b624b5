package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.platform.Texts;
import org.haidang.store.central.Reports;
import org.haidang.store.central.TestDatabase;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A window whose person is revoked goes back to the sign-in screen by itself and says why. */
@ExtendWith(Windowed.class)
class PutOutWindowTest {

  private static final String DATABASE = "put_out_window";

  private static final long NEWS_EVERY_NANOS = 2_000_000_000L;

  @TempDir Path folder;

  private static int sessions() {
    try (var connection = TestDatabase.connect(TestDatabase.address(DATABASE));
        var on = connection.createStatement();
        var rows = on.executeQuery("select count(*) from session where login = 'lan'")) {
      rows.next();
      return rows.getInt(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void revoke() throws Exception {
    try (var connection = TestDatabase.connect(TestDatabase.address(DATABASE));
        var on = connection.createStatement()) {
      on.execute("update account set struck_off = true where login = 'lan'");
    }
  }

  private long keys() {
    var keys = folder.resolve("keys");
    try (var files = Files.list(keys)) {
      return files.count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String told(Workstation window) {
    return window.stage().getScene().lookup("#sign-in-fault") instanceof Labeled fault
        ? fault.getText()
        : "";
  }

  @Test
  void back_at_the_sign_in_it_says_so_and_the_key_is_gone(FxRobot robot) throws Exception {
    try (var central = Central.start(DATABASE)) {
      var at = new AtomicReference<Workstation>();
      robot.interact(
          () ->
              at.set(
                  new Workstation(
                      new Stage(),
                      folder,
                      ServerAddress.fixed(central.address),
                      null,
                      Texts.load(),
                      CompletableFuture.completedFuture(SharedContent.get()))));
      var window = at.get();
      Doors.join(folder, central.address);
      robot.interact(window::start);
      Seat.await("the sign-in", () -> window.stage().getScene().lookup("#login") != null);
      robot.interact(
          () -> {
            var scene = window.stage().getScene();
            ((TextField) scene.lookup("#login")).setText("lan");
            scene.lookup("#password").requestFocus();
          });
      robot.write(Seat.PASSWORD);
      robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
      Seat.await("signed in", () -> sessions() > 0);
      Seat.await("the desk", () -> window.stage().getScene().lookup("#main") != null);
      assertThat(keys()).isOne();

      revoke();
      // Any news of the centre has its desk ask the server, which it does once a minute anyway. The
      // first may come before the desk listens, and then says nothing.
      var elsewhere = new Reports("HN");
      var next = new AtomicLong(System.nanoTime());
      Seat.await(
          "put out",
          () -> {
            if (System.nanoTime() >= next.get()) {
              central.server.ledger().append(List.of(elsewhere.fresh()), elsewhere.session());
              next.set(System.nanoTime() + NEWS_EVERY_NANOS);
            }
            return told(window).contains("HD-ACCOUNT-REVOKED");
          });
      assertThat(told(window)).startsWith("Tài khoản này đã bị thu hồi.");
      Seat.await("the key is gone", () -> keys() == 0);
      robot.interact(window::close);
    }
  }
}
