package org.haidang.content.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel as people make them. */
class ExcelTest {

  private static final String SURVEY =
      """
      type|name|label|default
      text|called|Tên|Hoa
      integer|age|Tuổi|
      """;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("pack.xlsx");
  }

  private Sheet survey(Excel book) {
    return Workbook.read(book.write(file())).sheet("survey").orElseThrow();
  }

  private String told(Excel book) {
    return survey(book).rows().getFirst().get("default");
  }

  @Test
  void a_workbook_becomes_a_pack() {
    var pack = Excel.pack(Excel.book().sheet("survey", SURVEY).write(file()));

    assertThat(pack.id()).isEqualTo("thu");
    assertThat(pack.questions())
        .extracting(it -> it.label().in("vi"))
        .containsExactly("Tên", "Tuổi");
  }

  @Test
  void names_of_sheets_are_taken_in_any_case_with_blanks_around_them() {
    var book = Excel.book().sheet(" Survey ", SURVEY).write(file());

    assertThat(Excel.read(book)).isInstanceOf(org.haidang.content.PackRead.Ready.class);
  }

  @Test
  void numbers_truth_dates_and_times_are_written_as_in_csv() {
    var book =
        Excel.book()
            .sheet(
                "survey",
                "a|b|c|d|e|f|g|h",
                sheet -> {
                  sheet.value(1, 0, 16);
                  sheet.value(1, 1, 0.1 + 0.2);
                  sheet.value(1, 2, true);
                  sheet.value(1, 3, LocalDate.of(2026, 1, 31));
                  sheet.style(1, 3).format("yyyy-mm-dd").set();
                  sheet.value(1, 4, LocalDateTime.of(2026, 1, 31, 8, 30));
                  sheet.style(1, 4).format("d/m/yyyy h:mm").set();
                  sheet.value(1, 5, 0.5);
                  sheet.style(1, 5).format("hh:mm").set();
                  sheet.value(1, 6, 45_000);
                  sheet.style(1, 6).format("#,##0 \"days\"").set();
                  sheet.value(1, 7, 1e20);
                });
    var row = survey(book).rows().getFirst();

    assertThat(row.get("a")).isEqualTo("16");
    assertThat(row.get("b")).isEqualTo("0.3");
    assertThat(row.get("c")).isEqualTo("TRUE");
    assertThat(row.get("d")).isEqualTo("2026-01-31");
    assertThat(row.get("e")).isEqualTo("2026-01-31T08:30");
    assertThat(row.get("f")).isEqualTo("12:00");
    assertThat(row.get("g")).isEqualTo("45000");
    assertThat(row.get("h")).isEqualTo("100000000000000000000");
  }

  @Test
  void blanks_that_do_not_break_are_spaces_in_names_and_stay_in_words() {
    var book =
        Excel.book()
            .sheet("survey", "type|name|label\n\u00A0text\u00A0|a\u200B|«\u202FTên\u202F»\u00A0");
    var row = survey(book).rows().getFirst();

    assertThat(row.get("type")).isEqualTo("text");
    assertThat(row.get("name")).isEqualTo("a");
    assertThat(row.texts("label").in("vi")).isEqualTo("«\u202FTên\u202F»");
  }

  @Test
  void empty_rows_count_in_the_cells_named() {
    var book = Excel.book().sheet("survey", "type|name|label\n\n\ncolour|b|B").write(file());

    assertThat(Excel.faults(book)).containsExactly("survey A4: There is no type “colour”.");
  }

  @Test
  void a_hidden_sheet_is_read_and_another_passed_over() {
    var book =
        Excel.book()
            .sheet("survey", SURVEY, sheet -> sheet.setVisibilityState(VisibilityState.HIDDEN))
            .sheet("Ghi chú", "gì đó")
            .write(file());

    assertThat(Excel.notices(book))
        .containsExactlyInAnyOrder(
            "survey : The sheet is hidden; it is read all the same.",
            "workbook : The sheet “Ghi chú” is passed over.");
  }

  @Test
  void an_empty_sheet_is_as_good_as_none() {
    var book = Excel.book().sheet("survey", SURVEY).sheet("choices", "").write(file());

    assertThat(Excel.read(book)).isInstanceOf(org.haidang.content.PackRead.Ready.class);
  }

  @Test
  void merged_cells_are_told() {
    var book =
        Excel.book()
            .sheet("survey", SURVEY, sheet -> sheet.range(1, 2, 2, 2).merge())
            .write(file());

    assertThat(Excel.notices(book))
        .containsExactly(
            "survey C2: The cells C2:C3 are merged; only the first of them has a value.");
  }

  @Test
  void a_formula_without_a_saved_result_is_a_fault_of_its_cell() {
    var book =
        Excel.book().sheet("survey", SURVEY, sheet -> sheet.formula(1, 3, "1+1")).write(file());

    assertThat(Excel.faults(book))
        .containsExactly(
            "survey D2: The Excel formula has no result. Open it in Excel and save it again, or"
                + " write the value.");
  }

  @Test
  void a_column_may_be_the_last_one_of_excel() {
    var book =
        Excel.book()
            .sheet(
                "survey",
                "type|name|label",
                sheet -> {
                  sheet.value(0, 16_383, "default");
                  sheet.value(1, 16_383, "x");
                });

    assertThat(told(book)).isEqualTo("x");
  }
}
