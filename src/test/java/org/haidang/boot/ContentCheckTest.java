package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haidang.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code haidang content check}, as an author types it. */
class ContentCheckTest {

  private static final String READY =
      """
      survey,,,
      ,type,name,label
      ,text,a,Tên
      settings,,,
      ,form_title,form_id,version
      ,Thử,thu,1
      """;

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  private int run(String... words) {
    return Main.commandLine(Texts.load()).setErr(new PrintWriter(errors)).execute(words);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void ends_with_0_when_every_pack_is_ready() throws Exception {
    assertThat(run("content", "check", file("a.csv", READY), file("b.csv", READY))).isZero();
  }

  @Test
  void ends_with_1_when_one_of_them_is_refused() throws Exception {
    var refused = file("b.csv", READY.replace("text,a", "colour,a"));

    assertThat(run("content", "check", file("a.csv", READY), refused)).isEqualTo(1);
    assertThat(run("content", "check", file("c.xlsx", "nothing"))).isEqualTo(1);
  }

  @Test
  void ends_with_2_and_says_so_when_a_path_leads_nowhere() throws Exception {
    var nowhere = folder.resolve("nowhere.xlsx").toString();

    assertThat(run("content", "check", file("a.csv", READY), nowhere)).isEqualTo(2);
    assertThat(errors.toString())
        .contains("Không có tệp hay thư mục " + nowhere)
        .contains("There is no file or folder " + nowhere);
  }

  @Test
  void ends_with_2_without_a_path_or_a_word_it_knows() {
    assertThat(run("content", "check")).isEqualTo(2);
    assertThat(run("content")).isEqualTo(2);
    assertThat(run("content", "chekc", "x")).isEqualTo(2);
  }
}
