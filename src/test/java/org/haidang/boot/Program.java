package org.haidang.boot;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another process, whose every whole line is heard. */
final class Program implements AutoCloseable {

  private final Process process;
  private final Thread ears;
  private final ConcurrentLinkedDeque<String> last = new ConcurrentLinkedDeque<>();

  /** Starts {@code command}; {@code heard} is told each line of both its streams. */
  Program(List<String> command, UnaryOperator<ProcessBuilder> set, Consumer<String> heard) {
    try {
      process = set.apply(new ProcessBuilder(command).redirectErrorStream(true)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ears = Thread.ofVirtual().start(() -> listen(heard));
  }

  Program(List<String> command, Consumer<String> heard) {
    this(command, builder -> builder, heard);
  }

  /** This product with a small memory, as {@code haidang ARGUMENTS}. */
  static List<String> product(String... arguments) {
    return quick(new ThisProgram().server(arguments));
  }

  /** A test's own program on the same class path. */
  static List<String> other(Class<?> main, String... arguments) {
    var command = quick(new ThisProgram().server(arguments));
    command.set(command.indexOf(Main.class.getName()), main.getName());
    return command;
  }

  private static List<String> quick(List<String> command) {
    var quick = new ArrayList<>(command);
    // After the product's own options, of which the last one holds.
    quick.addAll(
        quick.indexOf("-cp"),
        List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    // Another folder may be the one it works in.
    int path = quick.indexOf("-cp") + 1;
    quick.set(
        path,
        Stream.of(quick.get(path).split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    quick.addAll(1, List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    return quick;
  }

  private void listen(Consumer<String> heard) {
    try (var in = process.inputReader(StandardCharsets.UTF_8)) {
      var line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '\n') {
          hear(line.toString(), heard);
          line.setLength(0);
        } else {
          line.append((char) c);
        }
      }
      // What stands without an end was cut off by a kill: nobody said it.
    } catch (IOException e) {
      hear("not heard: " + e, heard);
    }
  }

  private void hear(String line, Consumer<String> heard) {
    last.add(line);
    if (last.size() > 25) {
      last.poll();
    }
    heard.accept(line);
  }

  void say(String line) {
    var out = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    out.println(line);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Its last lines. */
  String last() {
    return String.join("\n", last);
  }

  /** Kills it as a power cut would, and hears it to the end. */
  void kill() throws InterruptedException {
    // Not by the process itself, which would close its streams with words still in them.
    process.toHandle().destroyForcibly();
    process.waitFor();
    ears.join();
  }

  /** Asks it to stop; false when it would not within half a minute. */
  boolean stop() throws InterruptedException {
    process.destroy();
    boolean stopped = process.waitFor(30, TimeUnit.SECONDS);
    kill();
    return stopped;
  }

  /** Its exit code, once it has ended and was heard to the end. */
  int ended() throws InterruptedException {
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new AssertionError("does not end:\n" + last());
    }
    ears.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
