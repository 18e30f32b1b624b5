package org.haidang.content.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haidang.content.PackRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no workbook, or were made to do harm: a fault in words, within seconds. */
@Timeout(30)
class BrokenFileTest {

  private static final String DAMAGED =
      "workbook : The file is damaged or its end is missing. Open it in Excel and save it again.";
  private static final String ROWS =
      RawExcel.row(1, "type", "name", "label") + RawExcel.row(2, "text", "a", "A");

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Path bytes(String name, byte[] bytes) {
    try {
      return Files.write(file(name), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path zip(String name, String... entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file(name)))) {
      for (var i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file(name);
  }

  @Test
  void a_workbook_in_order_is_ready() {
    assertThat(Excel.read(RawExcel.survey(ROWS).write(file("a.xlsx"))))
        .isInstanceOf(PackRead.Ready.class);
  }

  @Test
  void an_empty_file() {
    assertThat(Excel.faults(bytes("a.xlsx", new byte[0])))
        .containsExactly("workbook : The file is empty.");
  }

  @Test
  void bytes_that_are_nothing() {
    assertThat(Excel.faults(bytes("a.xlsx", HexFormat.of().parseHex("00010203040506070809"))))
        .singleElement()
        .asString()
        .startsWith("workbook : The file is neither a workbook nor a form");
  }

  @Test
  void words_named_as_a_workbook() {
    assertThat(Excel.faults(bytes("a.xlsx", "Xin chào các bạn".getBytes(StandardCharsets.UTF_8))))
        .singleElement()
        .asString()
        .startsWith("workbook : The file is neither a workbook nor a form");
  }

  @Test
  void a_workbook_named_as_something_else_is_read_by_what_is_in_it() {
    assertThat(Excel.read(RawExcel.survey(ROWS).write(file("a.csv"))))
        .isInstanceOf(PackRead.Ready.class);
  }

  @ParameterizedTest
  @CsvSource({"20", "50", "80", "99"})
  void a_workbook_cut_off(int hundredths) throws IOException {
    var whole = Files.readAllBytes(RawExcel.survey(ROWS).write(file("whole.xlsx")));
    var cut = java.util.Arrays.copyOf(whole, whole.length * hundredths / 100);

    assertThat(Excel.faults(bytes("cut.xlsx", cut))).containsExactly(DAMAGED);
  }

  @Test
  void a_workbook_with_wrong_bytes_in_the_middle() throws IOException {
    var bytes = Files.readAllBytes(RawExcel.survey(ROWS).write(file("whole.xlsx")));
    for (var i = 60; i < 300; i++) {
      bytes[i] ^= 0x55;
    }
    assertThat(Excel.faults(bytes("odd.xlsx", bytes))).containsExactly(DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin,[Content_Types].xml,.xlsb",
    "content.xml,mimetype,.ods",
    "word/document.xml,[Content_Types].xml,.docx"
  })
  void another_kind_of_document(String entry, String other, String kind) throws IOException {
    assertThat(Excel.faults(zip("a.xlsx", entry, "<a/>", other, "x")))
        .containsExactly(
            "workbook : Workbooks of the kind " + kind + " cannot be read. Save it as .xlsx.");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/sharedStrings.xml"
  })
  void a_part_that_is_not_xml(String part) {
    var book = RawExcel.survey(ROWS).part(part, "<sheetData><row").write(file("a.xlsx"));

    assertThat(Excel.faults(book)).containsExactly(DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({"xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"})
  void a_part_that_is_missing(String part) {
    var book = RawExcel.survey(ROWS).without(part).write(file("a.xlsx"));

    assertThat(Excel.faults(book)).isNotEmpty();
  }

  @Test
  void a_part_that_unpacks_to_hundreds_of_megabytes() {
    var book =
        RawExcel.survey(ROWS)
            .part("xl/media/image1.bin", RawExcel.filled(256 << 20, 0))
            .write(file("bomb.xlsx"));

    assertThat(Excel.faults(book))
        .containsExactly("workbook : Its contents are too large when unpacked: at most 80 MB.");
  }

  @Test
  void a_sheet_of_blanks_without_end() {
    var book =
        RawExcel.survey(ROWS)
            .part("xl/worksheets/sheet1.xml", RawExcel.filled(128 << 20, ' '))
            .write(file("bomb.xlsx"));

    assertThat(Excel.faults(book)).hasSize(1);
  }

  @Test
  void an_archive_of_very_many_files() throws IOException {
    var entries = new String[6_000];
    for (var i = 0; i < entries.length; i += 2) {
      entries[i] = "f" + i;
      entries[i + 1] = "";
    }
    assertThat(Excel.faults(zip("many.zip", entries)))
        .containsExactly("workbook : The archive holds too many files: at most 2,000.");
  }

  @Test
  void an_archive_in_an_archive_is_not_opened() throws IOException {
    var inner = Files.readAllBytes(RawExcel.survey(ROWS).write(file("a.xlsx")));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file("outer.zip")))) {
      zip.putNextEntry(new ZipEntry("pack/a.xlsx"));
      zip.write(inner);
      zip.closeEntry();
    }
    assertThat(Excel.faults(file("outer.zip")))
        .containsExactly(
            "workbook : The archive holds the workbook “a.xlsx”. Take it out and use it by"
                + " itself.");
  }

  @ParameterizedTest
  @CsvSource({
    "../survey.csv",
    "/etc/survey.csv",
    "a/../../survey.csv",
    "..\\survey.csv",
    "C:/a.csv"
  })
  void names_that_lead_outside(String name) throws IOException {
    assertThat(Excel.faults(zip("out.zip", name, "type,name,label\n")))
        .singleElement()
        .asString()
        .endsWith("in the archive leads outside of it or is there twice.");
  }

  @Test
  void an_archive_of_csv_files_is_read() throws IOException {
    var zip =
        zip(
            "pack.zip",
            "pack/Survey.csv",
            "type,name,label\ntext,a,A\n",
            "pack/settings.csv",
            "form_title,form_id,version\nThử,thu,1\n",
            "__MACOSX/pack/._Survey.csv",
            "x");

    assertThat(Excel.read(zip)).isInstanceOf(PackRead.Ready.class);
  }

  @Test
  void a_folder_in_the_place_of_a_sheet() throws IOException {
    Files.createDirectory(file("survey.csv"));
    Files.writeString(file("settings.csv"), "form_title,form_id,version\nThử,thu,1\n");

    assertThat(Excel.faults(folder)).containsExactly("survey : “survey.csv” is not a file.");
  }

  @Test
  void a_link_that_leads_to_itself() throws IOException {
    Files.createSymbolicLink(file("survey.csv"), Path.of("survey.csv"));
    Files.writeString(file("settings.csv"), "form_title,form_id,version\nThử,thu,1\n");

    assertThat(Excel.faults(folder)).isNotEmpty();
  }

  @Test
  void a_device_is_not_read() throws IOException {
    Files.createSymbolicLink(file("survey.csv"), Path.of("/dev/zero"));
    Files.writeString(file("settings.csv"), "form_title,form_id,version\nThử,thu,1\n");

    assertThat(Excel.faults(folder)).containsExactly("survey : “survey.csv” is not a file.");
    assertThat(Excel.faults(Path.of("/dev/zero")))
        .containsExactly("workbook : “zero” is not a file.");
  }

  @Test
  void macros_are_passed_over() {
    var book = RawExcel.survey(ROWS).part("xl/vbaProject.bin", "Sub x").write(file("a.xlsm"));

    assertThat(Excel.notices(book))
        .containsExactly("workbook : The workbook's macros are passed over.");
  }
}
