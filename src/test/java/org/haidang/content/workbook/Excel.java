package org.haidang.content.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.haidang.content.Fault;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;

/** A workbook of Excel, made in a test and read as the product does. */
public final class Excel {

  private final Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();

  /** With settings that are in order. */
  public static Excel book() {
    return new Excel()
        .sheet(
            "settings",
            """
            form_title|form_id|version|default_language
            Thử|thu|1|Tiếng Việt (vi)
            """);
  }

  /** A sheet of texts: cells between bars, rows between line ends. */
  public Excel sheet(String name, String table) {
    return sheet(name, sheet -> fill(sheet, table));
  }

  /** A sheet of texts, then whatever else. */
  public Excel sheet(String name, String table, Consumer<Worksheet> more) {
    return sheet(
        name,
        sheet -> {
          fill(sheet, table);
          more.accept(sheet);
        });
  }

  public Excel sheet(String name, Consumer<Worksheet> writing) {
    sheets.put(name, writing);
    return this;
  }

  public Excel without(String name) {
    sheets.remove(name);
    return this;
  }

  static void fill(Worksheet sheet, String table) {
    var rows = table.split("\n", -1);
    for (var row = 0; row < rows.length; row++) {
      var cells = rows[row].split("\\|", -1);
      for (var column = 0; column < cells.length; column++) {
        if (!cells[column].isEmpty()) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
  }

  /** The workbook as a file. */
  public Path write(Path file) {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Test", "1.0")) {
      sheets.forEach((name, writing) -> writing.accept(workbook.newWorksheet(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** What comes of the pack at {@code path}. */
  public static PackRead read(Path path) {
    var count = new AtomicLong();
    var forms = new Forms(() -> new UUID(0x0190_0000_0000_7000L, count.incrementAndGet()));
    return new Packs(forms).read(path);
  }

  public static Pack pack(Path path) {
    return switch (read(path)) {
      case PackRead.Ready ready -> ready.pack();
      case PackRead.Refused refused -> throw new AssertionError("refused: " + refused.faults());
    };
  }

  /** Its faults, each as {@code sheet cell: reason in English}. */
  public static List<String> faults(Path path) {
    return switch (read(path)) {
      case PackRead.Ready _ -> List.of();
      case PackRead.Refused refused -> words(refused.faults());
    };
  }

  /** What its author is told although it is ready. */
  public static List<String> notices(Path path) {
    return switch (read(path)) {
      case PackRead.Ready ready -> words(ready.notices());
      case PackRead.Refused refused -> throw new AssertionError("refused: " + refused.faults());
    };
  }

  private static List<String> words(List<Fault> faults) {
    return faults.stream()
        .map(it -> it.sheet() + " " + it.cell() + ": " + it.reason().in("en"))
        .toList();
  }
}
