package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.Pictures;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Signing in by keyboard and mouse. */
@ExtendWith(Windowed.class)
class SignInScreenTest {

  private final Wording wording = Stages.wording();
  private final List<String> tried = new ArrayList<>();
  private final List<Runnable> work = new ArrayList<>();
  private final List<Runnable> slow = new ArrayList<>();
  private Outcome outcome = new Outcome.Wrong();
  private boolean entered;
  private SignInViewModel model;
  private Stage stage;
  private SignInPage page;

  @Start
  void start(Stage shown) {
    stage = shown;
    model =
        new SignInViewModel(
            (login, password) -> {
              tried.add(login + "/" + new String(password));
              return outcome;
            },
            new Background(work::add, javafx.application.Platform::runLater),
            (_, action) -> {
              slow.add(action);
              return () -> slow.remove(action);
            },
            List.of(
                demo("lan", "Phạm Thị Lan", Role.SUPERVISOR, "HN"),
                demo("minh", "Nguyễn Quang Minh", Role.COUNSELOR, "HN"),
                demo("hoa", "Phạm Thị Thu Hòa", Role.SUPERVISOR, "HN"),
                demo("tham", "Hồ Thị Hồng Thắm", Role.COUNSELOR, "DN"),
                demo("nga", "Võ Thị Kiều Nga", Role.COUNSELOR, "AG")));
    new Frame(shown, wording, new Theme(), new Kept(), true).show(new SignInView(model, wording));
  }

  private static DemoAccount demo(String login, String name, Role role, String centre) {
    return new DemoAccount(new Account(login, name, role, centre), "sen");
  }

  @BeforeEach
  void page(FxRobot robot) {
    page = new SignInPage(robot);
  }

  private void letWorkBeDone() {
    var todo = List.copyOf(work);
    work.clear();
    todo.forEach(Runnable::run);
    org.haidang.ui.hands.Rest.await();
  }

  @Test
  void enter_in_the_password_signs_in_and_the_field_is_emptied() {
    outcome = new Outcome.Signed(() -> entered = true, () -> {});

    page.type("  Mai ", "sen hồng").press(KeyCode.ENTER);
    letWorkBeDone();

    assertThat(tried).containsExactly("mai/sen hồng");
    assertThat(entered).isTrue();
    assertThat(page.passwordTyped()).isEmpty();
  }

  @Test
  void a_wrong_password_is_said_beside_it_in_the_language_of_the_moment() {
    page.type("mai", "sai").press(KeyCode.ENTER);
    letWorkBeDone();

    assertThat(page.saidBeside("password")).isEqualTo("Tài khoản hoặc mật khẩu chưa đúng.");
    assertThat(page.passwordTyped()).isEmpty();
    assertThat(page.caretIsIn("password")).isTrue();

    page.press(KeyCode.F6);
    assertThat(page.saidBeside("password")).isEqualTo("The account or the password is wrong.");
  }

  @Test
  void enter_without_an_account_or_password_says_what_is_missing_and_goes_there() {
    page.press(KeyCode.ENTER);
    assertThat(page.caretIsIn("password")).isTrue();
    page.press(KeyCode.ENTER);

    assertThat(tried).isEmpty();
    assertThat(page.saidBeside("login")).isEqualTo("Hãy nhập tài khoản.");
    assertThat(page.saidBeside("password")).isEqualTo("Hãy nhập mật khẩu.");
    assertThat(page.caretIsIn("login")).isTrue();
  }

  @Test
  void after_a_second_it_shows_that_it_works_and_escape_calls_it_off(FxRobot robot) {
    page.type("mai", "sen").press(KeyCode.ENTER);
    assertThat(page.showsProgress()).isFalse();

    robot.interact(() -> List.copyOf(slow).forEach(Runnable::run));
    assertThat(page.showsProgress()).isTrue();
    Pictures.take(stage.getScene(), "sign-in-slow-vi");

    page.press(KeyCode.ESCAPE);
    assertThat(page.showsProgress()).isFalse();
    assertThat(page.passwordTyped()).isEmpty();
  }

  @Test
  void what_the_person_cannot_mend_by_typing_is_said_in_full_with_its_code() {
    outcome = new Outcome.Failed(ErrorCode.DATABASE_UNAVAILABLE);

    page.type("mai", "sen").press(KeyCode.ENTER);
    letWorkBeDone();

    assertThat(page.saidBelow())
        .contains("Không mở được cơ sở dữ liệu", "chưa bị đụng tới", "HD-DATABASE-UNAVAILABLE");
  }

  @Test
  void a_demo_account_signs_in_by_one_click() {
    page.chooseDemo("lan");
    letWorkBeDone();

    assertThat(tried).containsExactly("lan/sen");
  }

  @Test
  void three_demo_accounts_stand_there_and_the_others_behind_a_button() {
    assertThat(page.demoRows()).containsExactly("demo-lan", "demo-minh", "demo-hoa");

    page.chooseOtherDemo("nga");
    letWorkBeDone();

    assertThat(tried).containsExactly("nga/sen");
  }

  @Test
  void it_says_whether_the_server_is_in_reach(FxRobot robot) {
    robot.interact(() -> model.reached(false));
    assertThat(page.saidOfTheServer()).startsWith("Ngoại tuyến.");
    robot.interact(() -> model.reached(true));
    assertThat(page.saidOfTheServer()).startsWith("Đã nối");
  }

  @Test
  void the_title_tells_nothing_about_anybody() {
    page.type("mai", "sen");
    assertThat(stage.getTitle()).isEqualTo("Hải Đăng · DEMO");
  }
}
