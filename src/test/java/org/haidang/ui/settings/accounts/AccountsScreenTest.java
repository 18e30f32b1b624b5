package org.haidang.ui.settings.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountRules;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.fakes.Pictures;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AccountMessages.Begun;
import org.haidang.sync.AccountMessages.Code;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.sync.AccountMessages.Own;
import org.haidang.sync.AccountServer;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor looks after accounts, and everybody after the own password. */
@ExtendWith(Windowed.class)
class AccountsScreenTest {

  private static final Account HOA = new Account("hoa", "Phạm Thị Hòa", Role.SUPERVISOR, "HN");
  private static final String GOOD = "ngọn đèn soi biển đêm";

  /** Does what it is told, and remembers it. */
  private static final class Server implements AccountServer, OwnAccount {
    final List<Kept> kept = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    @Override
    public Own own() {
      return new Own(HOA, 7, true, 8, List.of());
    }

    @Override
    public List<Row> acts(String login) {
      var what =
          Happening.of(
              new java.util.UUID(1, 1),
              Instant.parse("2026-11-26T05:30:00Z"),
              "hoa",
              Deed.ACCOUNT_CHANGED,
              "account:" + login,
              "act:MOVED",
              "role:TRAINER",
              "centre:HN");
      var server =
          Happening.of(
              new java.util.UUID(1, 2),
              Instant.parse("2026-11-25T05:30:00Z"),
              "server",
              Deed.ACCOUNT_CHANGED,
              "account:" + login,
              "act:OF_A_NEWER_PROGRAM");
      return List.of(
          new Row(what, null, null, "Lê Thị Hoa", login, null, false),
          new Row(server, null, null, null, login, null, false));
    }

    @Override
    public List<Kept> kept() {
      return List.copyOf(kept);
    }

    @Override
    public void add(Account account) {
      kept.add(new Kept(account, false, false, null));
      told.add("add " + account);
    }

    @Override
    public void change(Account account) {
      told.add("change " + account);
    }

    @Override
    public void strikeOff(String login, boolean off) {
      told.add("strike " + login + " " + off);
      kept.replaceAll(
          each ->
              each.account().login().equals(login)
                  ? new Kept(each.account(), off, each.secondFactor(), null)
                  : each);
    }

    @Override
    public Code code(String login) {
      told.add("code " + login);
      return new Code("ABCDE-FGHJK", Instant.parse("2026-11-26T05:30:00Z"));
    }

    @Override
    public void forgetSecond(String login) {
      told.add("forget " + login);
    }

    @Override
    public void password(char[] current, char[] fresh) {
      if (!new String(current).equals("cũ cũ cũ cũ cũ")) {
        throw new HaidangException(ErrorCode.SIGN_IN_WRONG);
      }
      told.add("password " + new String(fresh));
    }

    @Override
    public void reset(String login, String code, char[] fresh) {}

    @Override
    public Begun beginSecond(String login, char[] password) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }

