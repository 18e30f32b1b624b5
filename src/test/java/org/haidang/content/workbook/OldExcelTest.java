package org.haidang.content.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.haidang.content.Choice;
import org.haidang.content.PackRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of the Excel of 1997 to 2003. */
class OldExcelTest {

  private static final String DAMAGED =
      "workbook : The file is damaged or its end is missing. Open it in Excel and save it again.";

  @TempDir Path folder;

  private final HSSFWorkbook workbook = new HSSFWorkbook();

  OldExcelTest() {
    sheet(
        "settings",
        """
        form_title|form_id|version|default_language
        Thử|thu|1|Tiếng Việt (vi)
        """);
  }

  private HSSFSheet sheet(String name, String table) {
    var sheet = workbook.createSheet(name);
    var rows = table.split("\n", -1);
    for (var r = 0; r < rows.length; r++) {
      var row = sheet.createRow(r);
      var cells = rows[r].split("\\|", -1);
      for (var c = 0; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          row.createCell(c).setCellValue(cells[c]);
        }
      }
    }
    return sheet;
  }

  private Path written() throws IOException {
    var file = folder.resolve("old.xls");
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  @Test
  void a_form_runs_from_its_sheets() throws IOException {
    sheet("survey", "type|name|label\ntext|who|Họ tên\nselect_one yn|safe|An toàn?\n");
    sheet("choices", "list_name|name|label\nyn|yes|Có\nyn|no|Không\n");
    sheet("Ghi chú", "x\n");
    var file = written();
    var pack = Excel.pack(file);
    assertThat(pack.title().in("vi")).isEqualTo("Thử");
    assertThat(pack.question("safe").orElseThrow().choices())
        .extracting(Choice::name)
        .containsExactly("yes", "no");
    assertThat(Excel.notices(file))
        .containsExactly("workbook : The sheet “Ghi chú” is passed over.");
  }

  @Test
  void numbers_dates_and_truth_values_are_read_as_an_author_would_write_them() throws IOException {
    var survey =
        sheet("survey", "type|name|label|default\ninteger|a|A\ndate|b|B\ndecimal|c|C\ntext|d|D\n");
    survey.getRow(1).createCell(3).setCellValue(7);
    var day = survey.getRow(2).createCell(3);
    day.setCellValue(LocalDate.of(2026, 3, 2));
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    day.setCellStyle(style);
    survey.getRow(3).createCell(3).setCellValue(0.1 + 0.2);
    survey.getRow(4).createCell(3).setCellValue(true);
    var form = new org.haidang.content.engine.Forms(() -> new java.util.UUID(0, 1));
    var open = form.open(Excel.pack(written()), org.haidang.model.Body.EMPTY);
    assertThat(open.value("a")).isEqualTo("7");
    assertThat(open.value("b")).isEqualTo("2026-03-02");
    assertThat(open.value("c")).isEqualTo("0.3");
    assertThat(open.value("d")).isEqualTo("TRUE");
  }

  @Test
  void formulas_merged_cells_and_hidden_sheets_are_told() throws IOException {
    var survey = sheet("survey", "type|name|label\ntext|a|A\ntext|b\n");
    var cell = survey.getRow(2).createCell(2);
    cell.setCellFormula("\"B\"&1");
    cell.setCellValue("B1");
    survey.addMergedRegion(CellRangeAddress.valueOf("C2:D2"));
    workbook.setSheetHidden(workbook.getSheetIndex(survey), true);
    var file = written();
    assertThat(Excel.notices(file))
        .containsExactlyInAnyOrder(
            "survey C3: The cell is an Excel formula; its saved result “B1” is used.",
            "survey C2: The cells C2:D2 are merged; only the first of them has a value.",
            "survey : The sheet is hidden; it is read all the same.");
    assertThat(Excel.pack(file).question("b").orElseThrow().label().in("vi")).isEqualTo("B1");
  }

  @Test
  void an_error_in_a_cell_is_a_fault_at_its_place() throws IOException {
    var survey = sheet("survey", "type|name|label\ntext|a|A\n");
    survey
        .getRow(1)
        .createCell(2)
        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
    assertThat(Excel.faults(written()))
        .contains("survey C2: The cell holds an Excel error: #REF!.");
  }

  @Test
  void one_with_a_password_is_refused() throws IOException {
    sheet("survey", "type|name|label\ntext|a|A\n");
    Biff8EncryptionKey.setCurrentUserPassword("bí mật");
    Path file;
    try {
      file = written();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(Excel.faults(file))
        .singleElement()
        .asString()
        .startsWith("workbook : The workbook is protected by a password.");
  }

  @Test
  void a_new_one_with_a_password_comes_in_the_same_wrapping() throws IOException {
    var file = folder.resolve("locked.xlsx");
    try (var wrapping = new POIFSFileSystem();
        var out = Files.newOutputStream(file)) {
      wrapping.createDocument(new ByteArrayInputStream(new byte[9000]), "EncryptedPackage");
      wrapping.writeFilesystem(out);
    }
    assertThat(Excel.faults(file))
        .singleElement()
        .asString()
        .startsWith("workbook : The workbook is protected by a password.");
  }

  @Test
  void damage_of_any_kind_is_told_in_words_or_does_no_harm() throws IOException {
    sheet("survey", "type|name|label\n" + "text|a|A\n".repeat(1));
    sheet("choices", "list_name|name|label\n" + "yn|yes|Có\n");
    var whole = Files.readAllBytes(written());
    var random = new Random(7);
    var damaged = 0;
    for (var round = 0; round < 120; round++) {
      var bytes =
          round % 3 == 0
              ? Arrays.copyOf(whole, 600 + random.nextInt(whole.length - 600))
              : whole.clone();
      for (var hit = 0; hit < 30; hit++) {
        bytes[8 + random.nextInt(bytes.length - 8)] ^= (byte) (1 + random.nextInt(255));
      }
      var file = Files.write(folder.resolve("broken.xls"), bytes);
      if (Excel.read(file) instanceof PackRead.Refused refused) {
        assertThat(refused.faults()).isNotEmpty();
        damaged += Excel.faults(file).contains(DAMAGED) ? 1 : 0;
      }
    }
    assertThat(damaged).isGreaterThan(20);
    assertThat(Excel.faults(Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, 700))))
        .containsExactly(DAMAGED);
  }
}
