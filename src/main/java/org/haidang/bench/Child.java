package org.haidang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A process of its own for one part of a benchmark; it ends when its standard input does. */
final class Child implements AutoCloseable {

  private static final int ENDS_WITHIN_SECONDS = 60;
  private static final String MEMORY = "memory";

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** What a part told, by name. */
  record Told(Map<String, Double> figures) {

    /**
     * The figure of this name.
     *
     * @throws IOException when the part did not tell it
     */
    double get(String name) throws IOException {
      var value = figures.get(name);
      if (value == null) {
        throw new IOException("a part of the benchmark did not tell " + name);
      }
      return value;
    }

    /** The most memory it had, in MB; 0 where the system does not say. */
    double memory() {
      return figures.getOrDefault(MEMORY, 0.0);
    }
  }

  /** Starts it; what it says besides its figures is said here, too. */
  static Child start(List<String> command) throws IOException {
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Starts it; what it says besides its figures goes to the file {@code log}. */
  static Child start(List<String> command, Path log) throws IOException {
    return new Child(new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  /** Waits until it says {@code word} on a line of its own. */
  void await(String word) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals(word)) {
        return;
      }
    }
    throw new IOException("a part of the benchmark ended before its time");
  }

  /** The figures it tells, by name, once it has ended. */
  Told figures() throws IOException, InterruptedException {
    var figures = new TreeMap<String, Double>();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var parts = line.split("=", 2);
      if (parts.length == 2 && parts[0].matches("[\\w.]+")) {
        figures.put(parts[0], Double.valueOf(parts[1]));
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("a part of the benchmark failed");
    }
    return new Told(figures);
  }

  /** In the child: tells one figure. */
  static void tell(String name, double value) {
    System.out.println(name + "=" + value);
  }

  /** In the child: tells the most memory it ever had resident, where the system says so. */
  static void tellMemory() throws IOException {
    double most = memoryOf(ProcessHandle.current().pid());
    if (most > 0) {
      tell(MEMORY, most);
    }
  }

  /** The most memory a process ever had resident, MB; 0 where the system does not say. */
  static double memoryOf(long process) throws IOException {
    var status = Path.of("/proc", String.valueOf(process), "status");
    if (Files.exists(status)) {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        }
      }
    }
    return 0;
  }

  /** Ends it and waits for its end. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
