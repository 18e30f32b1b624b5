package org.haidang.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/** Takes one picture a step. Only its folder is state; used by one thread at a time. */
final class Camera {

  private final Path folder;

  Camera(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder, "*.png")) {
      for (var picture : old) {
        Files.delete(picture);
      }
    }
  }

  /** Writes what {@code scene} shows as {@code name}.png. */
  void take(Scene scene, String name) throws IOException {
    keep(Fx.ask(() -> scene.snapshot(null)), name);
  }

  /** Writes {@code image} as {@code name}.png. */
  void keep(Image image, String name) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
  }
}
