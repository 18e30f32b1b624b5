package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.haidang.fakes.MemorySetAside;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Change;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Outbox;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.desk.line.AsideParts;
import org.haidang.ui.desk.line.LineViewModel;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.LineBadge;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What waits for fifteen minutes is said on the window itself, and not a second before. */
@ExtendWith(Windowed.class)
class LateWindowTest {

  private static final Instant SAVED = new SettableClock().instant();

  private final SettableClock clock = new SettableClock();
  private final Wording wording = Stages.wording();
  private final ObjectProperty<@Nullable Duration> late = new SimpleObjectProperty<>();
  private final Group root = new Group();
  private Outbox.Depth depth = new Outbox.Depth(3, 0, SAVED);
  private LineViewModel line;
  private LineBadge badge;
  private Stage stage;
  private Frame frame;

  private final class Waiting implements Outbox {
    @Override
    public List<Change> next(int max, int bytes) {
      return List.of();
    }

    @Override
    public void answered(List<ChangeAnswer> answers) {}

    @Override
    public Depth depth() {
      return depth;
    }

    @Override
    public Optional<AutoCloseable> claimSending() {
      return Optional.empty();
    }
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    var away = new SyncStatus(SyncStatus.Line.OFFLINE, 3, 0, SAVED, null, null);
    line =
        new LineViewModel(
            new LineViewModel.Parts(
                new Waiting(),
                new AsideParts(new MemorySetAside(), null, false, null),
                () -> {},
                Optional::empty),
            away,
            Stages.atOnce(),
            new Messages(),
            clock,
            Ids.timeOrdered());
    line.shown().subscribe(now -> late.set(now.late() ? now.waited() : null));
    badge = new LineBadge(new SimpleObjectProperty<>(away), wording, Stages.formats());
    badge.late().bind(late);
    frame = new Frame(stage, wording, new Theme(), new Kept(), false);
    frame.show(screen(root, late));
  }

  private static Screen screen(Parent root, ObservableValue<@Nullable Duration> late) {
    return new Screen() {
      @Override
      public Parent root() {
        return root;
      }

      @Override
      public void shown() {}

      @Override
      public void hidden() {}

      @Override
      public ObservableValue<@Nullable Duration> late() {
        return late;
      }
    };
  }

  private void at(FxRobot robot, Duration since) {
    clock.pass(Duration.between(clock.instant(), SAVED.plus(since)));
    robot.interact(line::read);
  }

  private int amber() {
    var icon = stage.getIcons().getLast();
    double size = icon.getWidth();
    var pixel = icon.getPixelReader().getColor((int) (size * 0.75), (int) (size * 0.75));
    return pixel.getRed() > 0.8 && pixel.getBlue() < 0.1 ? 1 : 0;
  }

  @Test
  void at_14_59_nothing_is_said_at_15_00_the_title_the_icon_and_the_badge_say_it(FxRobot robot) {
    at(robot, Duration.ofSeconds(899));
    assertThat(stage.getTitle()).isEqualTo("Hải Đăng");
    assertThat(amber()).isZero();
    assertThat(badge.getText()).doesNotContain("phút");

    at(robot, Duration.ofSeconds(900));
    assertThat(stage.getTitle()).isEqualTo("⚠ 15 phút chưa gửi được · Hải Đăng");
    assertThat(amber()).isOne();
    assertThat(badge.getText()).startsWith("3 chờ gửi đã 15 phút");
    assertThat(badge.getPseudoClassStates().toString()).contains("attention");
  }

  @Test
  void it_counts_on_speaks_the_language_of_the_window_and_ends_when_all_is_sent(FxRobot robot) {
    at(robot, Duration.ofMinutes(75));
    robot.interact(wording::switchLanguage);
    assertThat(stage.getTitle()).isEqualTo("⚠ unsent for 75 min · Hải Đăng");
    robot.interact(wording::switchLanguage);

    depth = new Outbox.Depth(0, 0, null);
    at(robot, Duration.ofMinutes(76));
    assertThat(stage.getTitle()).isEqualTo("Hải Đăng");
    assertThat(amber()).isZero();
  }

  @Test
  void another_screen_without_a_session_says_nothing(FxRobot robot) {
    at(robot, Duration.ofMinutes(20));
    assertThat(stage.getTitle()).startsWith("⚠");
    robot.interact(() -> frame.show(screen(new Group(), new SimpleObjectProperty<>())));
    assertThat(stage.getTitle()).isEqualTo("Hải Đăng");
    at(robot, Duration.ofMinutes(21));
    assertThat(stage.getTitle()).as("nobody is followed any more").isEqualTo("Hải Đăng");
  }
}
