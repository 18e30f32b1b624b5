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
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.haidang.content.Pack;
import org.haidang.desk.Draft;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.call.shift.ShiftStrip;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHelp;
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
    new DeskKeys(desk).follow(root);
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
    return destination instanceof Destination.Amend
        || (destination instanceof Destination.NewRecord fresh
            && fresh.type() == RecordType.CONTACT);
  }

  @Override
  public void open(Destination destination) {
    if (destination instanceof Destination.NewRecord fresh) {
      desk.again().ringBack(fresh.about());
    } else if (destination instanceof Destination.Amend saved) {
      desk.again().saved(saved.contact());
    }
  }

  @Override
  public ObservableBooleanValue engaged() {
    return desk.callProperty().isNotNull().or(desk.openingProperty());
  }

  @Override
  public List<KeyHelp> keys() {
    return CallKeyMap.told();
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
