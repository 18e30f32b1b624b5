package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Command.Group;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.PaletteViewModel;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Anything by its name, from anywhere in the window. */
@ExtendWith(Windowed.class)
class PaletteTest {

  private static final Account MAI = new Account("mai", "Trần Thị Mai", Role.COUNSELOR, "HN");

  private final Wording wording = Stages.wording();
  private final List<String> done = new ArrayList<>();
  private Theme theme;
  private Screenful feature;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme();
    feature = new Screenful();
    feature.field.setAccessibleText("ô chữ");
    var model =
        new MainViewModel(
            MAI,
            true,
            2,
            new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, Stages.NOW, null, null),
            Stages.atOnce(),
            new Messages(),
            new NoActions());
    var frame = new Frame(stage, wording, theme, new Kept(), true);
    frame.show(
        new MainWindow(
            model, List.of(feature, new Blank("contacts.name")), wording, theme, Stages.formats()));
  }

  private final class Screenful implements Feature {
    private final TextField field = new TextField();
    private final StackPane view = new StackPane(field);

    @Override
    public String nameKey() {
      return "call.name";
    }

    @Override
    public Ikon icon() {
      return Material2AL.HOME;
    }

    @Override
    public List<Command> commands() {
      var all = new ArrayList<Command>();
      for (var name : List.of("Trẻ em dưới 16", "Người gọi im lặng")) {
        all.add(new Command(Group.WAY, name, "", "", () -> done.add(name)));
      }
      for (var name : List.of("Chào hỏi", "Đánh giá nguy cơ")) {
        all.add(new Command(Group.STAGE, name, "", "", () -> done.add(name)));
      }
      all.add(new Command(Group.HERE, "Nguy hiểm ngay", "", "F9", () -> done.add("danger")));
      IntStream.range(0, 200)
          .forEach(
              i ->
                  all.add(
                      new Command(
                          Group.QUESTION, "Câu hỏi " + i, "Phần", "", () -> done.add("q" + i))));
      return all;
    }

    @Override
    public Node view() {
      return view;
    }

    @Override
    public void shown() {
      field.requestFocus();
    }

    @Override
    public void hidden() {}
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private static boolean open(FxRobot robot) {
    return robot.lookup("#palette").query().isVisible();
  }

  private static List<String> listed(FxRobot robot) {
    return robot.lookup("#palette-list").<ListView<PaletteViewModel.Hit>>query().getItems().stream()
        .map(hit -> hit.command().title())
        .toList();
  }

  @Test
  void two_strokes_take_a_way_through_or_go_to_a_stage(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.K);
    press(robot, KeyCode.DIGIT2);
    press(robot, KeyCode.CONTROL, KeyCode.K);
    press(robot, KeyCode.SHIFT, KeyCode.B);
    assertThat(done).containsExactly("Người gọi im lặng", "Đánh giá nguy cơ");
    assertThat(open(robot)).isFalse();
    assertThat(feature.field.getText()).isEmpty();
  }

  @Test
  void a_few_letters_without_tones_and_enter_do_anything(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.K);
    assertThat(listed(robot)).hasSize(11).doesNotContain("Câu hỏi 7");
    robot.write("danh");
    assertThat(listed(robot)).containsExactly("Đánh giá nguy cơ");
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("cau hoi 77");
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("nguy");
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.ENTER);
    assertThat(done).containsExactly("Đánh giá nguy cơ", "q77", "Đánh giá nguy cơ");
  }

  @Test
  void esc_gives_the_caret_back_and_nothing_is_done(FxRobot robot) {
    robot.interact(() -> feature.field.setText("đang gõ"));
    robot.interact(() -> feature.field.positionCaret(4));
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("xyz");
    assertThat(listed(robot)).isEmpty();
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.ESCAPE);
    assertThat(open(robot)).isFalse();
    assertThat(feature.field.isFocused()).isTrue();
    assertThat(feature.field.getCaretPosition()).isEqualTo(4);
    assertThat(done).isEmpty();
  }

  @Test
  void a_function_key_does_what_it_always_does(FxRobot robot) {
    var heard = new ArrayList<KeyCode>();
    robot.interact(
        () -> feature.view.addEventHandler(KeyEvent.KEY_PRESSED, key -> heard.add(key.getCode())));
    press(robot, KeyCode.CONTROL, KeyCode.K);
    press(robot, KeyCode.F9);
    assertThat(open(robot)).isFalse();
    assertThat(heard).contains(KeyCode.F9);
  }

  @Test
  void it_opens_within_50_ms(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.K);
    press(robot, KeyCode.ESCAPE);
    var least = new long[] {Long.MAX_VALUE};
    for (int i = 0; i < 5; i++) {
      robot.interact(
          () -> {
            var began = System.nanoTime();
            Event.fireEvent(feature.field, ctrlK());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            least[0] = Math.min(least[0], System.nanoTime() - began);
          });
      assertThat(open(robot)).isTrue();
      press(robot, KeyCode.ESCAPE);
    }
    assertThat(least[0] / 1_000_000).isLessThan(50);
  }

  private static KeyEvent ctrlK() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false);
  }

  @Test
  void nothing_in_it_is_cut_nameless_or_faint(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.K);
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "palette"));
    robot.write("zzz");
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "palette-none"));
    assertThat(faults).isEmpty();
  }
}
