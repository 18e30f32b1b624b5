package org.haidang.ui.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.haidang.tour.Judge;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The judge sees what a person would stumble over, and nothing else. */
@ExtendWith(Windowed.class)
class JudgeTest {

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    stage.setWidth(400);
    stage.setHeight(200);
    stage.setScene(new Scene(new Pane(), 400, 200));
    stage.show();
  }

  private List<String> faults(FxRobot robot, Node... shown) {
    robot.interact(() -> stage.getScene().setRoot(new VBox(shown)));
    return judged(robot);
  }

  private List<String> judged(FxRobot robot) {
    var found = new java.util.ArrayList<String>();
    robot.interact(() -> found.addAll(Judge.faults(stage.getScene())));
    return found;
  }

  private static Region tall() {
    var region = new Region();
    region.setMinHeight(3000);
    return region;
  }

  private static Label narrow(String text) {
    var label = new Label(text);
    label.setMaxWidth(60);
    return label;
  }

  @Test
  void words_shortened_by_dots_are_cut(FxRobot robot) {
    assertThat(faults(robot, narrow("một câu dài hơn chỗ của nó")))
        .singleElement()
        .asString()
        .startsWith("cut: “một câu");
    assertThat(faults(robot, new Label("một câu vừa chỗ"))).isEmpty();
  }

  @Test
  void what_may_be_shortened_is_let_be(FxRobot robot) {
    var label = narrow("một câu dài hơn chỗ của nó");
    label.getStyleClass().add(Judge.MAY_ELIDE);
    assertThat(faults(robot, label)).isEmpty();
  }

  @Test
  void words_beyond_the_window_or_a_clip_are_cut_unless_one_can_scroll_to_them(FxRobot robot) {
    assertThat(faults(robot, tall(), new Label("dưới đáy")))
        .singleElement()
        .asString()
        .contains("the window");
    assertThat(faults(robot, new ScrollPane(new VBox(tall(), new Label("dưới đáy")))))
        .filteredOn(each -> each.startsWith("cut"))
        .isEmpty();

    var clipped = new Pane(new Label("bị che"));
    clipped.setId("clipped");
    clipped.setMinSize(200, 50);
    clipped.setClip(new Rectangle(10, 50));
    clipped.setMaxWidth(10);
    clipped.setMinWidth(10);
    assertThat(faults(robot, clipped)).singleElement().asString().contains("#clipped");
  }

  @Test
  void what_scrolls_must_itself_be_in_the_window_where_its_words_are_read(FxRobot robot) {
    var beside = new ScrollPane(new Label("một cột bên phải"));
    beside.setMinSize(200, 100);
    beside.setTranslateX(stage.getScene().getWidth() - 30);
    assertThat(faults(robot, beside))
        .filteredOn(each -> each.startsWith("cut"))
        .singleElement()
        .asString()
        .contains("một cột bên phải", "the window");

    var inner = new ScrollPane(new VBox(tall(), new Label("dưới đáy")));
    inner.setMinSize(180, 100);
    inner.setMaxSize(180, 100);
    assertThat(faults(robot, new ScrollPane(new VBox(tall(), inner))))
        .filteredOn(each -> each.startsWith("cut"))
        .isEmpty();

    robot.interact(() -> inner.setTranslateY(stage.getScene().getHeight() - 50));
    assertThat(faults(robot, inner))
        .filteredOn(each -> each.startsWith("cut"))
        .singleElement()
        .asString()
        .contains("dưới đáy", "the window");
  }

  @Test
  void rows_of_a_list_that_hangs_out_of_the_window_are_cut(FxRobot robot) {
    var list = new ListView<>(FXCollections.observableArrayList("một", "hai"));
    list.setAccessibleText("danh sách");
    list.setMinSize(200, 100);
    assertThat(faults(robot, list)).isEmpty();

    robot.interact(() -> list.setTranslateX(stage.getScene().getWidth() - 30));
    assertThat(faults(robot, list)).hasSize(2).allMatch(each -> each.contains("the window"));
  }

  @Test
  void a_prompt_longer_than_its_field_is_cut(FxRobot robot) {
    var field = new TextField();
    field.setAccessibleText("tìm");
    field.setMaxWidth(80);
    field.setPromptText("một lời nhắc dài hơn ô của nó");
    assertThat(faults(robot, field)).singleElement().asString().startsWith("cut: prompt");
  }

  @Test
  void a_control_needs_a_name_its_own_or_its_labels(FxRobot robot) {
    assertThat(faults(robot, new TextField())).singleElement().asString().startsWith("nameless");
    assertThat(faults(robot, new Button())).singleElement().asString().startsWith("nameless");

    var field = new TextField();
    var label = new Label("Số gọi đến");
    label.setLabelFor(field);
    var sign = new Button();
    sign.setAccessibleText("Gỡ");
    assertThat(faults(robot, label, field, sign, new Button("Lưu"))).isEmpty();
  }

  @Test
  void text_too_faint_for_its_ground_is_told_and_large_text_may_be_fainter(FxRobot robot) {
    var label = new Label("mờ");
    label.setStyle("-fx-text-fill: #999999; -fx-background-color: white;");
    assertThat(faults(robot, label)).singleElement().asString().startsWith("faint: “mờ” 2.8 : 1");

    label.setStyle("-fx-text-fill: #888888; -fx-background-color: white; -fx-font-size: 24px;");
    assertThat(faults(robot, label)).isEmpty();
  }
}
