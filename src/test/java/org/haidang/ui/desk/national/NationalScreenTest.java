package org.haidang.ui.desk.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.Asking;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.NationalIndex;
import org.haidang.people.PersonFields;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A counselor hears a name, sees that An Giang may know it, and asks for more, saying why. */
@ExtendWith(Windowed.class)
class NationalScreenTest {

  private static final UUID MAI = new UUID(7, 7);

  /** An Giang knows two persons and a call by whatever is asked. */
  private static final class Index implements NationalIndex {
    boolean ready = true;

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public List<Knows> knowing(Collection<String> keys) {
      return keys.stream().anyMatch(key -> key.contains("mai"))
          ? List.of(new Knows("AG", 2, 1), new Knows("DN", 0, 3))
          : List.of();
    }

    @Override
    public List<String> prints(Collection<String> keys) {
      return List.copyOf(keys);
    }
  }

  private static final class Server implements Asking {
    final List<Question> questions = new ArrayList<>();
    final List<UUID> shared = new ArrayList<>();
    @Nullable ErrorCode fault;

    @Override
    public Answer ask(Question question) {
      if (fault != null) {
        throw new HaidangException(fault);
      }
      questions.add(question);
      var name = PersonFields.entry(PersonFields.NAMES, new UUID(0, 1));
      var body =
          Body.EMPTY
              .with(RecordFields.CENTRE, "AG")
              .with(name, "1")
              .with(name + "/" + PersonFields.NAME_TEXT, "Lò Thị Mai")
              .with(PersonFields.AGE, "17");
      return new Answer(List.of(RecordState.fresh(RecordType.PERSON, MAI).withBody(body)), false);
    }

    @Override
    public Shared share(Sharing sharing) {
      shared.add(sharing.record());
      return new Shared("HN");
    }
  }

  private final Index index = new Index();
  private final Server server = new Server();
  private final MemoryAudit audit = new MemoryAudit();
  private final Wording wording = Stages.wording();
  private Theme theme;
  private Stage stage;
  private NationalFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var account = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    feature =
        new NationalFeature(
            new KnownElsewhere(index),
            new AskingElsewhere(
                server,
                new Looks(audit, Ids.timeOrdered(), Clock.systemUTC(), "lan"),
                new AccessRules(),
                account),
            new OnePack(SampleForm.pack()),
            Stages.atOnce(),
            new Messages(),
            wording,
            Stages.formats());
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
    Rest.await();
  }

  private static List<String> texts(FxRobot robot, String selector) {
    return robot.lookup(selector).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }

  private void type(FxRobot robot, String words) {
    robot.interact(() -> robot.lookup("#national-name").queryAs(TextField.class).setText(words));
    Rest.await();
  }

  private static void ask(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    Rest.await();
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#national-notice").queryAs(Labeled.class).getText();
  }

  @Test
  void a_name_says_where_and_how_many_and_the_server_says_who_for_a_reason(FxRobot robot) {
    type(robot, "Lò Mai");
    assertThat(texts(robot, ".national-place"))
        .containsExactly(
            "111 An Giang: 2 người, 1 cuộc gọi có thể trùng",
            "111 Đà Nẵng: 3 cuộc gọi có thể trùng");
    ask(robot);
    assertThat(notice(robot)).isEqualTo("Hãy chọn lý do trước.");
    assertThat(server.questions).isEmpty();

    robot.clickOn("#national-why-on_the_line");
    ask(robot);
    assertThat(texts(robot, ".national-sheet-title")).containsExactly("Một người, 111 An Giang");
    assertThat(texts(robot, ".national-value")).containsExactly("Lò Thị Mai", "17");
    assertThat(audit.looksAt(MAI)).extracting(Look::reason).containsExactly("on_the_line");

    robot.clickOn(".national-share");
    Rest.await();
    assertThat(server.shared).containsExactly(MAI);
    assertThat(notice(robot)).startsWith("Đã chia sẻ");
  }

  @Test
  void what_was_told_goes_with_the_screen_and_with_another_name(FxRobot robot) {
    type(robot, "Lò Mai");
    robot.clickOn("#national-why-danger");
    ask(robot);
    assertThat(texts(robot, ".national-value")).isNotEmpty();
    type(robot, "Lò Mai Hoa");
    assertThat(texts(robot, ".national-value")).isEmpty();

    ask(robot);
    assertThat(texts(robot, ".national-value")).isNotEmpty();
    robot.interact(feature::hidden);
    Rest.await();
    assertThat(texts(robot, ".national-value")).isEmpty();
    assertThat(robot.lookup("#national-name").queryAs(TextField.class).getText()).isEmpty();
  }

  @Test
  void without_a_line_it_says_not_now_and_what_is_known_stays(FxRobot robot) {
    server.fault = ErrorCode.SERVER_UNREACHABLE;
    type(robot, "Lò Mai");
    robot.clickOn("#national-why-care");
    ask(robot);
    assertThat(notice(robot)).startsWith("Lúc này không hỏi được");
    assertThat(texts(robot, ".national-place")).hasSize(2);
  }

  @Test
  void nobody_and_not_ready_are_told_apart(FxRobot robot) {
    type(robot, "Vi Tám");
    assertThat(texts(robot, ".national-standing").getFirst()).contains("không nơi nào biết");
    index.ready = false;
    type(robot, "Lò Mai");
    assertThat(texts(robot, ".national-standing").getFirst()).contains("chưa tải");
    assertThat(robot.lookup("#national-ask").query().getParent().isVisible()).isFalse();
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    var faults = new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "national-none"));
    type(robot, "Lò Mai");
    robot.clickOn("#national-why-danger");
    ask(robot);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "national"));
    assertThat(faults).isEmpty();
  }
}
