package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.haidang.platform.Folding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred people, their numbers and stories, written into every kind of record at a workstation
 * without a server, are afterwards to be read nowhere outside its encrypted database: in no file of
 * its data, its home, its temporary or working folder, beside no export, in nothing it said, no
 * title, no command line and no environment; not while it runs, when it has ended, or when it
 * crashed. In UTF-8 and UTF-16, with tones, without, and with letters taken apart.
 */
class LeakScanTest {

  private static List<Planted> planted = List.of();
  private static Needles needles = new Needles(List.of());

  @TempDir Path folder;

  @BeforeAll
  static void people() throws IOException {
    planted = Planted.all();
    needles = Needles.of(planted);
    assertThat(planted).extracting(Planted::name).doesNotHaveDuplicates().hasSize(200);
  }

  @Test
  void nobody_is_readable_outside_the_database_while_it_runs_when_it_ended_or_crashed()
      throws Exception {
    var exports = Files.createDirectories(folder.resolve("exports"));
    var said = new CopyOnWriteArrayList<String>();
    try (var program = program(PlantingProgram.class, List.of(), said, exports)) {
      Seat.await("all are planted", () -> said.contains("PLANTED 200") || !program.runs());
      assertThat(program.last()).contains("PLANTED 200");
      assertNobody("while it runs", program);
      program.say("");
      assertThat(program.ended()).isZero();
    }
    assertThat(found(folder)).as("outside, when it has ended").isEqualTo(leftOnPurpose(exports));

    try (var window = program(LookingProgram.class, ThisProgram.options(), said, exports)) {
      Seat.await("all is typed", () -> said.contains("LOOKED") || !window.runs());
      assertThat(said).contains("LOOKED", "title: Hải Đăng");
      assertNobody("in the midst of a call", window);
      crash(window);
    }
    assertThat(found(folder)).as("after a crash").isEqualTo(leftOnPurpose(exports));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("no report of a crash, which quotes what lay in memory by chance")
          .containsExactlyInAnyOrder("data", "home", "tmp", "exports");
    }
    assertThat(needles.in(String.join("\n", said).getBytes(StandardCharsets.UTF_8)))
        .as("in what it said")
        .isEmpty();
  }

  /** The files that a person wrote by intent, which tell of people, as they must. */
  private Map<Path, Set<String>> leftOnPurpose(Path exports) throws IOException {
    var left = new TreeMap<Path, Set<String>>();
    try (var files = Files.list(exports)) {
      for (var file : files.filter(file -> !file.toString().endsWith(".pdf")).toList()) {
        var told = needles.in(file);
        if (!told.isEmpty()) {
          left.put(file, told);
        }
        assertThat(file.getFileName().toString()).matches("\\d+\\.json|contacts\\.json");
      }
    }
    assertThat(left).as("the scan sees what is there").hasSizeGreaterThan(20);
    return left;
  }

  private void assertNobody(String when, Program program) throws IOException {
    assertThat(found(folder)).as(when).isEqualTo(leftOnPurpose(folder.resolve("exports")));
    var processes = Stream.concat(Stream.of(program.handle()), program.handle().descendants());
    for (var process : processes.toList()) {
      for (var name : List.of("cmdline", "environ", "comm")) {
        var file = Path.of("/proc", String.valueOf(process.pid()), name);
        if (Files.isReadable(file)) {
          assertThat(needles.in(Files.readAllBytes(file))).as("%s, %s", when, file).isEmpty();
        }
      }
    }
  }

  /** As when a driver of the screen writes where it must not. */
  private static void crash(Program program) throws Exception {
    new ProcessBuilder("kill", "-SEGV", String.valueOf(program.handle().pid())).start().waitFor();
    assertThat(program.ended()).isNotZero();
  }

  /** With folders of its own for all it may write, and the product's own log settings. */
  private Program program(Class<?> main, List<String> options, List<String> said, Path exports)
      throws IOException {
    var temporary = Files.createDirectories(folder.resolve("tmp")).toString();
    var home = Files.createDirectories(folder.resolve("home")).toString();
    var data = folder.resolve("data").toString();
    var command = Program.other(main, data, exports.toString());
    if (!options.isEmpty()) {
      command.remove("-XX:+UseSerialGC"); // the product's own are others
    }
    var log = Path.of("src/main/resources/logback.xml").toAbsolutePath();
    command.addAll(1, options);
    command.addAll(
        1 + options.size(),
        List.of(
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary,
            "-Dorg.sqlite.tmpdir=" + temporary,
            "-Dlogback.configurationFile=" + log));
    return new Program(
        command,
        builder -> {
          builder.directory(folder.toFile());
          builder
              .environment()
              .putAll(
                  Map.of(
                      "SQLITE_TMPDIR", temporary,
                      "TMPDIR", temporary,
                      "HOME", home,
                      // A window is opened where there is a display; this one draws into memory.
                      "DISPLAY", ":headless"));
          return builder;
        },
        said::add);
  }

  @Test
  void the_scan_finds_one_person_in_one_temporary_file_in_any_form() throws Exception {
    var one = planted.get(77);
    var file = Files.createDirectories(folder.resolve("tmp")).resolve("kept.tmp");
    for (var words : one.words()) {
      for (var written : written(words)) {
        for (var form : forms()) {
          Files.write(file, ("\u0000x" + written + "\u0001").getBytes(form));
          assertThat(found(folder)).as("%s in %s", written, form).containsOnlyKeys(file);
          assertThat(found(folder).get(file)).contains(one.name());
        }
      }
    }
    Files.writeString(file, "Chẳng có tên ai ở đây.");
    assertThat(found(folder)).isEmpty();
  }

  private static List<String> written(String words) {
    return List.of(words, Normalizer.normalize(words, Normalizer.Form.NFD), Folding.fold(words));
  }

  private static List<Charset> forms() {
    return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  }

  /** The files below {@code root} that tell of somebody, by content or by name, and of whom. */
  private static Map<Path, Set<String>> found(Path root) throws IOException {
    var files = new ArrayList<Path>();
    try (var all = Files.walk(root)) {
      all.forEach(files::add);
    }
    var found = new TreeMap<Path, Set<String>>();
    for (var file : files) {
      var told = needles.in(file);
      var named = needles.in(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      if (!told.isEmpty() || !named.isEmpty()) {
        found.put(file, told.isEmpty() ? named : told);
      }
    }
    return found;
  }
}
