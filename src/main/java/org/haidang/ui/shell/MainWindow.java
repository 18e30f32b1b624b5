package org.haidang.ui.shell;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.ui.kit.CommandPalette;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.MessageBar;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The desk: top bar, the feature in front, the message bar. Once locked it is empty for good; after
 * the next sign-in another one is made.
 */
public final class MainWindow implements Screen {

  private static final double NARROW = 1100;
  private static final double CRAMPED = 920;

  /** Whoever has pressed no key and no button by then may be shown round. */
  private static final Duration SETTLED = Duration.ofMillis(800);

  private final MainViewModel model;
  private final List<Feature> features;
  private final Theme theme;
  private final StackPane root = new StackPane();
  private final StackPane content = new StackPane();
  private final TopBar topBar;
  private final KeyMap keyMap;
  private final FirstSteps firstSteps;
  private final CommandPalette palette;
  private final ShownRound shownRound;
  private final Later later;
  private final BooleanBinding engaged;
  private final IdleLock idle;
  private final WindowKeys keys;
  private boolean untouched;
  private boolean isShown;
  private boolean inFront;
  private int front = -1;
  private @Nullable Node focusBeforeHelp;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * The window.
   *
   * @param features what there is to go to, in order; at least one, as many as {@code model} knows
   */
  public MainWindow(
      MainViewModel model, List<Feature> features, Wording wording, Theme theme, Formats formats) {
    this(model, features, wording, theme, formats, ShownRound.before(), Later.onScreen());
  }

  /**
   * The window, for somebody who may be new here.
   *
   * @param features what there is to go to, in order; at least one, as many as {@code model} knows
   * @param shownRound whether they know their way
   */
  public MainWindow(
      MainViewModel model,
      List<Feature> features,
      Wording wording,
      Theme theme,
      Formats formats,
      ShownRound shownRound,
      Later later) {
    this.model = model;
    this.shownRound = shownRound;
    this.later = later;
    this.features = List.copyOf(features);
    this.theme = theme;
    topBar = new TopBar(model, this.features, wording, formats, below(NARROW), below(CRAMPED));
    firstSteps = new FirstSteps(wording, shownRound::remember);
    keyMap = new KeyMap(wording, theme, this::showRound);
    engaged = engaged(this.features);
    idle =
        new IdleLock(
            model.idleMinutes()::get, engaged, later, System::currentTimeMillis, this::lock);
    root.addEventFilter(InputEvent.ANY, _ -> idle.touch());
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> untouched = false);
    keyMap.visibleProperty().bind(model.help());
    var commands =
        new ShellCommands(model, this.features, wording, theme, this::goToWaiting, this::lock);
    palette = new CommandPalette(wording, commands::commands);
    keys =
        new WindowKeys(
            model,
            this.features.size(),
            theme,
            new WindowKeys.Over(palette, keyMap, firstSteps),
            this::go,
            this::goToWaiting,
            this::lock);
    root.addEventHandler(GoEvent.GO, event -> go(event.destination()));
    var hints = new WindowFoot(model, wording);
    var bar = new MessageBar(model.messages(), wording, hints);
    // The bar grows over the content; what it leaves free is always the height of its hints.
    var foot = new Region();
    foot.prefHeightProperty().bind(hints.heightProperty());
    var desk = new BorderPane(content, topBar, null, foot, null);
    content.getStyleClass().add("content");
    root.setId("main");
    StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
    root.getChildren().addAll(desk, bar, firstSteps, palette, keyMap);
  }

  private static BooleanBinding engaged(List<Feature> features) {
    var each = features.stream().map(Feature::engaged).toList();
    return Bindings.createBooleanBinding(
        () -> each.stream().anyMatch(ObservableBooleanValue::get),
        each.toArray(ObservableBooleanValue[]::new));
  }

  private void showRound() {
    model.help().set(false);
    if (!engaged.get()) {
      firstSteps.start();
    }
  }

  private void makeRoom(boolean engagedNow) {
    if (engagedNow) {
      firstSteps.putAway();
    }
  }

  private void welcome() {
    if (untouched && !shownRound.already()) {
      showRound();
    }
  }

  /** Whether the window has fewer px than {@code least}, of the size text has at scale 1. */
  private BooleanBinding below(double least) {
    return Bindings.createBooleanBinding(
        () -> root.getWidth() / theme.scale().get() < least, root.widthProperty(), theme.scale());
  }

  @Override
  public ObservableValue<@Nullable Duration> late() {
    return model.late();
  }

  @Override
  public boolean isEngaged() {
    return engaged.get();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    isShown = true;
    inFront = false;
    subscription =
        Subscription.combine(
            model.current().subscribe(now -> bring(now.intValue())),
            model.help().subscribe(this::help),
            engaged.subscribe(this::makeRoom),
            idle.watch(),
            topBar.follow());
    untouched = true;
    later.after(SETTLED, this::welcome);
    AfterPulse.in(root, this::begin);
  }

  /**
   * The bar stands in the first pulse, the screen in the second: styled in one they hold the thread
   * for longer than a key may wait.
   */
  private void begin() {
    if (isShown) {
      inFront = true;
      bring(model.current().get());
    }
  }

  @Override
  public void hidden() {
    isShown = false;
    subscription.unsubscribe();
    untouched = false;
    firstSteps.putAway();
    if (palette.isOpen()) {
      palette.close();
    }
    if (front >= 0) {
      features.get(front).hidden();
      front = -1;
    }
  }

  private void bring(int index) {
    if (front == index || !inFront) {
      return;
    }
    if (front >= 0) {
      var before = features.get(front);
      before.showing().ifPresent(features.get(index)::cameFrom);
      before.hidden();
    }
    if (firstSteps.isVisible() && front >= 0) {
      firstSteps.use(KeyCode.ESCAPE);
    }
    front = index;
    content.getChildren().setAll(features.get(index).view());
    features.get(index).shown();
  }

  private void lock() {
    root.getChildren().clear();
    model.lock();
  }

  private void goToWaiting() {
    go(Destination.of(model.status().get()));
  }

  /** To the first feature that takes {@code destination}; where none does, nothing happens. */
  private void go(Destination destination) {
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).takes(destination)) {
        model.goFrom(i);
        features.get(i).open(destination);
        return;
      }
    }
    if (destination instanceof Destination.TheLine) {
      goToWaiting();
    }
  }

  private void help(boolean shown) {
    var scene = root.getScene();
    if (shown) {
      focusBeforeHelp = scene == null ? null : scene.getFocusOwner();
      var feature = features.get(model.current().get());
      keyMap.show(feature.nameKey(), feature.keys(), !engaged.get());
    } else if (focusBeforeHelp != null) {
      focusBeforeHelp.requestFocus();
      focusBeforeHelp = null;
    }
  }

  @Override
  public void key(KeyEvent event) {
    untouched = untouched && event.getCode().isModifierKey();
    idle.touch();
    if (keys.use(event)) {
      event.consume();
    }
  }
}
