package org.haidang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Where one goes, in windows of any width. */
@ExtendWith(Windowed.class)
class PlacesTest {

  private static final int COUNT = 8;
  private final Wording wording = Stages.wording();
  private MainViewModel model;
  private Places places;

  private record Place() implements Feature {
    @Override
    public String nameKey() {
      return "shell.keys.waiting";
    }

    @Override
    public Ikon icon() {
      return Material2AL.CALL;
    }

    @Override
    public Node view() {
      return new StackPane();
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
  }

  @Start
  void start(Stage stage) {
    model =
        new MainViewModel(
            new Account("mai", "Trần Thị Mai", Role.COUNSELOR, "HN"),
            false,
            COUNT,
            new SyncStatus(SyncStatus.Line.ONLINE, 0, 0, Stages.NOW, null, null),
            new Background(Runnable::run, Platform::runLater),
            new Messages(),
            new NoActions());
    var never = Bindings.createBooleanBinding(() -> false, new SimpleBooleanProperty());
    List<Feature> features = IntStream.range(0, COUNT).<Feature>mapToObj(_ -> new Place()).toList();
    places = new Places(model, features, wording, never, never);
    places.follow();
    places.setManaged(false);
    stage.setScene(new Scene(new StackPane(places), 900, 60));
    stage.show();
  }

  private long shown(FxRobot robot) {
    Rest.await();
    return robot.lookup(".place").queryAll().stream().filter(Node::isVisible).count();
  }

  private MenuButton more(FxRobot robot) {
    return robot.lookup("#go-more").queryAs(MenuButton.class);
  }

  private void width(FxRobot robot, double width) {
    robot.interact(() -> places.resize(width, 50));
    Rest.await();
    Rest.await();
  }

  @Test
  void what_has_no_room_is_in_the_menu_and_comes_back_with_it(FxRobot robot) {
    width(robot, 900);
    long few = shown(robot);
    assertThat(few).isBetween(1L, COUNT - 1L);
    assertThat(more(robot).isVisible()).isTrue();
    assertThat(more(robot).getItems()).hasSize((int) (COUNT - few));

    width(robot, 6000);
    assertThat(shown(robot)).isEqualTo(COUNT);
    assertThat(more(robot).isVisible()).isFalse();

    width(robot, 900);
    assertThat(shown(robot)).isEqualTo(few);
  }

  @Test
  void the_menu_leads_there_and_bears_its_name(FxRobot robot) {
    width(robot, 900);
    assertThat(more(robot).getText()).isEqualTo("Thêm");
    robot.interact(() -> more(robot).getItems().getLast().fire());
    assertThat(model.current().get()).isEqualTo(COUNT - 1);
    assertThat(more(robot).getText()).isEqualTo(wording.get("shell.keys.waiting"));
  }

  @Test
  void one_goes_back_to_where_one_came_from_and_not_from_where_one_went_by_oneself() {
    model.go(2);
    model.goFrom(5);
    model.goFrom(6);
    assertThat(model.canGoBack().get()).isTrue();
    model.back();
    assertThat(model.current().get()).isEqualTo(5);
    model.back();
    assertThat(model.current().get()).isEqualTo(2);
    assertThat(model.canGoBack().get()).isFalse();
    model.back();
    assertThat(model.current().get()).isEqualTo(2);
  }
}
