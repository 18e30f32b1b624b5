package org.haidang.content.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pack's sheets together with what it shares with other packs. A sheet that the pack has not is
 * the shared one of that name. A row whose first cell says {@code include} stands for the rows of
 * the shared sheet {@code SHEET-NAME}, where its second cell is the name; their cells go under the
 * headings of the same words. Readers see the whole sheet, so that a copy of it needs nothing else.
 */
final class SharedSheets implements SheetSource {

  private static final String INCLUDE = "include";

  /** No path: what a pack names stays among the shared sheets. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");

  private final String name;
  private final SheetSource own;
  private final SheetSource shared;

  SharedSheets(String name, SheetSource own, SheetSource shared) {
    this.name = name;
    this.own = own;
    this.shared = shared;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable InputStream open(String sheet) throws IOException {
    var mine = bytes(own, sheet);
    if (mine == null) {
      return shared.open(sheet);
    }
    return new ByteArrayInputStream(joined(sheet, mine));
  }

  @Override
  public @Nullable InputStream file(String name) throws IOException {
    if (name.endsWith(".csv")) {
      return SheetSource.super.file(name);
    }
    var mine = own.file(name);
    return mine == null ? shared.file(name) : mine;
  }

  private static byte @Nullable [] bytes(SheetSource source, String sheet) throws IOException {
    try (var in = source.open(sheet)) {
      return in == null ? null : Store.whole(in);
    }
  }

  /** A sheet that cannot be read is handed on as it is: what is wrong with it is told elsewhere. */
  private byte[] joined(String sheet, byte[] bytes) throws IOException {
    List<List<String>> rows;
    try {
      rows = CsvText.records(bytes);
    } catch (Refusal e) {
      return bytes;
    }
    if (rows.stream().noneMatch(SharedSheets::includes)) {
      return bytes;
    }
    var headings = new ArrayList<>(rows.getFirst());
    var all = new ArrayList<List<String>>();
    for (var row : rows) {
      var part = includes(row) ? bytes(shared, sheet + "-" + row.get(1).strip()) : null;
      if (part == null) {
        all.add(row);
      } else {
        all.addAll(under(headings, CsvText.records(part)));
      }
    }
    all.set(0, headings);
    return CsvText.written(all).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean includes(List<String> row) {
    return row.size() > 1
        && row.getFirst().strip().equals(INCLUDE)
        && NAME.matcher(row.get(1).strip()).matches();
  }

  /** The rows below the first of {@code part}, their cells moved under {@code headings}. */
  private static List<List<String>> under(List<String> headings, List<List<String>> part) {
    var at = new ArrayList<Integer>();
    for (var heading : part.getFirst()) {
      if (!headings.contains(heading)) {
        headings.add(heading);
      }
      at.add(headings.indexOf(heading));
    }
    var moved = new ArrayList<List<String>>();
    for (var row : part.subList(1, part.size())) {
      var cells = new ArrayList<>(Collections.nCopies(headings.size(), ""));
      for (var i = 0; i < Math.min(row.size(), at.size()); i++) {
        cells.set(at.get(i), row.get(i));
      }
      moved.add(cells);
    }
    return moved;
  }
}
