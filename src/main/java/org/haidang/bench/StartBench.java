package org.haidang.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * {@code bench start}: from the start of the process to the sign-in screen, with an ahead-of-time
 * cache of classes; beside it, in turns, an empty JavaFX window without the cache.
 */
final class StartBench {

  /** The hidden command that shows the sign-in screen, says {@link #SHOWN} and ends. */
  static final String SIGN_IN = "sign-in";

  /** The hidden command that shows an empty window, says {@link #SHOWN} and ends. */
  static final String EMPTY = "empty";

  /** What they say once a window is painted. */
  static final String SHOWN = "shown";

  private static final int RUNS = 5;

  private final Program program;
  private final PrintStream out;

  StartBench(Program program, PrintStream out) {
    this.program = program;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    if (!onJars()) {
      // The JVM makes its cache of classes in jars only.
      throw new HaidangException(ErrorCode.BENCH_NOT_PACKAGED);
    }
    try (var folder = TemporaryFolder.make()) {
      var cache = folder.path().resolve("haidang.aot");
      shown(SIGN_IN, "-XX:AOTCacheOutput=" + cache, folder.path());
      if (!Files.exists(cache)) {
        throw new IOException("this Java made no cache");
      }
      var with = new double[RUNS];
      var empty = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        with[i] = shown(SIGN_IN, "-XX:AOTCache=" + cache, folder.path());
        empty[i] = shown(EMPTY, "-Xshare:auto", folder.path());
      }
      out.println(
          new Figure(
                  "start.window", Figure.percentile(with, 0.5), "ms", Figure.percentile(empty, 0.5))
              .line());
    }
  }

  private static boolean onJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .allMatch(entry -> entry.endsWith(".jar"));
  }

  /** Milliseconds from the start of the process until it says so. */
  private double shown(String window, String option, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(program.workstation("bench-window", window, folder.toString()));
    // A start has the cache that was made here, or none; never the one this process came with.
    command.removeIf(word -> word.startsWith("-XX:AOTCache="));
    command.add(1, option);
    long begun = System.nanoTime();
    // Java tells of each step of making the cache.
    try (var child = Child.start(command, folder.resolve("java.log"))) {
      child.await(SHOWN);
      double millis = Figure.millisSince(begun);
      child.figures();
      return millis;
    }
  }
}
