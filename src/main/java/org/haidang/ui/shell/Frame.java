package org.haidang.ui.shell;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The one window, whichever screen fills it: its size and place from the last time, its look, and
 * the keys that work on every screen. Its title tells nothing about anybody.
 */
public final class Frame {

  /** Size the first time, px. */
  public static final double WIDTH = 1366;

  /** See {@link #WIDTH}. */
  public static final double HEIGHT = 768;

  private static final double TITLE_BAR = 32;
  private static final double NARROWEST_SCREEN = 1024;
  private static final double MIN_WIDTH = 800;
  private static final double MIN_HEIGHT = 600;

  private final Stage stage;
  private final Scene scene = new Scene(new Group(), WIDTH, HEIGHT);
  private final Wording wording;
  private final Theme theme;
  private final WindowMemory memory;
  private final FrameMark mark;
  private final Copied copied = new Copied(Copied.system(), Later.onScreen());
  private Rectangle2D normal = new Rectangle2D(0, 0, WIDTH, HEIGHT);
  private Subscription dress = Subscription.EMPTY;
  private @Nullable Screen screen;
  private boolean away;

  /** A window on {@code stage}; {@code demo} is said in its title. */
  public Frame(Stage stage, Wording wording, Theme theme, WindowMemory memory, boolean demo) {
    this.stage = stage;
    this.wording = wording;
    this.theme = theme;
    this.memory = memory;
    mark = new FrameMark(stage, wording, demo ? "Hải Đăng · DEMO" : "Hải Đăng");
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setScene(scene);
    memory.remembered().ifPresentOrElse(this::restore, this::firstTime);
    stage.setOnHidden(_ -> leave());
    stage.setOnShown(_ -> comeBack());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    copied.watch(scene);
  }

  /** Puts {@code next} into the window, and shows the window if it is not yet. */
  public void show(Screen next) {
    dress.unsubscribe();
    if (screen != null && !away) {
      screen.hidden();
    }
    away = false;
    screen = next;
    scene.setRoot(next.root());
    mark.follow(next.late());
    dress = theme.dress(scene);
    if (!stage.isShowing()) {
      stage.show();
      Platform.runLater(this::wearIcon);
    }
    next.shown();
  }

  /** Whether a person is in the midst of something, such as a call that comes in or is in hand. */
  public boolean isEngaged() {
    return screen != null && screen.isEngaged();
  }

  /** After the window is there: reading pictures would hold it up. */
  private void wearIcon() {
    mark.wear(Brand::icons);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.F6 && !event.isShortcutDown()) {
      wording.switchLanguage();
      event.consume();
    } else if (event.isShortcutDown()) {
      zoom(event);
    }
    if (!event.isConsumed() && screen != null) {
      screen.key(event);
    }
  }

  private void zoom(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> theme.zoom(1);
      case MINUS, SUBTRACT -> theme.zoom(-1);
      case DIGIT0, NUMPAD0 -> theme.zoom(0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** As large as usual, or the whole screen where that is smaller: nothing under the task bar. */
  private void firstTime() {
    stage.sizeToScene();
    var free = javafx.stage.Screen.getPrimary().getVisualBounds();
    boolean small = free.getWidth() < WIDTH || free.getHeight() < HEIGHT + TITLE_BAR;
    // A toolkit without a display tells of a screen narrower than any that is made.
    stage.setMaximized(small && free.getWidth() >= NARROWEST_SCREEN);
  }

  private void restore(WindowMemory.Placed placed) {
    theme.dark().set(placed.dark());
    theme.scale().set(Math.clamp(placed.scale(), Theme.LEAST_SCALE, Theme.MOST_SCALE));
    stage.setWidth(Math.max(MIN_WIDTH, placed.width()));
    stage.setHeight(Math.max(MIN_HEIGHT, placed.height()));
    var free =
        javafx.stage.Screen.getScreens().stream()
            .map(javafx.stage.Screen::getVisualBounds)
            .toList();
    normal =
        Placement.within(
            new Rectangle2D(
                placed.x(),
                placed.y(),
                Math.max(MIN_WIDTH, placed.width()),
                Math.max(MIN_HEIGHT, placed.height())),
            free);
    stage.setX(normal.getMinX());
    stage.setY(normal.getMinY());
    stage.setMaximized(placed.maximised());
  }

  private void leave() {
    remember();
    copied.forget();
    dress.unsubscribe();
    if (screen != null) {
      screen.hidden();
      away = true;
    }
  }

  /** Nothing of the desk is to be seen or pasted any more. */
  public void cover() {
    copied.forget();
    show(new Covered());
    remember();
  }

  /** Writes down where the window stands, as is done when it is closed. */
  private void remember() {
    if (!stage.isMaximized()) {
      normal =
          new Rectangle2D(
              stage.getX(),
              stage.getY(),
              Math.max(0, stage.getWidth()),
              Math.max(0, stage.getHeight()));
    }
    memory.remember(
        new WindowMemory.Placed(
            normal.getMinX(),
            normal.getMinY(),
            normal.getWidth(),
            normal.getHeight(),
            stage.isMaximized(),
            theme.dark().get(),
            theme.scale().get()));
  }

  /** A window that was hidden and is shown again goes on where it was. */
  private void comeBack() {
    if (away && screen != null) {
      dress = theme.dress(scene);
      screen.shown();
    }
    away = false;
  }
}
