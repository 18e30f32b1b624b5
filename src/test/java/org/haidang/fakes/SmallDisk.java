package org.haidang.fakes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own with little room, in memory, that can be filled up. */
public final class SmallDisk implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  private final Path folder;
  private final Path filling;

  private SmallDisk(Path folder) {
    this.folder = folder;
    filling = folder.resolve("filling");
  }

  /**
   * One mounted at {@code folder}, which is made. Where this computer does not let us mount one,
   * the test is passed over and says so.
   */
  public static SmallDisk of(Path folder, int megabytes) throws Exception {
    Files.createDirectories(folder);
    if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString())) {
      System.err.println(
          "PASSED OVER: a full disk cannot be tried here, for no small file system can be mounted"
              + " (it takes root on Linux)");
      Assumptions.abort("no small file system");
    }
    return new SmallDisk(folder);
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Fills it but for {@code kilobytes}. */
  public void fillBut(int kilobytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(filling)) {
      while (folder.toFile().getUsableSpace() > kilobytes * 1024L + CHUNK) {
        out.write(new byte[CHUNK]);
      }
    }
  }

  /** Fills it to the last byte. */
  public void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filling)) {
      while (true) {
        out.write(new byte[CHUNK]);
      }
    } catch (IOException e) {
      if (folder.toFile().getUsableSpace() > CHUNK) {
        throw e;
      }
    }
  }

  /** Makes room again. */
  public void clear() throws IOException {
    Files.deleteIfExists(filling);
  }

  @Override
  public void close() throws Exception {
    if (!run("umount", folder.toString()) && !run("umount", "-l", folder.toString())) {
      throw new IllegalStateException("still mounted: " + folder);
    }
  }
}
