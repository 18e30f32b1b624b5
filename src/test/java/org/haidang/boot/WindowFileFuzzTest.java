package org.haidang.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.haidang.fakes.Fuzzer;
import org.haidang.platform.Json;
import org.haidang.ui.shell.WindowMemory.Placed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of where the window stood costs comfort only, whatever stands in it. */
@Tag("fuzz")
class WindowFileFuzzTest {

  @TempDir Path folder;

  @Test
  void no_file_of_the_window_brings_it_where_no_screen_is() {
    var json = new Json();
    var file = folder.resolve("window.json");
    var memory = new WindowFile(folder, json);
    new Fuzzer("window")
        .run(
            random -> json.bytes(placed(random)),
            input -> {
              Files.write(file, input);
              memory.remembered().ifPresent(WindowFileFuzzTest::check);
            });
  }

  private static Placed placed(Random random) {
    return new Placed(
        random.nextInt(4_000) - 2_000,
        random.nextInt(2_000),
        random.nextDouble() * 4_000,
        random.nextInt(2_000),
        random.nextBoolean(),
        random.nextBoolean(),
        1 + random.nextDouble());
  }

  private static void check(Placed placed) {
    if (!DoubleStream.of(placed.x(), placed.y(), placed.width(), placed.height(), placed.scale())
        .allMatch(each -> Math.abs(each) <= 100_000)) {
      throw new AssertionError(placed.toString());
    }
  }
}
