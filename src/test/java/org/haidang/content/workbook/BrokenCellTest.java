package org.haidang.content.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haidang.content.PackRead;
import org.haidang.content.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that no form can be made of, and CSV files of every make. */
@Timeout(30)
class BrokenCellTest {

  private static final String HEADINGS = RawExcel.row(1, "type", "name", "label", "default");

  @TempDir Path folder;

  private Path book(String rows) {
    return RawExcel.survey(HEADINGS + rows).write(folder.resolve("a.xlsx"));
  }

  private static String questionWith(String cell) {
    return "<row r=\"2\">"
        + RawExcel.text("A2", "text")
        + RawExcel.text("B2", "a")
        + RawExcel.text("C2", "A")
        + cell
        + "</row>";
  }

  @ParameterizedTest
  @CsvSource({"#REF!", "#NAME?", "#DIV/0!", "#N/A"})
  void an_error_of_excel(String error) {
    assertThat(Excel.faults(book(questionWith("<c r=\"D2\" t=\"e\"><v>" + error + "</v></c>"))))
        .containsExactly("survey D2: The cell holds an Excel error: " + error + ".");
    assertThat(
            Excel.faults(
                book(questionWith("<c r=\"D2\" t=\"e\"><f>A1/0</f><v>" + error + "</v></c>"))))
        .containsExactly("survey D2: The cell holds an Excel error: " + error + ".");
  }

  @Test
  void a_formula_with_its_saved_result() {
    var book = book(questionWith("<c r=\"D2\" t=\"str\"><f>\"H\"</f><v>Hoa</v></c>"));

    assertThat(Excel.notices(book))
        .containsExactly(
            "survey D2: The cell is an Excel formula; its saved result “Hoa” is used.");
    assertThat(Workbook.read(book).sheet("survey").orElseThrow().rows().getFirst().get("default"))
        .isEqualTo("Hoa");
  }

  @Test
  void words_in_pieces_of_several_looks_are_one_text() {
    var book =
        book(
            questionWith(
                "<c r=\"D2\" t=\"inlineStr\"><is><r><t>Ho</t></r><r><rPr><b/></rPr><t>a</t></r>"
                    + "</is></c>"));

    assertThat(Workbook.read(book).sheet("survey").orElseThrow().rows().getFirst().get("default"))
        .isEqualTo("Hoa");
  }

  @ParameterizedTest
  @CsvSource({"XFE2", "ZZZZZZZZ2", "2", "-"})
  void an_address_that_no_sheet_has(String address) {
    assertThat(Excel.faults(book("<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>")))
        .containsExactly("workbook : There are too many columns: at most 16,384.");
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "1048577"})
  void a_row_that_no_sheet_has(String row) {
    assertThat(Excel.faults(book("<row r=\"" + row + "\"/>")))
        .containsExactly("workbook : There are too many rows: at most 1,048,576.");
  }

  @ParameterizedTest
  @CsvSource({
    "<c r='D2' t='s'><v>7</v></c>",
    "<c r='D2' t='s'><v>x</v></c>",
    "<c r='D2'><v>y</v></c>"
  })
  void a_cell_that_points_to_nothing(String cell) {
    assertThat(Excel.read(book(questionWith(cell))).getClass())
        .isIn(PackRead.Ready.class, PackRead.Refused.class);
  }

  @Test
  void a_cell_of_a_million_characters() throws Exception {
    Files.writeString(
        folder.resolve("survey.csv"), "type,name,label\ntext,a," + "x".repeat(1_000_000) + "\n");
    Files.writeString(folder.resolve("settings.csv"), "form_title,form_id,version\nThử,thu,1\n");

    assertThat(Excel.faults(folder))
        .containsExactly("survey C2: The cell is too long: 1,000,000 characters, at most 32,767.");
  }

  @Test
  void twenty_thousand_columns() {
    var heading = "type,name,label" + ",c".repeat(20_000) + "\ntext,a,A\n";

    assertThat(TestWorkbook.survey(heading).faults())
        .contains("survey : There are too many columns: at most 16,384.");
  }

  @Test
  void a_character_that_nobody_can_read() {
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,A\0B\n").faults())
        .containsExactly("survey C2: The cell holds a character nobody can read (U+0000).");
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,A\u0007B\n").faults())
        .containsExactly("survey C2: The cell holds a character nobody can read (U+0007).");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_tells_the_encoding(String encoding) {
    var csv = "\uFEFFtype,name,label\ntext,a,Tuổi\n".getBytes(Charset.forName(encoding));
    var pack = new TestWorkbook().bytes("survey", csv).pack();

    assertThat(pack.question("a").orElseThrow().label().in("vi")).isEqualTo("Tuổi");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "ISO-8859-1"})
  void another_encoding_is_said_not_to_be_utf_8(String encoding) {
    var csv = "type,name,label\ntext,a,cà phê\n".getBytes(Charset.forName(encoding));

    assertThat(new TestWorkbook().bytes("survey", csv).faults())
        .containsExactly("survey : The sheet is not UTF-8. Save it as CSV UTF-8.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {",|\\n", ";|\\n", "TAB|\\n", ",|\\r\\n", ";|\\r\\n", ",|\\r"})
  void separators_and_line_ends_of_every_make(String separator, String end) {
    var between = separator.equals("TAB") ? "\t" : separator;
    var csv =
        "type,name,label\ntext,a,\"Tên, họ; \"\"gọi\"\"\"\n"
            .replaceAll("(?<=[a-z]),(?=[a-z\"])", between)
            .replace("\n", end.replace("\\r", "\r").replace("\\n", "\n"));
    var pack = TestWorkbook.survey(csv).pack();

    assertThat(pack.question("a").orElseThrow().label().in("vi")).isEqualTo("Tên, họ; \"gọi\"");
  }

  @Test
  void quotes_that_do_not_close() {
    assertThat(TestWorkbook.survey("type,name,label\ntext,a,\"A\n").faults())
        .containsExactly(
            "survey : The sheet cannot be read as CSV; a closing double quote may be missing.");
  }

  @Test
  void every_sheet_in_one_csv_file() throws Exception {
    var csv =
        """
        survey,,,
        ,type,name,label
        ,select_one yn,a,Có không?
        choices,,,
        ,list_name,name,label
        ,yn,yes,Có
        settings,,,
        ,form_title,form_id,version
        ,Thử,thu,1
        """;
    var file = Files.writeString(folder.resolve("all.csv"), csv, StandardCharsets.UTF_8);

    assertThat(Excel.pack(file).question("a").orElseThrow().choices()).hasSize(1);
    Files.writeString(file, csv.replace("select_one yn", "colour"));
    assertThat(Excel.faults(file)).containsExactly("survey B3: There is no type “colour”.");
  }

  @Test
  void two_sheets_of_one_name() {
    var book =
        Excel.book()
            .sheet("survey", "type|name|label\ntext|a|A")
            .sheet("SURVEY ", "type|name|label\ntext|b|B")
            .write(folder.resolve("two.xlsx"));

    assertThat(Excel.faults(book)).containsExactly("survey : Two sheets are named “survey”.");
  }

  @Test
  void a_workbook_without_a_survey() {
    assertThat(Excel.faults(Excel.book().write(folder.resolve("none.xlsx"))))
        .containsExactly("survey : The sheet “survey” is missing.");
  }
}
