package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.Pictures;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.Asking;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.Finding.Found;
import org.haidang.people.FindingElsewhere;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.records.Search.Answer;
import org.haidang.records.Search.Question;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * The one box asks the server, too: what it alone holds stands apart and is opened for a reason.
 */
@ExtendWith(Windowed.class)
class CentralSearchScreenTest {

  private static final UUID GONE = new UUID(0x7000, 77);

  private final MemoryAudit audit = new MemoryAudit();
  private final Wording wording = Stages.wording();
  private final List<String> questions = new ArrayList<>();
  private final List<Asking.Question> asked = new ArrayList<>();
  private final List<Found> there = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private @Nullable ErrorCode fault;
  private Theme theme;
  private Stage stage;

  private final class Server implements Asking {
    @Override
    public Answer ask(Question question) {
      asked.add(question);
      return new Answer(
          List.of(
              RecordState.fresh(RecordType.CASE, GONE)
                  .withBody(
                      Body.EMPTY
                          .with("title", "Ba cô gái ở Móng Cái")
                          .with("phase", "protection")
                          .with("_centre", "HN"))),
          false);
    }

    @Override
    public Shared share(Sharing sharing) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
  }

  private List<Found> find(Question question) {
    questions.add(question.text());
    if (fault != null) {
      throw new HaidangException(fault);
    }
    return there;
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    var looks = new Looks(audit, Ids.timeOrdered(), Clock.systemUTC(), "lan");
    var lan = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    var feature =
        new ContactsFeature(
            Samples.morning(),
            Samples.library(Samples.PACK),
            new Background(
                work -> {
                  if (holding) {
                    held.add(work);
                  } else {
                    work.run();
                  }
                },
                Runnable::run),
            (_, action) -> {
              action.run();
              return () -> {};
            },
            new Messages(),
            wording,
            Stages.formats(),
            looks,
            true,
            null,
            null,
            (_, _) -> Optional.of(new Answer(List.of(), false, 1)),
            new FindingElsewhere(
                this::find,
                new MemoryRegister(
                    _ -> {
                      throw new AssertionError();
                    }),
                new AskingElsewhere(new Server(), looks, new AccessRules(), lan)));
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  private void findsTwo() {
    there.add(new Found(GONE, RecordType.CASE, Stages.NOW.minusSeconds(20_000_000), "HN"));
    there.add(
        new Found(
            new UUID(0x7000, 78), RecordType.CONTACT, Stages.NOW.minusSeconds(30_000_000), "HN"));
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }

  private static boolean sees(FxRobot robot, String id) {
    return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
  }

  private static List<String> words(FxRobot robot) {
    return robot.lookup("#central .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void nothing_of_a_record_is_told_before_a_reason_and_one_key_gives_it(FxRobot robot) {
    findsTwo();
    robot.write("mong cai");
    assertThat(questions).isEmpty();
    press(robot, KeyCode.F9);
    assertThat(questions).containsExactly("mong cai");
    assertThat(robot.lookup("#central-list").queryAs(ListView.class).getItems()).hasSize(2);
    assertThat(asked).isEmpty();

    press(robot, KeyCode.ENTER);
    assertThat(words(robot)).contains("Vì sao cần xem?");
    assertThat(asked).isEmpty();
    press(robot, KeyCode.DIGIT2);
    assertThat(asked)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.record()).isEqualTo(GONE);
              assertThat(question.reason().code()).isEqualTo("danger");
            });
    assertThat(words(robot)).contains("Ba cô gái ở Móng Cái", "Bảo vệ");
    assertThat(audit.looksAt(GONE)).hasSize(1);

    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#central-list").queryAs(ListView.class).getItems()).hasSize(2);
    press(robot, KeyCode.ESCAPE);
    assertThat(sees(robot, "central")).isFalse();
    assertThat(robot.lookup("#contacts-search").query().isFocused()).isTrue();
  }

  @Test
  void another_reason_is_put_in_words(FxRobot robot) {
    findsTwo();
    robot.write("mong cai");
    press(robot, KeyCode.F9);
    press(robot, KeyCode.ENTER);
    press(robot, KeyCode.DIGIT4);
    press(robot, KeyCode.ENTER);
    assertThat(text(robot, "central-notice"))
        .isEqualTo("Lý do khác thì hãy nói rõ, dưới 500 chữ cái.");
    assertThat(asked).isEmpty();
    robot.write("toa hoi 12");
    press(robot, KeyCode.ENTER);
    assertThat(asked.getFirst().reason().words()).isEqualTo("toa hoi 12");
  }

  @Test
  void a_slow_answer_can_be_given_up_and_comes_too_late_then(FxRobot robot) {
    findsTwo();
    robot.write("mong cai");
    holding = true;
    press(robot, KeyCode.F9);
    assertThat(text(robot, "central-waiting")).isEqualTo("Đang tìm trên máy chủ…");
    assertThat(sees(robot, "central-slow")).isTrue();
    press(robot, KeyCode.ESCAPE);
    assertThat(sees(robot, "central")).isFalse();
    robot.interact(() -> List.copyOf(held).forEach(Runnable::run));
    assertThat(sees(robot, "central")).isFalse();
  }

  @Test
  void offline_too_often_and_nothing_found_say_what_to_do(FxRobot robot) {
    robot.write("mong cai");
    press(robot, KeyCode.F9);
    assertThat(words(robot)).contains("Máy chủ cũng không tìm thấy gì thêm");
    fault = ErrorCode.SERVER_UNREACHABLE;
    press(robot, KeyCode.F9);
    assertThat(words(robot))
        .contains("Kết quả trên máy này vẫn ở đó. Khi có mạng lại, nhấn F9 để tìm tiếp.");
    fault = ErrorCode.SEARCH_TOO_MANY;
    press(robot, KeyCode.F9);
    assertThat(words(robot)).contains("Hãy đợi một phút rồi nhấn F9.");
  }

  @Test
  void what_was_told_goes_when_other_words_are_typed(FxRobot robot) {
    findsTwo();
    robot.write("mong cai");
    press(robot, KeyCode.F9);
    assertThat(sees(robot, "central")).isTrue();
    press(robot, KeyCode.F3);
    robot.write("h");
    Rest.await();
    assertThat(sees(robot, "central")).isFalse();
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    robot.write("mong cai");
    var faults =
        new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "central-offered"));
    findsTwo();
    press(robot, KeyCode.F9);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "central-list"));
    Pictures.take(stage.getScene(), "central-list");
    assertThat(robot.lookup("#found").query().getScene())
        .as("the list found here stands beside it again")
        .isNotNull();
    press(robot, KeyCode.ENTER);
    Pictures.take(stage.getScene(), "central-why");
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "central-why"));
    press(robot, KeyCode.DIGIT1);
    Pictures.take(stage.getScene(), "central-open");
    assertThat(faults).isEmpty();
  }
}
