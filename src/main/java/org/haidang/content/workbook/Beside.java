package org.haidang.content.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The file of a form, and those that lie beside it. Reads nothing that is larger than it may be.
 */
public final class Beside {

  private final Path path;
  private final Store store;
  private final Meter meter = new Meter();

  /** The file at {@code path}, {@code NAME-media} and the folder it lies in. */
  public Beside(Path path) {
    this.path = path;
    this.store = BookFile.beside(path);
  }

  /** The file's name without its ending. */
  public String name() {
    return BookFile.name(path);
  }

  /**
   * The form's bytes, having been looked through: XML that fetches nothing and does not nest for
   * ever.
   */
  public byte[] form() throws IOException {
    try (var in = Files.newInputStream(path)) {
      var bytes = Store.whole(in);
      SafeXml.walk(new ByteArrayInputStream(bytes), (event, at) -> {});
      return bytes;
    } catch (XMLStreamException e) {
      throw new Refusal(Told.NOT_XML_AT, e.getLocation().getLineNumber());
    }
  }

  /**
   * The rows of a file with a list in it (CSV, XML or GeoJSON), by its headings.
   *
   * @return null when there is no such file
   */
  public @Nullable List<Map<String, String>> table(String name) throws IOException {
    var bytes = store.bytes(name);
    if (bytes == null) {
      return null;
    }
    var lines = ListFile.lines(name, bytes, meter);
    if (lines.isEmpty()) {
      return List.of();
    }
    var headings = lines.getFirst().cells();
    return lines.stream().skip(1).map(line -> row(headings, line)).toList();
  }

  private static Map<String, String> row(List<String> headings, Line line) {
    var row = new LinkedHashMap<String, String>();
    for (var i = 0; i < headings.size(); i++) {
      var cell = i < line.cells().size() ? line.cells().get(i) : "";
      row.putIfAbsent(Spaces.plain(headings.get(i)), Spaces.strip(cell));
    }
    return row;
  }
}
