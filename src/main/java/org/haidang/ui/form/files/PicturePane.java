package org.haidang.ui.form.files;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A picture, as wide as there is room or in its own size, turned as one likes. */
final class PicturePane extends VBox {

  private static final double HIGH = 420;
  private static final double QUARTER = 90;
  private static final double EDGE = 20;

  private final ImageView view = new ImageView();
  private final StackPane ground = new StackPane(view);
  private final ScrollPane scroll = new ScrollPane(ground);
  private final Button size = new Button();
  private final Button turn = new Button();
  private final Wording wording;
  private final Runnable close;
  private boolean own;

  PicturePane(Wording wording, Runnable close) {
    this.wording = wording;
    this.close = close;
    getStyleClass().add("file-picture");
    setId("file-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    scroll.setPannable(true);
    scroll.setFocusTraversable(false);
    scroll.widthProperty().addListener(_ -> fit());
    size.setOnAction(_ -> size(!own));
    turn.setOnAction(
        _ -> {
          view.setRotate((view.getRotate() + QUARTER) % 360);
          fit();
        });
    turn.textProperty().bind(wording.of("form.file.turn"));
    for (var button : new Button[] {size, turn}) {
      button.getStyleClass().add("quiet");
      button.setMinWidth(USE_PREF_SIZE);
    }
    var deeds = new HBox(size, turn);
    deeds.getStyleClass().add("file-deeds");
    getChildren().addAll(deeds, scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close.run();
      key.consume();
    }
  }

  /** Shows {@code image}, upright and as wide as there is room; null for none. */
  void show(@Nullable Picture image) {
    view.setImage(image == null ? null : image.image());
    view.setRotate(image == null ? 0 : image.turned());
    size(false);
  }

  private void size(boolean inItsOwn) {
    own = inItsOwn;
    size.setText(wording.get(own ? "form.file.fit" : "form.file.full"));
    fit();
  }

  private void fit() {
    var image = view.getImage();
    if (image == null) {
      return;
    }
    boolean lies = view.getRotate() % 180 != 0;
    double wide = lies ? image.getHeight() : image.getWidth();
    double high = lies ? image.getWidth() : image.getHeight();
    double room = Math.max(EDGE, scroll.getWidth() - EDGE);
    double scale = own ? 1 : Math.min(1, Math.min(room / wide, (HIGH - EDGE) / high));
    view.setFitWidth(image.getWidth() * scale);
    ground.setMinSize(Math.max(room, wide * scale), high * scale);
    // No higher than the picture needs: what is beneath stays as near as it can.
    double needs = Math.min(HIGH, high * scale + EDGE);
    scroll.setPrefHeight(needs);
    scroll.setMinHeight(needs);
  }

  void release() {
    turn.textProperty().unbind();
    view.setImage(null);
  }
}
