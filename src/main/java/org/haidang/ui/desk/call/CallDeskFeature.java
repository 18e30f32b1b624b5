package org.haidang.ui.desk.call;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.haidang.content.Pack;
import org.haidang.desk.Draft;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.call.shift.ShiftStrip;
import org.haidang.ui.form.HeldKeys;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.KeyHelp.Group;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The call desk as the shell shows it. To be used on the FX thread. */
public final class CallDeskFeature implements Feature {

  private final CallDeskViewModel desk;
  private final PaperViewModel paper;
  private final Function<Pack, Optional<Path>> file;
  private final Wording wording;
  private final Clock clock;
  private final DoubleProperty scriptShare;
  private final StackPane root = new StackPane();
  private final StackPane body = new StackPane();
  private final HeldKeys held = new HeldKeys(System::nanoTime);
  private final EventHandler<KeyEvent> released = held::repeats;
  private final ReadyView ready;
  private final Timeline seconds;
  private @Nullable CallView call;

  /**
   * The desk's screen.
   *
   * @param paper writes blank forms
   * @param clock gives the zone of hours, too
   * @param scriptShare the part of the width, 0 to 1, that the script has: read when a call begins
   *     and set when a person moves the divider; 0.38 suits a first time
   */
  public CallDeskFeature(
      CallDeskViewModel desk,
      PaperViewModel paper,
      Wording wording,
      Clock clock,
      DoubleProperty scriptShare) {
    this(desk, paper, null, wording, clock, scriptShare);
  }

