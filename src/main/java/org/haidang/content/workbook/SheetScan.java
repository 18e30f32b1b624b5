package org.haidang.content.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the XML of a workbook before it is read: what it holds must be of a size that can
 * be read, and addresses must be addresses, since a reader makes room for the farthest one named.
 * Finds what the reader does not tell: which cells are merged, and which sheet stands in which
 * file.
 */
final class SheetScan {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final Map<String, List<String>> merged = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private long places;
  private int strings;
  private int row;
  private int column;

  /**
   * @param name of the file in the archive, {@code xl/worksheets/sheet1.xml}
   */
  void scan(String name, InputStream in) throws Refusal {
    row = 0;
    try {
      SafeXml.walk(
          in,
          (event, at) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
              element(name, at);
            }
          });
    } catch (XMLStreamException e) {
      throw new Refusal(Told.DAMAGED);
    }
    ended();
  }

  private void element(String file, XMLStreamReader at) throws Refusal {
    switch (at.getLocalName()) {
      case "row" -> row(at.getAttributeValue(null, "r"));
      case "c" -> cell(at.getAttributeValue(null, "r"));
      case "si" -> {
        strings++;
        if (strings > Bounds.CELLS) {
          throw new Refusal(Told.TOO_MANY_CELLS, Bounds.CELLS);
        }
      }
      case "mergeCell" -> {
        var range = at.getAttributeValue(null, "ref");
        if (range != null) {
          merged.computeIfAbsent(file, it -> new ArrayList<>()).add(range);
        }
      }
      case "sheet" -> {
        var id = at.getAttributeValue(RELATIONSHIPS, "id");
        id = id == null ? at.getAttributeValue(STRICT_RELATIONSHIPS, "id") : id;
        if (id != null && at.getAttributeValue(null, "name") != null) {
          ids.put(id, at.getAttributeValue(null, "name"));
        }
      }
      case "Relationship" -> {
        var target = at.getAttributeValue(null, "Target");
        if (target != null && file.equals("xl/_rels/workbook.xml.rels")) {
          files.put(
              at.getAttributeValue(null, "Id"),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
      default -> {
        // Looks, sizes, links.
      }
    }
  }

  private void row(@Nullable String number) throws Refusal {
    ended();
    try {
      row = number == null ? row + 1 : Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new Refusal(Told.DAMAGED);
    }
    if (row < 1 || row > Bounds.EXCEL_ROWS) {
      throw new Refusal(Told.TOO_MANY_ROWS, Bounds.EXCEL_ROWS);
    }
  }

  private void cell(@Nullable String address) throws Refusal {
    column = address == null ? column + 1 : Addresses.column(address);
    if (column >= Bounds.COLUMNS) {
      throw new Refusal(Told.TOO_MANY_COLUMNS, Bounds.COLUMNS);
    }
  }

  private void ended() throws Refusal {
    places += column + 1L;
    column = -1;
    if (places > Bounds.PLACES) {
      throw new Refusal(Told.TOO_MANY_CELLS, Bounds.CELLS);
    }
  }

  /** The ranges of merged cells of a sheet, {@code A1:C1}. */
  List<String> merged(String sheet) {
    return ids.entrySet().stream()
        .filter(id -> id.getValue().equals(sheet))
        .map(id -> merged.getOrDefault(files.getOrDefault(id.getKey(), ""), List.of()))
        .findFirst()
        .orElse(List.of());
  }
}