    @Override
    public List<String> recovery() {
      return List.of("AAAAA-BBBBB", "CCCCC-DDDDD");
    }
  }

  private final Server server = new Server();
  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final SimpleIntegerProperty minutes = new SimpleIntegerProperty(10);
  private Theme theme;
  private Stage stage;
  private Feature shown;

  @Start
  void start(Stage opened) {
    stage = opened;
    theme = new Theme();
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    for (int i = 0; i < 6; i++) {
      var role = i % 3 == 0 ? Role.TRAINER : Role.COUNSELOR;
      var account = new Account("tuvan" + i, "Nguyễn Thị Tư Vấn " + i, role, "HN");
      server.kept.add(new Kept(account, i == 4, i == 0, null));
    }
  }

  private void show(FxRobot robot, Feature feature) {
    robot.interact(
        () -> {
          shown = feature;
          var root = new BorderPane(feature.view());
          root.getStyleClass().add("content");
          var scene = new Scene(root, 1366, 768);
          stage.setScene(scene);
          theme.dress(scene);
          stage.show();
          feature.shown();
        });
    Rest.await();
  }

  private AccountsViewModel showAccounts(FxRobot robot) {
    var model =
        new AccountsViewModel(
            HOA, new AccountRules(new AccessRules()), server, Stages.atOnce(), messages);
    show(robot, new AccountsFeature(model, wording, Stages.formats()));
    return model;
  }

  private String text(FxRobot robot, String id) {
    Rest.await();
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  private void fire(FxRobot robot, String id) {
    robot.interact(
        () -> robot.lookup("#" + id).queryAs(javafx.scene.control.ButtonBase.class).fire());
    Rest.await();
  }

  @Test
  void what_was_done_to_an_account_stands_beneath_it(FxRobot robot) {
    showAccounts(robot);
    robot.interact(
        () ->
            robot
                .lookup("#accounts-table")
                .<javafx.scene.control.ListView<?>>query()
                .getSelectionModel()
                .select(1));
    assertThat(text(robot, "accounts-act-0"))
        .isEqualTo(
            "26/11/2026 12:30 · Lê Thị Hoa (hoa) · Đổi vai trò, trung tâm · người huấn luyện · HN");
    assertThat(text(robot, "accounts-act-1"))
        .isEqualTo("25/11/2026 12:30 · người vận hành máy chủ · Sửa tài khoản");
    Pictures.take(stage.getScene(), "accounts-acts");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "accounts-acts")).isEmpty();
  }

  @Test
  void a_new_counselor_of_the_own_centre_gets_a_code_at_once(FxRobot robot) {
    var model = showAccounts(robot);
    assertThat(model.roles()).containsExactly(Role.COUNSELOR, Role.TRAINER);
    assertThat(model.choosesCentre()).isFalse();
    fire(robot, "accounts-new");
    robot.interact(
        () -> {
          robot.lookup("#accounts-login").queryAs(TextInputControl.class).setText(" Moi ");
          robot.lookup("#accounts-name").queryAs(TextInputControl.class).setText("Lê Thị Mới");
        });
    fire(robot, "accounts-save");
    assertThat(server.told)
        .containsExactly(
            "add " + new Account("moi", "Lê Thị Mới", Role.COUNSELOR, "HN"), "code moi");
    assertThat(text(robot, "accounts-code-shown")).isEqualTo("ABCDE-FGHJK");
    assertThat(model.rows()).hasSize(7);
    robot.interact(shown::hidden);
    assertThat(model.code().get()).as("shown no longer").isNull();
  }

  @Test
  void striking_off_and_forgetting_take_a_second_press(FxRobot robot) {
    var model = showAccounts(robot);
    robot.interact(() -> model.choose(server.kept.get(1)));
    fire(robot, "accounts-strike");
    fire(robot, "accounts-second");
    fire(robot, "accounts-strike");
    assertThat(server.told).as("each asked once, in turn").isEmpty();
    fire(robot, "accounts-strike");
    assertThat(server.told).containsExactly("strike tuvan1 true");
    fire(robot, "accounts-strike");
    assertThat(server.told).endsWith("strike tuvan1 false");
    fire(robot, "accounts-second");
    fire(robot, "accounts-second");
    assertThat(server.told).endsWith("forget tuvan1");
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var model = showAccounts(robot);
    robot.interact(() -> model.choose(server.kept.get(1)));
    robot.interact(model::giveCode);
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "accounts"));
    var own = new OwnAccountViewModel(HOA, server, minutes, Stages.atOnce(), messages);
    robot.interact(shown::hidden);
    show(robot, new OwnAccountFeature(own, wording));
    robot.interact(own::recovery);
    robot.interact(
        () -> own.change("x".toCharArray(), "ngắn".toCharArray(), "ngắn".toCharArray(), () -> {}));
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "own-account"));
    assertThat(faults).isEmpty();
  }

  @Test
  void the_own_password_is_changed_with_the_current_one_and_typed_twice(FxRobot robot) {
    var own = new OwnAccountViewModel(HOA, server, minutes, Stages.atOnce(), messages);
    show(robot, new OwnAccountFeature(own, wording));
    type(robot, "cũ cũ cũ cũ cũ", GOOD, GOOD + "x");
    assertThat(text(robot, "own-fault")).isEqualTo(wording.get("accounts.own.differs"));
    type(robot, "cũ cũ cũ cũ cũ", "matkhau123456", "matkhau123456");
    assertThat(own.fault().get()).isEqualTo(ErrorCode.PASSWORD_COMMON);
    type(robot, "sai", GOOD, GOOD);
    assertThat(own.fault().get()).isEqualTo(ErrorCode.SIGN_IN_WRONG);
    assertThat(server.told).isEmpty();
    type(robot, "cũ cũ cũ cũ cũ", GOOD, GOOD);
    assertThat(server.told).containsExactly("password " + GOOD);
    var field = robot.lookup("#own-fresh").queryAs(TextInputControl.class);
    assertThat(field.getText()).isEmpty();
  }

  private void type(FxRobot robot, String current, String fresh, String again) {
    robot.interact(
        () -> {
          robot.lookup("#own-current").queryAs(TextInputControl.class).setText(current);
          robot.lookup("#own-fresh").queryAs(TextInputControl.class).setText(fresh);
          robot.lookup("#own-again").queryAs(TextInputControl.class).setText(again);
          assertThat(robot.lookup("#own-fresh").queryAs(TextInputControl.class).getText())
              .as("what JavaFX keeps are dots")
              .matches("\u2022+");
        });
    fire(robot, "own-change");
  }

  @Test
  void the_minutes_until_the_desk_locks_are_a_setting(FxRobot robot) {
    var own = new OwnAccountViewModel(HOA, server, minutes, Stages.atOnce(), messages);
    show(robot, new OwnAccountFeature(own, wording));
    var box = robot.lookup("#own-idle").queryAs(javafx.scene.control.ComboBox.class);
    assertThat(box.getValue()).isEqualTo(10);
    robot.interact(() -> choose(box, 5));
    assertThat(minutes.get()).isEqualTo(5);
  }

  @SuppressWarnings("unchecked")
  private static void choose(javafx.scene.control.ComboBox<?> box, int value) {
    ((javafx.scene.control.ComboBox<Integer>) box).setValue(value);
  }
}