  /** As above, with {@code file} in the place of the system's dialog. */
  CallDeskFeature(
      CallDeskViewModel desk,
      PaperViewModel paper,
      @Nullable Function<Pack, Optional<Path>> file,
      Wording wording,
      Clock clock,
      DoubleProperty scriptShare) {
    this.desk = desk;
    this.paper = paper;
    this.file = file == null ? this::choose : file;
    this.wording = wording;
    this.clock = clock;
    this.scriptShare = scriptShare;
    this.ready = new ReadyView(desk, wording, new Formats(clock), this::print);
    root.setId("call-desk");
    root.getChildren().setAll(withStrip());
    desk.beside()
        .sideways()
        .onGo(contact -> GoEvent.fire(root, new Destination.RaisedHand(contact)));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::held);
    // A key may be let go of when the focus is nowhere: what it did can have taken its place away.
    root.sceneProperty().subscribe(this::listen);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    desk.callProperty().subscribe(this::show);
    desk.beside().left().property().subscribe(this::showLeft);
  }

  private Node withStrip() {
    return desk.beside()
        .sideways()
        .shift()
        .<Node>map(
            shift -> {
              VBox.setVgrow(body, Priority.ALWAYS);
              return new VBox(body, new ShiftStrip(shift.lineProperty(), wording));
            })
        .orElse(body);
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_RELEASED, released);
    }
  }

  /** What opens, saves or ends a call happens once for each time its key goes down. */
  private void held(KeyEvent key) {
    boolean once =
        switch (key.getCode()) {
          case F2, F8, F12 -> true;
          case ENTER -> !key.isShiftDown();
          case S, W -> key.isShortcutDown();
          default -> false;
        };
    if (held.repeats(key) && once) {
      key.consume();
    }
  }

  private void print(Pack line) {
    file.apply(line).ifPresent(chosen -> paper.write(line, chosen));
  }

  private Optional<Path> choose(Pack line) {
    var chooser = new FileChooser();
    chooser.setTitle(BlankForms.words(desk.line(), wording, line));
    chooser.setInitialFileName(PaperViewModel.fileName(line));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    return Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
        .map(File::toPath);
  }

  private void tick() {
    desk.tick();
  }

  private void show(@Nullable CallViewModel now) {
    var old = call;
    if (old != null) {
      old.release();
    }
    if (now == null) {
      call = null;
      body.getChildren().setAll(ready);
    } else {
      var view = new CallView(desk, now, wording, new Formats(clock), scriptShare);
      call = view;
      body.getChildren().setAll(view);
    }
    if (root.getScene() != null) {
      Platform.runLater(this::focus);
    }
  }

  /** What stayed behind of a call is read in the ready desk's place. */
  private void showLeft(@Nullable Draft draft) {
    if (desk.callProperty().get() != null) {
      return;
    }
    if (draft == null) {
      show(null);
    } else {
      var view = new LeftBehindView(desk.beside().left(), draft, wording, new Formats(clock));
      body.getChildren().setAll(view);
      Platform.runLater(view::requestFocus);
    }
  }

  private void focus() {
    var view = call;
    if (view == null) {
      ready.focus();
    } else {
      view.focus();
    }
  }

  private void pressed(KeyEvent key) {
    boolean used = true;
    switch (key.getCode()) {
      case F2 -> {
        if (key.isShiftDown()) {
          desk.changeLine();
        } else {
          desk.answer();
        }
      }
      case DIGIT1, NUMPAD1 -> used = line(key, 1);
      case DIGIT2, NUMPAD2 -> used = line(key, 2);
      case DIGIT3, NUMPAD3 -> used = line(key, 3);
      case F8 -> used = help(key.isShiftDown());
      case F11 -> desk.availability().extend();
      case P -> used = key.isShortcutDown() && pause();
      case Z -> used = key.isShortcutDown() && reopen(key);
      default -> used = false;
    }
    if (used) {
      key.consume();
    }
  }

  private boolean line(KeyEvent key, int number) {
    if (!key.isAltDown() || desk.callProperty().get() != null) {
      return false;
    }
    desk.line().choose(number);
    return true;
  }

  private boolean help(boolean other) {
    desk.beside()
        .sideways()
        .shift()
        .ifPresent(
            shift -> {
              if (other) {
                shift.helpOther();
              } else {
                shift.help();
              }
            });
    return desk.beside().sideways().shift().isPresent();
  }

  private boolean pause() {
    desk.availability().pauseOrReady();
    return true;
  }

  private boolean reopen(KeyEvent key) {
    boolean ready = desk.callProperty().get() == null;
    if (ready && !(key.getTarget() instanceof TextInputControl)) {
      desk.reopenLast();
      return true;
    }
    return false;
  }

  @Override
  public String nameKey() {
    return "call.name";
  }

  @Override
  public Ikon icon() {
    return Material2MZ.PHONE;
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.NewRecord fresh && fresh.type() == RecordType.CONTACT;
  }

  @Override
  public void open(Destination destination) {
    if (destination instanceof Destination.NewRecord fresh) {
      desk.ringBack(fresh.about());
    }
  }

  @Override
  public ObservableBooleanValue engaged() {
    return desk.callProperty().isNotNull().or(desk.openingProperty());
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("F2", "call.key.answer"),
        new KeyHelp("Shift+F2", "call.key.line"),
        new KeyHelp("F4", "call.key.number"),
        new KeyHelp("F8", "together.key.hand"),
        new KeyHelp("Ctrl+B", "together.give"),
        new KeyHelp("F9", "danger.title"),
        new KeyHelp("F10", "quiet.name"),
        new KeyHelp("F11", "call.key.more"),
        new KeyHelp("F12", "call.hangup"),
        new KeyHelp("Ctrl+T", "answers.title"),
        new KeyHelp("Ctrl+E", "call.earlier.key"),
        new KeyHelp("Ctrl+S", "call.save"),
        new KeyHelp("Ctrl+W", "call.leave"),
        new KeyHelp("Ctrl+P", "call.key.pause"),
        new KeyHelp("Ctrl+Z", "call.key.reopen"),
        new KeyHelp(Group.SCRIPT, "F7", "call.key.other"),
        new KeyHelp(Group.SCRIPT, "Alt+PgDn  Alt+PgUp", "call.key.script"),
        new KeyHelp(Group.SCRIPT, "Ctrl+K  1…9", "call.key.way"),
        new KeyHelp(Group.SCRIPT, "Ctrl+K  Shift+A…", "call.key.stage"),
        new KeyHelp(Group.SCRIPT, "Ctrl+J", "call.key.offer"),
        new KeyHelp(Group.SCRIPT, "Ctrl+F6", "call.key.peek"),
        new KeyHelp(Group.SCRIPT, "Ctrl+Enter", "answers.key.ask"),
        new KeyHelp(Group.FORM, "Enter", "call.key.on"),
        new KeyHelp(Group.FORM, "Esc", "call.key.back"),
        new KeyHelp(Group.FORM, "1…9", "call.key.digit"),
        new KeyHelp(Group.FORM, "Alt+1…9", "call.key.altdigit"),
        new KeyHelp(Group.FORM, "F3", "call.key.find"),
        new KeyHelp(Group.FORM, "F5", "call.key.why"),
        new KeyHelp(Group.FORM, "Ctrl+U", "call.key.legacy"),
        new KeyHelp(Group.FORM, "Ctrl+PgDn  Ctrl+PgUp", "call.key.section"));
  }

  @Override
  public List<Command> commands() {
    return new CallCommands(desk, wording, this::print).commands();
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    desk.shown();
    seconds.play();
    Platform.runLater(this::focus);
  }

  @Override
  public void hidden() {
    seconds.stop();
    desk.hidden();
  }
}
