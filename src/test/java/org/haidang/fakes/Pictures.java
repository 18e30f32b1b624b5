package org.haidang.fakes;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.haidang.ui.hands.Rest;

/** Takes pictures of a scene and the lists open over it, for people to look at. */
public final class Pictures {

  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  /** Writes {@code target/pictures/name.png}. */
  public static void take(Scene scene, String name) {
    Rest.await();
    var picture = Rest.ask(() -> paint(scene));
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage paint(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    var picture = picture(scene.snapshot(null));
    Graphics2D graphics = picture.createGraphics();
    double left = scene.getWindow().getX() + scene.getX();
    double top = scene.getWindow().getY() + scene.getY();
    for (var window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        popup.getScene().setFill(Color.TRANSPARENT);
        graphics.drawImage(
            picture(popup.getScene().snapshot(null)),
            (int) (popup.getX() - left),
            (int) (popup.getY() - top),
            null);
      }
    }
    graphics.dispose();
    return picture;
  }

  private static BufferedImage picture(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return picture;
  }
}
