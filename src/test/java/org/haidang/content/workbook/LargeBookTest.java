package org.haidang.content.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst workbooks, read by a program of 512 megabytes: each is answered, none fills it. */
class LargeBookTest {

  private static final String SETTINGS = "form_title,form_id,version\nThử,thu,1\n";

  /** What a busy machine may take for what takes some seconds on an idle one. */
  private static final long SECONDS = 60;

  @TempDir Path folder;

  private String checked(Path pack) throws IOException, InterruptedException {
    var out = folder.resolve("out.txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.haidang.boot.Main",
                "content",
                "check",
                pack.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return "exit " + process.exitValue() + "\n" + Files.readString(out, UTF_8);
  }

  private Path csv(String survey, String choices) throws IOException {
    Files.writeString(folder.resolve("settings.csv"), SETTINGS);
    Files.writeString(folder.resolve("survey.csv"), survey);
    Files.writeString(folder.resolve("choices.csv"), choices);
    return folder;
  }

  private static String rows(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.replace("#", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  @Test
  void a_survey_of_a_hundred_thousand_rows_is_refused_with_the_bound() throws Exception {
    var said = checked(csv("type,name,label\n" + rows(100_000, "text,q#,Câu #\n"), ""));

    assertThat(said).startsWith("exit 1").contains("There are too many rows: at most 10,000.");
  }

  @Test
  void a_workbook_of_texts_without_end_is_refused() throws Exception {
    var book =
        RawExcel.survey("")
            .part(
                "xl/sharedStrings.xml",
                out -> {
                  out.write("<sst>".getBytes(UTF_8));
                  var text = "<si><t>a</t></si>".repeat(10_000).getBytes(UTF_8);
                  for (var i = 0; i < 400; i++) {
                    out.write(text);
                  }
                  out.write("</sst>".getBytes(UTF_8));
                })
            .write(folder.resolve("strings.xlsx"));

    assertThat(checked(book)).startsWith("exit 1").contains("Too many cells are filled");
  }

  @Test
  void a_workbook_of_rows_to_the_last_column_is_refused() throws Exception {
    var book =
        RawExcel.survey("")
            .part(
                "xl/worksheets/sheet1.xml",
                out -> {
                  var sheet = RawExcel.sheet("!", "").split("!", 2);
                  out.write(sheet[0].getBytes(UTF_8));
                  for (var i = 1; i <= 20_000; i++) {
                    out.write(
                        "<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>"
                            .formatted(i, i)
                            .getBytes(UTF_8));
                  }
                  out.write(sheet[1].getBytes(UTF_8));
                })
            .write(folder.resolve("wide.xlsx"));

    assertThat(checked(book)).startsWith("exit 1").contains("Too many cells are filled");
  }

  @Test
  @Tag("long")
  void a_list_of_a_hundred_thousand_choices_runs() throws Exception {
    var said =
        checked(
            csv(
                "type,name,label\nselect_one big,a,A\n",
                "list_name,name,label\n" + rows(100_000, "big,n#,Nơi số #\n")));

    assertThat(said).startsWith("exit 0");
  }

  @Test
  void two_thousand_calculations_each_on_the_one_before_run() throws Exception {
    var survey =
        "type,name,label,calculation\ninteger,q0,Số,\n"
            + IntStream.range(1, 2_000)
                .mapToObj(i -> "calculate,q%d,,${q%d} + 1\n".formatted(i, i - 1))
                .collect(Collectors.joining());

    assertThat(checked(csv(survey, ""))).startsWith("exit 0");
  }

  @Test
  void five_hundred_groups_in_one_another_are_answered() throws Exception {
    var survey =
        "type,name,label\n"
            + rows(500, "begin_group,g#,Nhóm #\n")
            + "text,a,A\n"
            + "end_group,,\n".repeat(500);

    assertThat(checked(csv(survey, ""))).startsWith("exit 0");
  }
}
