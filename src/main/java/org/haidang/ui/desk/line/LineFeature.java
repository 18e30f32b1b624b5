package org.haidang.ui.desk.line;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The line to the server: what waits, since when and why. */
public final class LineFeature implements Feature {

  private static final Duration LOOKED_AT = Duration.ofSeconds(2);

  private final LineViewModel model;
  private final Wording wording;
  private final Later later;
  private final LineView view;
  private boolean front;

  /**
   * The line.
   *
   * @param file stands in the place of the system's dialog; null for that
   */
  public LineFeature(
      LineViewModel model,
      Wording wording,
      Formats formats,
      Later later,
      @Nullable Supplier<Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.later = later;
    view =
        new LineView(
            model,
            wording,
            formats,
            file == null ? this::where : file,
            file == null ? this::which : file);
  }

  private Optional<Path> which() {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("line.read"));
    return Optional.ofNullable(chooser.showOpenDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  private Optional<Path> where() {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("line.export"));
    chooser.setInitialFileName("chua-nhan.haidang");
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  @Override
  public String nameKey() {
    return "line.name";
  }

  @Override
  public Ikon icon() {
    return Material2MZ.SYNC;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("T", "line.try"),
        new KeyHelp("↑ ↓", "line.keys.choose"),
        new KeyHelp("Enter", "line.open"),
        new KeyHelp("R", "line.retry"),
        new KeyHelp("S", "line.ground.whole"),
        new KeyHelp("Delete", "line.let_go"),
        new KeyHelp("Ctrl+E", "line.export"),
        new KeyHelp("Ctrl+O", "line.read"));
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.TheLine;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    front = true;
    look();
    view.focus();
  }

  /** Ages grow while one looks. */
  private void look() {
    if (front) {
      model.read();
      later.after(LOOKED_AT, this::look);
    }
  }

  @Override
  public void hidden() {
    front = false;
    model.aside().leaveOff();
  }
}
