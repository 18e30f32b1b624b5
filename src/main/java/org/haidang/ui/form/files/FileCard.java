package org.haidang.ui.form.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.haidang.records.FileKind;
import org.haidang.ui.kit.InSight;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One file on the screen: what it is, whether it is here, and what can be done with it. A picture
 * opens beneath. To be used on the FX thread.
 */
public final class FileCard extends VBox {

  private static final double THUMBNAIL = 40;
  private static final long KIB = 1024;
  private static final long MIB = KIB * KIB;

  private final FileViewModel model;
  private final Wording wording;
  private final BiFunction<Window, String, Optional<Path>> chooser;
  private final StackPane sign = new StackPane();
  private final Label name = new Label();
  private final Label state = new Label();
  private final Button open = new Button();
  private final Button save = new Button();
  private final HBox line = new HBox();
  private final StringBinding stateWords;
  private final Subscription bonds;
  private final PicturePane picture;
  private boolean tellsSent;

  /**
   * A card of {@code model}; to be released.
   *
   * @param plain whether its name may be read
   */
  public FileCard(FileViewModel model, boolean plain, Wording wording) {
    this(model, plain, wording, null);
  }

  /**
   * As the other.
   *
   * @param chooser stands in the place of the system's dialog; null for that
   */
  public FileCard(
      FileViewModel model,
      boolean plain,
      Wording wording,
      @Nullable BiFunction<Window, String, Optional<Path>> chooser) {
    this.model = model;
    this.wording = wording;
    this.chooser = chooser == null ? this::choose : chooser;
    this.picture = new PicturePane(wording, model::close);
    getStyleClass().add("file-card");
    name.getStyleClass().add("file-name");
    name.setText(plain ? model.file().name() : Masked.TEXT);
    name.setWrapText(true);
    name.setMinWidth(0);
    state.getStyleClass().add("caption");
    state.setMinWidth(0);
    state.setWrapText(true);
    stateWords =
        Bindings.createStringBinding(
            this::state,
            model.hereProperty(),
            model.kindProperty(),
            model.wantedProperty(),
            wording.language());
    state.textProperty().bind(stateWords);
    var words = new VBox(name, state);
    words.getStyleClass().add("file-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    open.getStyleClass().add("quiet");
    save.getStyleClass().add("quiet");
    open.setMinWidth(Region.USE_PREF_SIZE);
    save.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> model.toggle());
    save.textProperty().bind(wording.of("form.file.save"));
    save.setOnAction(_ -> save());
    save.managedProperty().bind(save.visibleProperty());
    line.getStyleClass().add("file-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(sign, words, open, save);
    getChildren().add(line);
    bonds =
        Subscription.combine(
            model.kindProperty().subscribe(_ -> signs()),
            model.thumbnailProperty().subscribe(_ -> signs()),
            model.pictureProperty().subscribe(this::show),
            model.wantedProperty().subscribe(_ -> openWords()),
            model.hereProperty().subscribe(_ -> save.setVisible(isHere() && model.maySave())),
            wording.language().subscribe(_ -> openWords()),
            // How high it is, is known when it was laid out.
            picture.heightProperty().subscribe(_ -> bringPicture()));
    model.refresh();
  }

  /** Adds something else that can be done with it. */
  public void add(Node deed) {
    line.getChildren().add(deed);
  }

  /** Says as well when it waits to be sent: what it stands in is saved. */
  public void tellSent() {
    tellsSent = true;
    stateWords.invalidate();
  }

  /** Something came or went: looks how much of it is here. */
  public void refresh() {
    model.refresh();
  }

  /** What opens it. */
  public Button opener() {
    return open;
  }

  private boolean isHere() {
    var here = model.hereProperty().get();
    return here != null && here.whole();
  }

  private void openWords() {
    boolean isOpen = model.pictureProperty().get() != null;
    var waits = model.wantedProperty().get() ? "form.file.wait_no" : "form.file.open";
    open.setText(wording.get(isOpen ? "form.file.close" : waits));
    open.setAccessibleText(open.getText() + ": " + name.getText());
    save.setAccessibleText(wording.get("form.file.save") + ": " + name.getText());
  }

  private String state() {
    var here = model.hereProperty().get();
    var size = size();
    if (here == null) {
      return size;
    }
    if (here.whole()) {
      var kind = model.kindProperty().get();
      var which = kind == null ? FileKind.OTHER : kind;
      var kept =
          wording.get("form.file.kind." + which.name().toLowerCase(Locale.ROOT)) + " · " + size;
      return tellsSent && !here.sent() ? kept + " · " + wording.get("form.file.waits") : kept;
    }
    var awaited = wording.get("form.file.awaited") + " · " + size;
    return here.chunks() > 0 || model.wantedProperty().get()
        ? wording.get("form.file.coming", 100 * here.chunks() / here.of(), size)
        : awaited;
  }

  private String size() {
    return sizeOf(model.file().size(), wording);
  }

  /** A size as people read it. */
  static String sizeOf(long size, Wording wording) {
    return size < MIB
        ? wording.get("form.file.kilobytes", Math.max(1, (size + KIB - 1) / KIB))
        : wording.get("form.file.megabytes", Math.round(10.0 * size / MIB) / 10.0);
  }

  private void signs() {
    var small = model.thumbnailProperty().get();
    if (small != null) {
      var view = new ImageView(small.image());
      view.setRotate(small.turned());
      view.setPreserveRatio(true);
      view.setFitHeight(THUMBNAIL);
      view.setFitWidth(THUMBNAIL);
      sign.getChildren().setAll(view);
    } else {
      sign.getChildren().setAll(new FontIcon(icon()));
    }
    sign.setMinSize(THUMBNAIL, THUMBNAIL);
  }

  private Ikon icon() {
    var kind = model.kindProperty().get();
    if (kind == null) {
      return Material2AL.CLOUD_DOWNLOAD;
    }
    return switch (kind) {
      case PICTURE, OTHER_PICTURE -> Material2AL.IMAGE;
      case PDF -> Material2MZ.PICTURE_AS_PDF;
      case OFFICE -> Material2AL.DESCRIPTION;
      case MEDIA -> Material2MZ.MOVIE;
      case PROGRAM -> Material2MZ.REPORT_PROBLEM;
      case OTHER -> Material2AL.INSERT_DRIVE_FILE;
    };
  }

  private void show(@Nullable Picture image) {
    if (image == null) {
      getChildren().remove(picture);
      picture.show(null);
    } else if (!getChildren().contains(picture)) {
      picture.show(image);
      picture.setAccessibleText(name.getText());
      getChildren().add(picture);
    }
    openWords();
  }

  private void bringPicture() {
    if (getChildren().contains(picture)) {
      InSight.bring(this);
    }
  }

  private void save() {
    chooser.apply(getScene().getWindow(), model.file().name()).ifPresent(model::save);
  }

  private Optional<Path> choose(Window window, String suggested) {
    var dialog = new FileChooser();
    dialog.setTitle(wording.get("form.file.save"));
    dialog.setInitialFileName(suggested);
    return Optional.ofNullable(dialog.showSaveDialog(window)).map(File::toPath);
  }

  /** Lets go of the file. */
  public void release() {
    bonds.unsubscribe();
    stateWords.dispose();
    state.textProperty().unbind();
    save.textProperty().unbind();
    picture.release();
  }
}
