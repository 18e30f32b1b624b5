package org.haidang.ui.form.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of bytes, in memory alone. A few bytes can unpack to more than the computer has,
 * so that the size is read before anything is unpacked. Thread-safe.
 */
final class PictureReader {

  /** A telephone's largest photos have 50 to 108 million; scanned pages at 600 dpi 35. */
  private static final long MOST_PIXELS = 120_000_000;

  /** Enough to read handwriting on a page; 10 MB of memory. */
  private static final int LARGE = 1600;

  private static final int SMALL = 96;

  private PictureReader() {}

  /** Large enough to read; null when it is no picture that can be shown. */
  static @Nullable Picture large(byte[] bytes) {
    return read(bytes, LARGE);
  }

  /** Large enough to tell from others; null when it is no picture that can be shown. */
  static @Nullable Picture small(byte[] bytes) {
    return read(bytes, SMALL);
  }

  private static @Nullable Picture read(byte[] bytes, int side) {
    var size = size(bytes);
    if (size == null || (long) size.width() * size.height() > MOST_PIXELS) {
      return null;
    }
    double shrunk = Math.min(1, (double) side / Math.max(size.width(), size.height()));
    var image =
        new Image(
            new ByteArrayInputStream(bytes),
            Math.max(1, size.width() * shrunk),
            Math.max(1, size.height() * shrunk),
            true,
            true);
    return image.isError() ? null : new Picture(image, Upright.degrees(bytes));
  }

  private record Size(int width, int height) {}

  private static @Nullable Size size(byte[] bytes) {
    // Never ImageIO's own stream: that one may lay a file aside.
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new Size(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it: it cannot be shown.
      return null;
    }
  }
}
