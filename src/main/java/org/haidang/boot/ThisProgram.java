package org.haidang.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts this same program again, as another process. */
final class ThisProgram {

  private ThisProgram() {}

  /** The command line that runs {@code arguments} on the Java and class path of this process. */
  static List<String> command(String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
