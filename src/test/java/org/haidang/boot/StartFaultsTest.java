package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.content.workbook.SheetSource;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps the program from starting is said in both languages, with a code. */
class StartFaultsTest {

  private static final Path PACK = Path.of("src/main/resources/content/tip-vi");

  @TempDir Path folder;

  private final Texts texts = Texts.load();

  /** What a command said, on both streams, and its exit code. */
  private record Said(int code, String text) {}

  private Said haidang(String... arguments) {
    var said = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    var ear = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
    try {
      int code = Main.commandLine(texts).execute(arguments);
      return new Said(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private void assertTells(String said, ErrorCode code) {
    for (var language : Texts.LANGUAGES) {
      for (var part : List.of(".what", ".kept", ".todo")) {
        assertThat(said).contains(texts.get(language, code.textKey() + part));
      }
    }
    assertThat(said).contains("(" + code.code() + ")").doesNotContain("Exception", "\tat ");
  }

  @Test
  void a_port_that_another_program_has_is_told_and_the_server_ends() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var server =
            new Program(
                Program.product(
                    "server",
                    "--database",
                    Central.databaseUrl("port_taken"),
                    "--port",
                    String.valueOf(other.getLocalPort())),
                _ -> {})) {
      assertThat(server.ended()).isEqualTo(1);
      assertTells(server.last(), ErrorCode.PORT_TAKEN);
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_told() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "mine");
    var said = haidang("server", "--data", file.resolve("server").toString());
    assertThat(said.code()).isEqualTo(1);
    assertTells(said.text(), ErrorCode.FOLDER_UNWRITABLE);
    assertThat(file).hasContent("mine");
  }

  @Test
  void a_folder_that_another_program_uses_is_told_and_left_to_it() throws Exception {
    var data = folder.resolve("data").toString();
    var heard = new CopyOnWriteArrayList<String>();
    try (var other = new Program(Program.other(HoldsAFolder.class, data), heard::add)) {
      Seat.await("the folder is claimed", () -> heard.contains("claimed"));
      var said = haidang("server", "--data", data);
      assertThat(said.code()).isEqualTo(1);
      assertTells(said.text(), ErrorCode.FOLDER_IN_USE);
      other.say("");
      assertThat(other.ended()).isZero();
    }
    try (var list = Files.list(folder.resolve("data"))) {
      assertThat(list).as("nothing was begun there").hasSize(1);
    }
  }

  @Test
  void the_pack_the_product_ships_with_passes() {
    var said = haidang("content", "check", PACK.toString());
    assertThat(said.text())
        .contains("Gói nội dung tip-vi", "Content pack tip-vi")
        .doesNotContain("survey ");
    assertThat(said.code()).isZero();
  }

  @Test
  void a_pack_with_a_fault_is_refused_by_sheet_and_cell() throws Exception {
    var pack = SheetSource.folder(PACK);
    for (var sheet : List.of("settings", "survey", "choices", "script", "provinces", "countries")) {
      try (var in = pack.open(sheet)) {
        Files.copy(in, folder.resolve(sheet + ".csv"));
      }
    }
    var survey = folder.resolve("survey.csv");
    var whole = Files.readString(survey);
    var broken = whole.replaceFirst("select_one yes_no_unsure,alone", "select_one no_such,alone");
    assertThat(broken).isNotEqualTo(whole);
    Files.writeString(survey, broken);

    var said = haidang("content", "check", folder.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("survey A3: ").contains("no_such");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void too_old_a_java_is_told_in_both_languages() throws Exception {
    var old = folder.resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"17.0.12\" 2024-07-16' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    var script = Path.of("src/main/scripts/haidang").toAbsolutePath().toString();
    try (var program =
        new Program(
            List.of("sh", script, "server"),
            builder -> {
              builder.environment().put("HAIDANG_JAVA", old.toString());
              builder.environment().put("HAIDANG_JAVA_ONLY", "1");
              return builder;
            },
            _ -> {})) {
      assertThat(program.ended()).isEqualTo(3);
      assertThat(program.last().lines())
          .hasSize(2)
          .allMatch(line -> line.contains("Java 25") && line.endsWith("(HD-JAVA-TOO-OLD)"))
          .anyMatch(line -> line.contains("máy này"))
          .anyMatch(line -> line.contains("this computer"));
    }
  }

  @Test
  void without_a_display_it_says_so_and_plays_the_tour() throws Exception {
    var said = new ByteArrayOutputStream();
    var console = new Console(texts, new PrintStream(said, true, StandardCharsets.UTF_8));
    var played = new AtomicInteger();
    var here = new Locations(Map.of("DISPLAY", ""), "Linux", folder);
    var command =
        new WorkstationCommand(
            console,
            here,
            () -> {
              played.incrementAndGet();
              return 5;
            });

    assertThat(command.call()).as("the tour's own exit code").isEqualTo(5);
    assertThat(played).hasValue(1);
    for (var language : Texts.LANGUAGES) {
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains(texts.get(language, "console.no_display"));
    }
    assertThat(folder).as("no data folder was begun").isEmptyDirectory();
  }
}
