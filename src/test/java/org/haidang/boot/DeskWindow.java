package org.haidang.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.haidang.fakes.Pictures;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.tour.Judge;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.FxWatchdog;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.Frame;

/** Somebody's window on a real server, as their hands and eyes know it; keys go to it alone. */
final class DeskWindow implements AutoCloseable {

  private final Shift shift;
  private final Wording wording = new Wording(Texts.load());
  private final java.util.concurrent.ExecutorService worker =
      java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor();
  private final Background background = new Background(Rest.watched(worker), Platform::runLater);
  private final Theme theme = new Theme();
  private Duration begun = Duration.ZERO;
  private Stage stage;

  private volatile java.util.UUID workstation = new java.util.UUID(0, 0);

  DeskWindow(String login, Path folder, Central central, Content content) {
    this(login, folder, central.address, content);
  }

  DeskWindow(String login, Path folder, String address, Content content) {
    var plan = new Seat.Plan(folder, address, content);
    var entrance =
        new Entrance(
            ServerAddress.fixed(address), Seat.keys(plan), Doors.join(folder, address), new Json());
    var opened = new AtomicReference<Shift>();
    Object outcome = "";
    // A busy machine may take longer than people would wait.
    for (int tries = 0; tries < 3 && opened.get() == null; tries++) {
      outcome =
          entrance.enter(
              login,
              Seat.PASSWORD.toCharArray(),
              admitted -> {
                workstation = admitted.workstation();
                var it = Shift.open(admitted, folder, content, background, new Json());
                opened.set(it);
                return it;
              },
              _ -> {});
    }
    if (opened.get() == null) {
      throw new IllegalStateException(outcome.toString());
    }
    shift = opened.get();
    var frame = Rest.ask(this::frame);
    Rest.await();
    try (var watch = new FxWatchdog()) {
      watch.reset();
      Rest.ask(
          () -> {
            shift.begin(frame, wording, theme, false, () -> {}, () -> true);
            return null;
          });
      until("the desk is there", () -> sees("main"));
      Rest.await();
      begun = watch.longest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Frame frame() {
    stage = new Stage();
    var frame =
        new Frame(stage, wording, theme, new WindowFile(Path.of("none"), new Json()), false);
    frame.show(new Before());
    stage.setWidth(1366);
    stage.setHeight(768);
    return frame;
  }

  /** For how long the FX thread was held at most while the desk was made and shown. */
  Duration begun() {
    return begun;
  }

  /** In the place of the sign-in screen. */
  private static final class Before implements org.haidang.ui.shell.Screen {
    private final javafx.scene.layout.StackPane root = new javafx.scene.layout.StackPane();

    @Override
    public javafx.scene.Parent root() {
      return root;
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
  }

  /** Presses one key, with the others held, and waits until what it began is over. */
  DeskWindow press(KeyCode key, KeyCode... held) {
    strike(key, held);
    Rest.await();
    return this;
  }

  /** Presses one key, with the others held, and waits for nothing: beside work that never ends. */
  void strike(KeyCode key, KeyCode... held) {
    Rest.ask(
        () -> {
          var with = java.util.Set.of(held);
          for (var kind : java.util.List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            var owner = stage.getScene().getFocusOwner();
            Event.fireEvent(
                owner == null ? stage.getScene().getRoot() : owner,
                new KeyEvent(
                    kind,
                    KeyEvent.CHAR_UNDEFINED,
                    key.getName(),
                    key,
                    with.contains(KeyCode.SHIFT),
                    with.contains(KeyCode.CONTROL),
                    with.contains(KeyCode.ALT),
                    false));
          }
          return null;
        });
  }

  /** Types into the field that has the caret, and waits until what it began is over. */
  DeskWindow type(String text) {
    enter(text);
    Rest.await();
    return this;
  }

  /** Types into the field that has the caret, and waits for nothing. */
  void enter(String text) {
    Rest.ask(
        () -> {
          ((TextInputControl) stage.getScene().getFocusOwner()).appendText(text);
          return null;
        });
  }

  /** By the box that finds any question. */
  DeskWindow goTo(String words) {
    press(KeyCode.F3);
    type(words);
    press(KeyCode.ENTER);
    return until("the caret stands in a field", () -> owner() instanceof TextInputControl);
  }

  /** How many places there are. */
  int places() {
    return Rest.ask(() -> placeButtons().size());
  }

  /** Goes to a place as its button would; what it is called. */
  String place(int index) {
    return Rest.ask(
        () -> {
          var button = placeButtons().get(index);
          button.fire();
          return button.getAccessibleText() == null ? button.getText() : button.getAccessibleText();
        });
  }

  /** Goes to the place whose button bears this name, once it is there. */
  void placeCalled(String name) {
    until("there is a place " + name, () -> Rest.ask(() -> button(name).isPresent()));
    Rest.act(() -> button(name).orElseThrow().fire());
  }

  private Optional<ToggleButton> button(String name) {
    return placeButtons().stream()
        .filter(button -> button.getAccessibleText().startsWith(name))
        .findFirst();
  }

  /** How many rows the table or list with this id has. */
  int rows(String id) {
    return Rest.ask(
        () ->
            switch (node(id)) {
              case TableView<?> table -> table.getItems().size();
              case ListView<?> list -> list.getItems().size();
              case null, default -> 0;
            });
  }

  private java.util.List<ToggleButton> placeButtons() {
    return ((Parent) node("places"))
        .getChildrenUnmodifiable().stream()
            .filter(ToggleButton.class::isInstance)
            .map(ToggleButton.class::cast)
            .toList();
  }

  /** The id of this computer. */
  java.util.UUID workstation() {
    return workstation;
  }

  /** Saves on this computer, as a call that ends would. */
  void save(java.util.List<org.haidang.model.Change> changes) {
    shift.store().register().save(changes);
  }

  /** How many contacts are on this computer. */
  int held() {
    return shift.store().contacts().find("", 100_000).size();
  }

  Node owner() {
    return stage.getScene().getFocusOwner();
  }

  /** Where the field with the caret stands on the screen. */
  double heightOfCaret() {
    return Rest.ask(() -> owner().localToScene(owner().getLayoutBounds()).getMinY());
  }

  /** What is to be read under the node with this id; empty when it is not to be seen. */
  String words(String id) {
    return Rest.ask(
        () -> {
          var all = new StringBuilder();
          var node = find(stage.getScene().getRoot(), id);
          if (node != null && seen(node)) {
            collect(node, all);
          }
          return all.toString();
        });
  }

  /** The node with this id. On the FX thread. */
  Node node(String id) {
    return find(stage.getScene().getRoot(), id);
  }

  private static Node find(Node at, String id) {
    if (id.equals(at.getId())) {
      return at;
    }
    if (at instanceof Parent parent) {
      for (var child : parent.getChildrenUnmodifiable()) {
        var found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean seen(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void collect(Node node, StringBuilder all) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      all.append(labeled.getText()).append('\n');
    } else if (node instanceof TextInputControl field) {
      all.append(field.getText()).append('\n');
    } else if (node instanceof javafx.scene.text.Text text) {
      all.append(text.getText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  boolean sees(String id) {
    return Rest.ask(
        () -> {
          var node = find(stage.getScene().getRoot(), id);
          return node != null && seen(node);
        });
  }

  DeskWindow untilWords(String id, String words) {
    return until("“" + words + "” in " + id, () -> words(id).contains(words));
  }

  DeskWindow until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        Pictures.take(stage.getScene(), "together-failed");
        throw new AssertionError("never: " + what + "; " + words("main"));
      }
      java.util.concurrent.locks.LockSupport.parkNanos(30_000_000);
    }
    return this;
  }

  /** Takes a picture, and what is cut, nameless or faint in it. */
  java.util.List<String> judged(String name) {
    Rest.await();
    Pictures.take(stage.getScene(), name);
    return Rest.ask(() -> Judge.faults(stage.getScene())).stream()
        .map(fault -> name + ": " + fault)
        .toList();
  }

  void inEnglish() {
    press(KeyCode.F6);
  }

  @Override
  public void close() {
    Rest.ask(
        () -> {
          stage.hide();
          return null;
        });
    shift.close();
    worker.shutdown();
  }
}
