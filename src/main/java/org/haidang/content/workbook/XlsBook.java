package org.haidang.content.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of the Excel of 1997 to 2003 ({@code .xls}). */
final class XlsBook implements Book {

  /** In the file's own folders: its sheets, under both names they have had. */
  private static final Set<String> SHEETS = Set.of("Workbook", "WORKBOOK", "Book", "BOOK");

  private static final String MACROS = "_VBA_PROJECT_CUR";
  private static final String PASSWORD = "EncryptedPackage";

  private final HSSFWorkbook workbook;
  private final Store beside;
  private final Tabs<HSSFSheet> tabs = new Tabs<>();
  private final Meter meter = new Meter();

  private XlsBook(HSSFWorkbook workbook, Store beside) {
    this.workbook = workbook;
    this.beside = beside;
    for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
      tabs.add(workbook.getSheetName(i), workbook.getSheetAt(i));
    }
  }

  /**
   * Opens a workbook.
   *
   * @param beside where the files are that it names
   */
  static XlsBook open(Path file, Store beside, Findings findings) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = Store.whole(in);
    }
    try {
      var folders = new POIFSFileSystem(new ByteArrayInputStream(bytes));
      var names = folders.getRoot().getEntryNames();
      if (names.contains(PASSWORD)) {
        throw new Refusal(Told.ENCRYPTED);
      }
      if (names.stream().noneMatch(SHEETS::contains)) {
        throw new Refusal(Told.NOT_A_BOOK);
      }
      if (names.contains(MACROS)) {
        findings.notice(Workbook.FILE, "", Told.MACROS);
      }
      return new XlsBook(new HSSFWorkbook(folders), beside);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Told.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      // Of what is damaged the library speaks in many ways; a disk cannot fail, all was read.
      throw new Refusal(Told.DAMAGED);
    }
  }

  @Override
  public @Nullable List<Line> sheet(String name, Findings findings) throws IOException {
    var sheet = tabs.ask(name);
    if (sheet == null) {
      return null;
    }
    if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) {
      findings.notice(name, "", Told.HIDDEN_SHEET);
    }
    try {
      for (var range : sheet.getMergedRegions()) {
        var written = range.formatAsString();
        findings.notice(name, written.replaceFirst(":.*", ""), Told.MERGED, written);
      }
      var lines = new ArrayList<Line>();
      for (var row : sheet) {
        var cells = cells(name, row, findings);
        if (!cells.isEmpty()) {
          meter.add(lines, new Line(row.getRowNum() + 1, cells));
        }
      }
      return lines;
    } catch (RuntimeException e) {
      throw new Refusal(Told.DAMAGED);
    }
  }

  private static List<String> cells(String sheet, Row row, Findings findings) {
    var cells = new ArrayList<String>();
    for (var cell : row) {
      Tabs.put(cells, cell.getColumnIndex(), text(sheet, cell, findings));
    }
    return cells;
  }

  private static String text(String sheet, Cell cell, Findings findings) {
    var address = Addresses.name(cell.getColumnIndex(), cell.getRowIndex() + 1);
    var formula = cell.getCellType() == CellType.FORMULA;
    var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type == CellType.ERROR) {
      var error = FormulaError.forInt(cell.getErrorCellValue()).getString();
      findings.fault(sheet, address, Told.CELL_ERROR, error);
      return "";
    }
    var text = CellText.of(cell, type);
    if (formula) {
      findings.notice(sheet, address, Told.FORMULA, text);
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
