package org.haidang.content.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel ({@code .xlsx}, {@code .xlsm}). */
final class XlsxBook implements Book {

  private final ReadableWorkbook workbook;
  private final SheetScan scan;
  private final Store beside;
  private final Tabs<Sheet> tabs = new Tabs<>();
  private final Meter meter = new Meter();

  private XlsxBook(ReadableWorkbook workbook, SheetScan scan, Store beside) {
    this.workbook = workbook;
    this.scan = scan;
    this.beside = beside;
    workbook
        .getSheets()
        .forEach(sheet -> tabs.add(Objects.requireNonNullElse(sheet.getName(), ""), sheet));
  }

  /**
   * Opens a workbook, having looked through it.
   *
   * @param beside where the files are that it names
   */
  static XlsxBook open(Path file, Store beside, Findings findings) throws IOException {
    var scan = new SheetScan();
    Archive.walk(
        file,
        (name, in) -> {
          if (name.endsWith(".xml") || name.endsWith(".rels")) {
            scan.scan(name, in);
          }
          if (name.endsWith("vbaProject.bin")) {
            findings.notice(Workbook.FILE, "", Told.MACROS);
          }
        });
    return new XlsxBook(open(file), scan, beside);
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return open(file, true);
    } catch (ExcelReaderException e) {
      // Some programs write no styles; then there are no dates either, which are numbers in style.
      return plain(file);
    }
  }

  private static ReadableWorkbook plain(Path file) throws IOException {
    try {
      return open(file, false);
    } catch (ExcelReaderException e) {
      throw new Refusal(Told.DAMAGED);
    }
  }

  private static ReadableWorkbook open(Path file, boolean styles) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true));
    } catch (IllegalStateException | NullPointerException e) {
      throw new Refusal(Told.DAMAGED);
    } catch (IOException e) {
      if (e.getCause() instanceof XMLStreamException) {
        // Not the disk: what it read.
        throw new Refusal(Told.DAMAGED);
      }
      throw e;
    }
  }

  @Override
  public @Nullable List<Line> sheet(String name, Findings findings) throws IOException {
    var sheet = tabs.ask(name);
    if (sheet == null) {
      return null;
    }
    if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
      findings.notice(name, "", Told.HIDDEN_SHEET);
    }
    for (var range : scan.merged(sheet.getName())) {
      findings.notice(name, range.replaceFirst(":.*", ""), Told.MERGED, range);
    }
    var lines = new ArrayList<Line>();
    try (var rows = sheet.openStream()) {
      for (var row : (Iterable<Row>) rows::iterator) {
        var cells = cells(name, row, findings);
        if (!cells.isEmpty()) {
          meter.add(lines, new Line(row.getRowNum(), cells));
        }
      }
    } catch (ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // Whatever the library meets that it does not know.
      throw new Refusal(Told.DAMAGED);
    }
    return lines;
  }

  private List<String> cells(String sheet, Row row, Findings findings) {
    var cells = new ArrayList<String>();
    for (var cell : row) {
      if (cell == null) {
        continue;
      }
      Tabs.put(cells, cell.getColumnIndex(), text(sheet, cell, row.getRowNum(), findings));
    }
    return cells;
  }

  private static String text(String sheet, Cell cell, int row, Findings findings) {
    var address = Addresses.name(cell.getColumnIndex(), row);
    if (CellText.isError(cell)) {
      findings.fault(sheet, address, Told.CELL_ERROR, cell.getRawValue());
      return "";
    }
    var text = CellText.of(cell);
    if (cell.getType() == CellType.FORMULA) {
      if (cell.getRawValue() == null) {
        findings.fault(sheet, address, Told.NO_CACHED_VALUE);
      } else {
        findings.notice(sheet, address, Told.FORMULA, text);
      }
    }
    return text;
  }

  @Override
  public byte @Nullable [] file(String name) throws IOException {
    return beside.bytes(name);
  }

  @Override
  public void finish(Findings findings) {
    tabs.tellOthers(findings);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
