package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.fakes.Cut;
import org.haidang.fakes.SampleForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the desk for people to judge; by itself it holds that no word is cut. */
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class DeskPicturesTest {

  private DeskBench bench;
  private DeskPage desk;
  private final List<String> cut = new ArrayList<>();

  @Start
  void start(Stage stage) {
    bench = new DeskBench(SampleForm.pack(), SampleForm::open);
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
    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.DIGIT2).press(KeyCode.ENTER);
    desk.type("hoa sen");
    look("03-safety");
    desk.goTo("noi dung").type("Con gái 15 tuổi bị bạn quen qua mạng rủ sang biên giới làm việc.");
    desk.press(KeyCode.ENTER).type("ca");
    look("04-incident-list-open");
    desk.press(KeyCode.ENTER).goTo("ngay xay").type("32/13/2026").press(KeyCode.ENTER);
    look("05-incident-wrong-date");
    desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    addPerson();
    desk.type("Mai").press(KeyCode.ENTER).type("15").press(KeyCode.ENTER).press(KeyCode.DIGIT1);
    addPerson();
    desk.type("Hoa").press(KeyCode.ENTER).type("150").press(KeyCode.ENTER);
    look("06-two-people");
    desk.press(KeyCode.F3).type("nguoi");
    look("07-jump");
    desk.press(KeyCode.ESCAPE).save();
    look("08-incomplete");
    desk.press(KeyCode.F6);
    look("09-english");
    desk.press(KeyCode.CONTROL, KeyCode.F6);
    look("10-english-peek");
    desk.press(KeyCode.CONTROL, KeyCode.D);
    look("11-dark");
    desk.press(KeyCode.CONTROL, KeyCode.D).press(KeyCode.F6);
    desk.robot().interact(() -> bench.stage().setWidth(800));
    desk.robot().interact(() -> bench.stage().setHeight(600));
    desk.settle();
    look("12-small");
    desk.robot().interact(() -> bench.stage().setWidth(1366));
    desk.robot().interact(() -> bench.stage().setHeight(768));
    desk.robot().interact(() -> bench.theme.scale().set(1.5));
    desk.settle();
    look("13-large-text");
    desk.robot().interact(() -> bench.theme.scale().set(1));
    desk.press(KeyCode.CONTROL, KeyCode.W).ready();
    desk.until("it is listed", () -> desk.there(".unfinished-row"));
    desk.answer().goTo("noi dung").type("Hỏi luật").goTo("loai cuoc").press(KeyCode.DIGIT1);
    desk.save().ready();
    desk.until("both are listed", () -> desk.there(".unfinished-row"));
    look("14-ready-after-saving");
    desk.press(KeyCode.F6);
    look("15-ready-english");
    assertThat(cut).isEmpty();
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
