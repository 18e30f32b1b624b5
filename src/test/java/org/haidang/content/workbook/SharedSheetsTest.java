package org.haidang.content.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSheetsTest {

  @TempDir private Path packs;

  @BeforeEach
  void two_folders() throws IOException {
    Files.createDirectory(packs.resolve("one"));
    Files.createDirectory(packs.resolve("shared"));
    write(
        "shared/survey-person.csv", "type,label,name\ntext,\"Họ, tên\",called\ninteger,Tuổi,age\n");
    write("shared/provinces.csv", "name,label\nvn_01,Hà Nội\n");
    write("settings.csv", "form_id\nsecret\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(packs.resolve(file), text);
  }

  private String read(String sheet) throws IOException {
    try (var in = SheetSource.folder(packs.resolve("one")).open(sheet)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void shared_rows_stand_where_they_are_included_under_the_headings_of_the_same_words()
      throws IOException {
    write("one/survey.csv", "type,name,label\nbegin_group,g,G\ninclude,person,\nend_group,,\n");
    assertThat(read("survey"))
        .isEqualTo(
            "type,name,label\nbegin_group,g,G\ntext,called,\"Họ, tên\"\ninteger,age,Tuổi\n"
                + "end_group,,\n");
  }

  @Test
  void answers_and_lines_of_the_script_are_shared_like_questions() throws IOException {
    write("shared/answers-hotline.csv", "name,answer,question\nfree,Không,Mất tiền?\n");
    write("shared/script-address.csv", "type,name,label,relevant\naddress,you,bạn,1=1\n");
    write("one/answers.csv", "name,question,answer\nown,Gì?,Thế này\ninclude,hotline,\n");
    write("one/script.csv", "type,name,label\nstep,greet,Chào\ninclude,address,\n");
    assertThat(read("answers"))
        .isEqualTo("name,question,answer\nown,Gì?,Thế này\nfree,Mất tiền?,Không\n");
    assertThat(read("script"))
        .isEqualTo("type,name,label,relevant\nstep,greet,Chào\naddress,you,bạn,1=1\n");
  }

  @Test
  void a_heading_that_only_the_shared_rows_have_is_added() throws IOException {
    write("one/survey.csv", "type,name\ninclude,person\n");
    assertThat(read("survey"))
        .isEqualTo("type,name,label\ntext,called,\"Họ, tên\"\ninteger,age,Tuổi\n");
  }

  @Test
  void a_sheet_the_pack_has_not_is_the_shared_one_and_its_own_goes_before() throws IOException {
    assertThat(read("provinces")).contains("Hà Nội");
    write("one/provinces.csv", "name,label\nx,Riêng\n");
    assertThat(read("provinces")).contains("Riêng").doesNotContain("Hà Nội");
    assertThat(read("script")).isEmpty();
  }

  @Test
  void rows_that_are_not_there_or_lie_elsewhere_stay_as_they_are_so_that_they_are_refused()
      throws IOException {
    var sheet = "type,name\ninclude,nobody\ninclude,../settings\ninclude\ninclude,\n";
    write("one/survey.csv", sheet);
    assertThat(read("survey")).isEqualTo(sheet);
  }

  @Test
  void a_sheet_without_inclusions_or_that_cannot_be_read_is_handed_on_byte_for_byte()
      throws IOException {
    write("one/survey.csv", "type;name\r\ntext;a\r\n");
    assertThat(read("survey")).isEqualTo("type;name\r\ntext;a\r\n");
    write("one/survey.csv", "type,name\ninclude,\"person\n");
    assertThat(read("survey")).isEqualTo("type,name\ninclude,\"person\n");
  }
}
