package org.haidang.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.haidang.bench.Program;

/** Starts this same program again, as another process. */
final class ThisProgram implements Program {

  /** What Java is told for a workstation, a line each; the start script reads the same file. */
  private static final String WORKSTATION = "/workstation.options";

  /** The same for a server. */
  private static final String SERVER = "/server.options";

  /**
   * On so few the second compiler takes from the pushes what it saves them much later; the first
   * one, which is cheap, comes five times as early.
   */
  private static final int FEW_PROCESSORS = 2;

  @Override
  public List<String> workstation(String... arguments) {
    var options = new ArrayList<>(options());
    // The start script's, where this program has it too.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:AOTCache="))
        .forEach(options::add);
    return command(options, arguments);
  }

  @Override
  public List<String> server(String... arguments) {
    var options = new ArrayList<>(options(SERVER));
    if (Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS) {
      options.add("-XX:TieredStopAtLevel=1");
      options.add("-XX:CompileThresholdScaling=0.2");
    }
    return command(options, arguments);
  }

  /**
   * The same program with what this process itself was told: by the launcher of an installed one,
   * else by the same Java with the same options.
   */
  List<String> again(String... arguments) {
    var launcher = System.getProperty("jpackage.app-path");
    var java = Path.of(System.getProperty("java.home"), "bin");
    if (launcher == null && !Files.isDirectory(java)) {
      // An installer's Java has no program of its own: what runs is the launcher.
      launcher = ProcessHandle.current().info().command().orElse(null);
    }
    if (launcher != null) {
      var command = new ArrayList<>(List.of(launcher));
      command.addAll(List.of(arguments));
      return command;
    }
    return command(ManagementFactory.getRuntimeMXBean().getInputArguments(), arguments);
  }

  private static List<String> command(List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A workstation's. */
  static List<String> options() {
    return options(WORKSTATION);
  }

  /** Without the remarks. */
  private static List<String> options(String file) {
    try (var in = Objects.requireNonNull(ThisProgram.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
