package org.haidang.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.ui.shell.WindowMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the window stood, in a small file. A file that cannot be read or written costs comfort
 * only.
 */
final class WindowFile implements WindowMemory {

  private static final Logger LOG = LoggerFactory.getLogger(WindowFile.class);

  /** Pixels. */
  private static final double FARTHEST = 100_000;

  private final Path file;
  private final Json json;

  WindowFile(Path folder, Json json) {
    this.file = folder.resolve("window.json");
    this.json = json;
  }

  @Override
  public Optional<Placed> remembered() {
    try {
      return Files.exists(file)
          ? Optional.of(json.read(Files.readAllBytes(file), Placed.class))
              .filter(WindowFile::isSane)
          : Optional.empty();
    } catch (IOException | HaidangException e) {
      LOG.warn("the window's place could not be read");
      return Optional.empty();
    }
  }

  /** No screen is so large, and no window so small. */
  private static boolean isSane(Placed placed) {
    return DoubleStream.of(placed.x(), placed.y()).allMatch(each -> Math.abs(each) <= FARTHEST)
        && DoubleStream.of(placed.width(), placed.height())
            .allMatch(each -> each >= 0 && each <= FARTHEST)
        && placed.scale() > 0
        && placed.scale() <= FARTHEST;
  }

  @Override
  public void remember(Placed placed) {
    try {
      Files.write(file, json.bytes(placed));
    } catch (IOException e) {
      LOG.warn("the window's place could not be kept");
    }
  }
}
