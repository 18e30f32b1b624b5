package org.haidang.content.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** Finds out what kind of file a pack is, by what is in it rather than by its name. */
final class BookFile {

  private static final int MAGIC = 8;

  private BookFile() {}

  /** Opens the workbook at {@code path}, a folder or a file. */
  static Book open(Path path, Findings findings) throws IOException {
    if (Files.isDirectory(path)) {
      return new CsvBook(SheetSource.folder(path));
    }
    if (!Files.isRegularFile(path)) {
      throw new Refusal(Told.NOT_A_FILE, String.valueOf(path.getFileName()));
    }
    var beside = beside(path);
    var magic = magic(path);
    if (magic.isEmpty()) {
      throw new Refusal(Told.EMPTY_FILE);
    }
    if (magic.startsWith("d0cf11e0")) {
      return XlsBook.open(path, beside, findings);
    }
    if (!magic.startsWith("504b")) {
      if (looksBinary(path)) {
        throw new Refusal(Told.NOT_A_BOOK);
      }
      try (var in = Files.newInputStream(path)) {
        return new OneCsvBook(Store.whole(in), beside);
      }
    }
    return switch (kind(path)) {
      case "xlsx" -> XlsxBook.open(path, beside, findings);
      case "zip" -> new CsvBook(new StoreSource(Archive.store(path)));
      case String other -> throw new Refusal(Told.OTHER_BOOK, other);
    };
  }

  /** The folder {@code NAME-media} that ODK's tools make, then the one the workbook lies in. */
  static Store beside(Path path) {
    var folder = path.toAbsolutePath().getParent();
    return folder == null
        ? new FolderStore(List.of())
        : new FolderStore(List.of(folder.resolve(name(path) + "-media"), folder));
  }

  /** The file's name without its ending. */
  static String name(Path path) {
    var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    var dot = Files.isDirectory(path) ? -1 : name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String magic(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return java.util.HexFormat.of().formatHex(in.readNBytes(MAGIC));
    }
  }

  private static boolean looksBinary(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      var head = in.readNBytes(1 << 12);
      var marked = head.length > 1 && ((head[0] & 0xFF) >= 0xFE);
      var controls = 0;
      for (var b : head) {
        controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
      }
      return !marked && controls > head.length / 20;
    }
  }

  private static String kind(Path path) throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return "xlsx";
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        return ".xlsb";
      }
      if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
        return ".ods";
      }
      if (zip.getEntry("word/document.xml") != null) {
        return ".docx";
      }
      return zip.getEntry("[Content_Types].xml") != null ? OTHER : "zip";
    } catch (java.util.zip.ZipException | IllegalArgumentException e) {
      throw new Refusal(Told.DAMAGED);
    }
  }

  private static final String OTHER = "Office";

  /** Whether a file is XML: a form, not a workbook. */
  static boolean isXml(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      var head = new String(in.readNBytes(1 << 10), java.nio.charset.StandardCharsets.ISO_8859_1);
      var text = head.replace("\0", "").replaceFirst("^[\\u0080-\\u00FF]+", "").strip();
      return text.startsWith("<")
          || (text.isEmpty() && path.toString().toLowerCase(Locale.ROOT).endsWith(".xml"));
    }
  }
}
