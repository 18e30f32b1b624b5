package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.store.central.EmbeddedDatabase;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** An installed program on a computer where nobody named the central server. */
@ExtendWith(Windowed.class)
class UnnamedServerTest {

  @TempDir Path folder;

  private final Texts texts = Texts.load();
  private final AtomicReference<@Nullable String> file = new AtomicReference<>();

  @Test
  void the_window_asks_for_address_and_code_and_goes_on_to_the_sign_in(FxRobot robot)
      throws Exception {
    var window = new CompletableFuture<Workstation>();
    robot.interact(
        () ->
            window.complete(
                new Workstation(
                    new Stage(),
                    folder.resolve("workstation"),
                    ServerAddress.named(file::get),
                    null,
                    texts,
                    new CompletableFuture<>())));
    var workstation = window.join();
    robot.interact(workstation::start);
    await(workstation, "enrol");
    assertThat(workstation.stage().getScene().lookup("#enrol-later"))
        .as("there is nothing to sign in to")
        .isNull();
    try (var central = Central.start("unnamed")) {
      var code = central.server.door().code("HN").text();
      type(robot, workstation, central.address, code.replace('-', 'x'));
      Rest.until(
          "the fault is told",
          () -> said(workstation, "enrol-fault").contains("HD-ENROL-CODE-MISTYPED"));

      type(robot, workstation, central.address, code.toLowerCase(Locale.ROOT));
      await(workstation, "sign-in");
    }
    robot.interact(workstation::close);
    assertThat(new Membership(folder.resolve("workstation"), () -> null, new Json()).enrolment())
        .isPresent();
  }

  private static void type(FxRobot robot, Workstation window, String address, String code) {
    robot.interact(
        () -> {
          var scene = window.stage().getScene();
          ((TextField) scene.lookup("#enrol-address")).setText(address);
          ((TextField) scene.lookup("#enrol-code")).setText(code);
          ((Button) scene.lookup("#enrol-enter")).fire();
        });
  }

  @Test
  void what_to_do_names_the_file_and_the_variable_in_every_language() {
    for (var language : Texts.LANGUAGES) {
      assertThat(texts.get(language, "error.server_unnamed.todo"))
          .contains("/etc/haidang/server", "%ProgramData%\\Haidang\\server", "HAIDANG_SERVER");
    }
  }

  @Test
  void an_address_nobody_named_is_asked_for_anew_each_time() {
    var address = ServerAddress.named(file::get);
    assertThatThrownBy(address::get)
        .isInstanceOfSatisfying(
            HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_UNNAMED));
    file.set("https://hotline.example/");
    assertThat(address.get()).isEqualTo("https://hotline.example/");
  }

  @Test
  void the_program_of_this_source_tree_has_a_database_for_its_demonstration() {
    assertThat(EmbeddedDatabase.ships()).isTrue();
  }

  private static String said(Workstation window, String id) {
    return ((Labeled) window.stage().getScene().lookup("#" + id)).getText();
  }

  private static void await(Workstation window, String id) throws Exception {
    Rest.until(
        id + " is there",
        () -> {
          var scene = window.stage().getScene();
          return scene != null && scene.lookup("#" + id) != null;
        });
  }
}
