package org.haidang.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;

/** The lighthouse, drawn by the style sheet. */
final class Brand extends Region {

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128);

  Brand() {
    getStyleClass().add("brand");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /**
   * The lighthouse for the window's frame and the task bar; the desktop takes the size it needs.
   */
  static List<Image> icons() {
    return ICON_SIZES.stream().map(Brand::icon).toList();
  }

  private static Image icon(int size) {
    var file = "/icons/haidang-" + size + ".png";
    return new Image(Objects.requireNonNull(Brand.class.getResourceAsStream(file)));
  }
}
