package org.haidang.content.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook of Excel, byte by byte: for what no library would write. */
final class RawExcel {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Something that writes one file of the archive. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private final Map<String, Writing> parts = new LinkedHashMap<>();

  /** A workbook whose survey is the rows given, its settings in order. */
  static RawExcel survey(String rows) {
    return survey(rows, "");
  }

  /** And what stands after the rows, such as merged cells. */
  static RawExcel survey(String rows, String after) {
    return new RawExcel()
        .part("xl/worksheets/sheet1.xml", sheet(rows, after))
        .part(
            "xl/worksheets/sheet2.xml",
            sheet(
                row(1, "form_title", "form_id", "version", "default_language")
                    + row(2, "Thử", "thu", "1", "Tiếng Việt (vi)"),
                ""));
  }

  private RawExcel() {
    part(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/xl/workbook.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "</Types>");
    part(
        "_rels/.rels",
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"rId1\" Type=\""
            + RELATIONS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\"><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"settings\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"rId1\" Type=\""
            + RELATIONS
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
            + RELATIONS
            + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
  }

  static String sheet(String rows, String after) {
    return HEAD
        + "<worksheet xmlns=\""
        + MAIN
        + "\"><sheetData>"
        + rows
        + "</sheetData>"
        + after
        + "</worksheet>";
  }

  /** A row of texts. */
  static String row(int number, String... cells) {
    var row = new StringBuilder("<row r=\"" + number + "\">");
    for (var i = 0; i < cells.length; i++) {
      row.append(text(Addresses.name(i, number), cells[i]));
    }
    return row.append("</row>").toString();
  }

  static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
  }

  RawExcel part(String name, String text) {
    return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  RawExcel part(String name, Writing writing) {
    parts.put(name, writing);
    return this;
  }

  RawExcel without(String name) {
    parts.remove(name);
    return this;
  }

  Path write(Path file) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().to(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Writes as many bytes as {@code size}, all of them {@code what}. */
  static Writing filled(long size, int what) {
    return out -> {
      var block = new byte[1 << 16];
      java.util.Arrays.fill(block, (byte) what);
      for (var left = size; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(left, block.length));
      }
    };
  }
}
