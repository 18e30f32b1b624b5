package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.platform.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty names typed and saved at a workstation without a server are afterwards in none of its
 * files, in nothing it said, and in no temporary file; neither whole nor word by word, with tones
 * or without.
 */
class LeakScanTest {

  private static final Path NAMES = Path.of("src/test/resources/leak/names.txt").toAbsolutePath();

  /** In fewer bytes than these, chance writes a word into a megabyte of any cipher. */
  private static final int SHORTEST = 6;

  @TempDir Path folder;

  @Test
  void no_name_is_readable_anywhere_while_it_runs_or_when_it_has_ended() throws Exception {
    var said = new CopyOnWriteArrayList<String>();
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    try (var program = program(temporary, said)) {
      Seat.await("names are typed", () -> said.contains("OPEN 50") || !program.runs());
      assertThat(program.last()).contains("OPEN 50");
      assertThat(found(folder)).as("while it runs").isEmpty();
      program.say("");
      assertThat(program.ended()).isZero();
    }
    assertThat(found(folder)).as("when it has ended").isEmpty();
    Files.writeString(folder.resolve("said"), String.join("\n", said));
    assertThat(found(folder)).as("in what it said").isEmpty();
  }

  /** With a temporary folder, a working folder and the product's own log settings. */
  private Program program(Path temporary, List<String> said) {
    var data = folder.resolve("data").toString();
    var command = Program.other(NamesProgram.class, data, NAMES.toString());
    var log = Path.of("src/main/resources/logback.xml").toAbsolutePath();
    command.addAll(
        1,
        List.of(
            "-Djava.io.tmpdir=" + temporary,
            "-Dorg.sqlite.tmpdir=" + temporary,
            "-Dlogback.configurationFile=" + log));
    return new Program(
        command,
        builder -> {
          builder.directory(folder.toFile());
          builder.environment().put("SQLITE_TMPDIR", temporary.toString());
          builder.environment().put("TMPDIR", temporary.toString());
          return builder;
        },
        said::add);
  }

  @Test
  void the_scan_finds_what_is_readable() throws Exception {
    var name = Files.readAllLines(NAMES).get(7);
    for (var form : forms()) {
      var file = folder.resolve(form.name());
      Files.write(file, ("\u0000x" + name + "\u0001").getBytes(form));
      assertThat(found(folder)).as(form.name()).containsExactly(file);
      Files.write(file, ("…" + Folding.fold(name)).getBytes(form));
      assertThat(found(folder)).as("%s without tones", form).containsExactly(file);
      Files.delete(file);
    }
    Files.writeString(folder.resolve("nothing"), "Chẳng có tên ai ở đây.");
    assertThat(found(folder)).isEmpty();
  }

  private static List<Charset> forms() {
    return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  }

  /** The files below {@code root} in which a name or a word of one can be read. */
  private static List<Path> found(Path root) throws IOException {
    var needles = needles();
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                var text = text(file);
                return needles.stream().anyMatch(text::contains);
              })
          .toList();
    }
  }

  private static Set<String> needles() throws IOException {
    var words = new LinkedHashSet<String>();
    for (var name : Files.readAllLines(NAMES, StandardCharsets.UTF_8)) {
      for (var form : List.of(name, Folding.fold(name))) {
        words.add(form);
        words.addAll(List.of(form.split(" ")));
      }
    }
    var needles = new LinkedHashSet<String>();
    for (var word : words) {
      for (var form : forms()) {
        var bytes = word.getBytes(form);
        if (bytes.length >= SHORTEST && word.length() >= 5) {
          needles.add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return needles;
  }

  /** A file in which each byte is one character. */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
