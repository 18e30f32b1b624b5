package org.haidang.ui.supervision.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.Pictures;
import org.haidang.fakes.SampleForm;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.records.Sealing;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Subject;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A supervisor seals what they looked at, opens it for a reason, and takes the seal off. */
@ExtendWith(Windowed.class)
class SealsScreenTest {

  private static final UUID MAI = new UUID(7, 0xabcdef);

  private static final class Server implements Sealing {
    final List<Sealed> sealed = new ArrayList<>();
    final List<String> said = new ArrayList<>();

    @Override
    public All all() {
      return new All(sealed);
    }

    @Override
    public Done seal(Wanted wanted) {
      said.add("seal " + wanted.words());
      sealed.add(new Sealed(wanted.record(), RecordType.PERSON, "lan", "hoa", Stages.NOW));
      return new Done(Stages.NOW);
    }

    @Override
    public Done lift(Wanted wanted) {
      said.add("lift " + wanted.words());
      sealed.clear();
      return new Done(Stages.NOW);
    }

    @Override
    public Opened open(Wanted wanted) {
      said.add("open " + wanted.words());
      var entry = PersonFields.entry(PersonFields.NAMES, new UUID(0, 1));
      var body =
          Body.EMPTY
              .with(entry, "1")
              .with(entry + "/" + PersonFields.NAME_TEXT, "Lò Thị Mai")
              .with(PersonFields.AGE, "15");
      return new Opened(RecordState.fresh(RecordType.PERSON, wanted.record()).withBody(body));
    }
  }

  private final Server server = new Server();
  private final Messages messages = new Messages();
  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;
  private SealsFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var model =
        new SealsViewModel(
            server,
            id -> Optional.of(new Subject(id, RecordType.PERSON, Instant.EPOCH, "Lò Thị Mai")),
            Stages.atOnce(),
            messages);
    feature = new SealsFeature(model, new OnePack(SampleForm.pack()), wording, Stages.formats());
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.cameFrom(new Destination.OneRecord(RecordType.PERSON, MAI));
    feature.shown();
    Rest.await();
  }

  private static void say(FxRobot robot, String words) {
    robot.interact(() -> robot.lookup("#seals-words").queryTextInputControl().setText(words));
    Rest.await();
  }

  private static void click(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryButton().fire());
    Rest.await();
  }

  private static List<String> texts(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }

  @Test
  void nothing_is_sealed_opened_or_lifted_without_a_reason(FxRobot robot) {
    click(robot, "#seals-seal");
    assertThat(server.said).isEmpty();
    say(robot, "người thân làm ở tổng đài");
    click(robot, "#seals-seal");
    assertThat(server.said).containsExactly("seal người thân làm ở tổng đài");
    assertThat(robot.lookup("#seals-table").queryTableView().getItems()).hasSize(1);
    assertThat(texts(robot, ".national-value")).doesNotContain("Lò Thị Mai");

    robot.interact(
        () -> robot.lookup("#seals-table").queryTableView().getSelectionModel().select(0));
    robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    assertThat(server.said).hasSize(1);
    say(robot, "gọi khẩn cấp");
    robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    Rest.await();
    assertThat(server.said).contains("open gọi khẩn cấp");
    assertThat(texts(robot, "#seals-opened .national-value")).contains("Lò Thị Mai", "15");

    say(robot, "người thân đã nghỉ việc");
    click(robot, "#seals-lift");
    assertThat(server.said).contains("lift người thân đã nghỉ việc");
    assertThat(robot.lookup("#seals-table").queryTableView().getItems()).isEmpty();
    assertThat(texts(robot, "#seals-opened .national-value")).isEmpty();
  }

  @Test
  void what_was_opened_goes_with_the_screen_and_nothing_is_cut_or_nameless(FxRobot robot) {
    say(robot, "người thân");
    click(robot, "#seals-seal");
    robot.interact(
        () -> robot.lookup("#seals-table").queryTableView().getSelectionModel().select(0));
    say(robot, "gọi khẩn cấp");
    click(robot, "#seals-open");
    Pictures.take(stage.getScene(), "seals");
    assertThat(Judged.everywhere(robot, stage, wording, theme, "seals")).isEmpty();

    robot.interact(() -> feature.hidden());
    assertThat(texts(robot, ".national-value")).isEmpty();
  }
}
