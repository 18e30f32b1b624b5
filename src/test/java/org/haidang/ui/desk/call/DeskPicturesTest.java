package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.Cut;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of the desk for people to judge; by itself it holds that no word is cut. */
@Tag("long")
@ExtendWith(Windowed.class)
class DeskPicturesTest {

  private DeskBench bench;
  private DeskPage desk;
  private final List<String> cut = new ArrayList<>();

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void look(String name) {
    desk.picture(name);
    Cut.in(bench.scene().getRoot()).forEach(text -> cut.add(name + ": " + text));
  }

  @Test
  void the_desk_from_ready_to_ready() {
    desk.ready();
    look("01-ready");
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    look("02-answered");
    desk.press(KeyCode.DIGIT1).press(KeyCode.DIGIT2).press(KeyCode.ENTER).press(KeyCode.DIGIT3);
    desk.goTo("nguy hiem").press(KeyCode.DIGIT1).press(KeyCode.ENTER).type("gần cửa khẩu");
    look("03-safety");
    desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    look("04-contact");
    desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).type("Chị Hoa").press(KeyCode.ENTER).type("41");
    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT2).press(KeyCode.ENTER).press(KeyCode.DIGIT1);
    desk.press(KeyCode.ENTER).type("ca");
    look("05-caller-list-open");
    desk.press(KeyCode.ENTER).goTo("tom tat");
    desk.type("Con gái 15 tuổi bị bạn quen qua mạng rủ sang biên giới làm việc nhẹ, lương cao.");
    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.ENTER).type("32/13/2026");
    desk.press(KeyCode.ENTER);
    look("06-incident-wrong-date");
    desk.press(KeyCode.ESCAPE).type("01/02/2026").press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    addPerson();
    desk.type("Mai").press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.ENTER).type("15");
    addPerson();
    desk.type("Hoa").press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.ENTER).type("150");
    desk.press(KeyCode.ENTER);
    look("07-two-people");
    desk.press(KeyCode.F3).type("tuoi");
    look("08-jump");
    desk.press(KeyCode.ESCAPE).save();
    look("09-incomplete");
    desk.goTo("muc nguy co");
    look("10-needs");
    desk.goTo("loai cuoc goi").press(KeyCode.DIGIT3);
    look("11-closing");
    desk.press(KeyCode.F7).press(KeyCode.PAGE_DOWN).press(KeyCode.PAGE_DOWN).press(KeyCode.F6);
    look("12-english");
    desk.press(KeyCode.CONTROL, KeyCode.F6);
    look("13-english-peek");
    desk.press(KeyCode.CONTROL, KeyCode.D);
    look("14-dark");
    desk.press(KeyCode.CONTROL, KeyCode.D).press(KeyCode.F6).goTo("tom tat");
    size(800, 600);
    look("15-small");
    size(1366, 768);
    desk.robot().interact(() -> bench.theme.scale().set(1.5));
    desk.settle();
    look("16-large-text");
    desk.robot().interact(() -> bench.theme.scale().set(1));
    desk.press(KeyCode.CONTROL, KeyCode.W).ready();
    desk.until("it is listed", () -> desk.there(".unfinished-row"));
    desk.answer().goTo("loai cuoc goi").press(KeyCode.DIGIT1);
    desk.save().ready();
    desk.until("one is listed", () -> desk.there(".unfinished-row"));
    look("17-ready-after-saving");
    desk.press(KeyCode.F6);
    look("18-ready-english");
    desk.press(KeyCode.F6);
    desk.answer().goTo("tom tat").type("Hỏi");
    desk.until("it is kept", () -> bench.drafts.of("lan").size() == 2);
    desk.signInAgainAfterAKill().inCall();
    look("19-reopened");
    assertThat(cut).isEmpty();
  }

  private void size(double width, double height) {
    desk.robot().interact(() -> bench.stage().setWidth(width));
    desk.robot().interact(() -> bench.stage().setHeight(height));
    desk.settle();
  }

  private void addPerson() {
    desk.robot()
        .interact(
            () ->
                desk.robot()
                    .lookup(node -> "add:victims".equals(node.getId()))
                    .query()
                    .requestFocus());
    desk.press(KeyCode.ENTER);
  }
}
