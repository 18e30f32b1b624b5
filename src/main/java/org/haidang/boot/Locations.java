package org.haidang.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the program keeps its data on each system. */
final class Locations {

  private final Map<String, String> environment;
  private final String system;
  private final Path home;

  /** By the environment and properties of this process. */
  static Locations ofThisComputer() {
    return new Locations(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  Locations(Map<String, String> environment, String system, Path home) {
    this.environment = environment;
    this.system = system.toLowerCase(Locale.ROOT);
    this.home = home;
  }

  /**
   * The folder that holds everything, unless a command names another: {@code HAIDANG_HOME} wins.
   */
  Path root() {
    var chosen = environment.get("HAIDANG_HOME");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen);
    }
    if (system.contains("windows")) {
      var local = environment.get("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local))
          .resolve("Haidang");
    }
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Haidang");
    }
    var data = environment.get("XDG_DATA_HOME");
    return (data == null || data.isBlank()
            ? home.resolve(".local").resolve("share")
            : Path.of(data))
        .resolve("haidang");
  }

  /** The folder of further languages of the interface: {@code HAIDANG_TEXTS} wins. */
  Path texts() {
    var chosen = environment.get("HAIDANG_TEXTS");
    return chosen == null || chosen.isBlank() ? root().resolve("texts") : Path.of(chosen);
  }

  /**
   * The central server this computer joins, as an administrator left it: {@code HAIDANG_SERVER},
   * else the first line of the file {@code server} in {@code /etc/haidang} (Linux), {@code
   * %ProgramData%/Haidang} (Windows) or {@code /Library/Application Support/Haidang} (macOS). Null
   * when nobody named one.
   */
  @Nullable String server() {
    var chosen = environment.get("HAIDANG_SERVER");
    if (chosen != null && !chosen.isBlank()) {
      return chosen.strip();
    }
    var file = forEverybody().resolve("server");
    if (!Files.isReadable(file)) {
      return null;
    }
    try (var lines = Files.lines(file)) {
      return lines.map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path forEverybody() {
    var data = environment.get("ProgramData");
    if (system.contains("windows") && data != null) {
      return Path.of(data).resolve("Haidang");
    }
    return system.contains("mac")
        ? Path.of("/Library/Application Support/Haidang")
        : Path.of("/etc/haidang");
  }

  /** Whether a window can be opened here. */
  boolean hasDisplay() {
    boolean windowsOrMac = system.contains("windows") || system.contains("mac");
    var display = environment.get("DISPLAY");
    return windowsOrMac || (display != null && !display.isBlank());
  }
}
