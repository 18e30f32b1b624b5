package org.haidang.content.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of one pack, whatever kind of file they are in. */
final class WorkbookReading {

  /** The product's first language, which text columns without a language are taken to be in. */
  static final String VIETNAMESE = "vi";

  private WorkbookReading() {}

  /**
   * Reads every sheet that {@code book} has, and the files that its survey names; closes the book.
   *
   * @throws UncheckedIOException when the disk fails
   */
  static Workbook read(String name, Book book, Findings findings) {
    var lines = new LinkedHashMap<String, List<Line>>();
    try (book) {
      for (var sheet : Workbook.SHEETS) {
        read(sheet, () -> book.sheet(sheet, findings), lines, findings);
      }
      var meter = new Meter();
      for (var file : Companions.of(lines.getOrDefault("survey", List.of()))) {
        var list = file.substring(0, file.lastIndexOf('.'));
        if (!Workbook.SHEETS.contains(list)) {
          read(list, () -> list(book, file, list, meter, findings), lines, findings);
        }
      }
      book.finish(findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var language = defaultLanguage(lines.get("settings"));
    var sheets = new LinkedHashMap<String, Sheet>();
    lines.forEach((sheet, rows) -> sheets.put(sheet, new Sheet(sheet, rows, language)));
    return new Workbook(name, sheets, findings, language);
  }

  interface Reading {
    @Nullable List<Line> lines() throws IOException;
  }

  private static void read(
      String sheet, Reading reading, Map<String, List<Line>> all, Findings findings)
      throws IOException {
    try {
      var lines = reading.lines();
      if (lines != null) {
        if (sheet.equals("survey") && lines.size() > Bounds.SURVEY + 1) {
          throw new Refusal(Told.TOO_MANY_ROWS, Bounds.SURVEY);
        }
        Cells.check(sheet, lines, findings);
        // Excel's own templates have empty sheets; one without a word is as good as none.
        if (!lines.isEmpty() || sheet.equals("survey") || !Workbook.SHEETS.contains(sheet)) {
          all.put(sheet, lines);
        }
      }
    } catch (Refusal refusal) {
      refusal.tell(findings, sheet);
    }
  }

  /** A list from its file, else from a sheet of its name. */
  private static @Nullable List<Line> list(
      Book book, String file, String list, Meter meter, Findings findings) throws IOException {
    var bytes = book.file(file);
    return bytes == null ? book.sheet(list, findings) : ListFile.lines(file, bytes, meter);
  }

  private static String defaultLanguage(@Nullable List<Line> settings) {
    if (settings == null || settings.size() < 2) {
      return VIETNAMESE;
    }
    var named = new Sheet("settings", settings, VIETNAMESE);
    return named.rows().stream()
        .map(row -> row.get("default_language"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> Tongues.of(text).tag())
        .orElse(VIETNAMESE);
  }
}
