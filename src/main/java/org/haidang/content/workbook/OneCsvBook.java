package org.haidang.content.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All sheets in one CSV file, as pyxform takes them: a sheet's name alone in the first column, its
 * headings and rows beneath it from the second column on. A file that begins with a survey's
 * headings is the survey alone.
 */
final class OneCsvBook implements Book {

  private final Map<String, List<Line>> sheets = new HashMap<>();
  private final Store beside;

  OneCsvBook(byte[] bytes, Store beside) throws IOException {
    this.beside = beside;
    var lines = CsvText.lines(bytes, new Meter());
    if (lines.isEmpty()) {
      throw new Refusal(Told.EMPTY_FILE);
    }
    var headings =
        lines.getFirst().cells().stream()
            .map(cell -> Spaces.plain(cell).toLowerCase(Locale.ROOT))
            .toList();
    if (headings.contains("type") && headings.contains("name")) {
      sheets.put("survey", lines);
      return;
    }
    List<Line> sheet = new ArrayList<>();
    for (var line : lines) {
      var name = Spaces.plain(line.cells().getFirst());
      if (name.isEmpty()) {
        sheet.add(line);
      } else {
        sheet = sheets.computeIfAbsent(name.toLowerCase(Locale.ROOT), it -> new ArrayList<>());
        var rest = line.cells().subList(1, line.cells().size());
        if (!rest.stream().allMatch(String::isBlank)) {
          var cells = new ArrayList<>(line.cells());
          cells.set(0, "");
          sheet.add(new Line(line.number(), cells));
        }
      }
    }
    if (!sheets.containsKey("survey")) {
      throw new Refusal(Told.NOT_A_BOOK);
    }
  }

  @Override
  public @Nullable List<Line> sheet(String name, Findings findings) {
    return sheets.get(name);
  }

  @Override
  public byte @Nullable [] file(String name) throws IOException {
    return beside.bytes(name);
  }
}
