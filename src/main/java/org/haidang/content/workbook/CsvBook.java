package org.haidang.content.workbook;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets that are a CSV file each. */
final class CsvBook implements Book {

  private final SheetSource source;
  private final Meter meter = new Meter();

  CsvBook(SheetSource source) {
    this.source = source;
  }

  @Override
  public @Nullable List<Line> sheet(String name, Findings findings) throws IOException {
    try (var in = source.open(name)) {
      return in == null ? null : CsvText.lines(Store.whole(in), meter);
    }
  }

  @Override
  public byte @Nullable [] file(String name) throws IOException {
    try (var in = source.file(name)) {
      return in == null ? null : Store.whole(in);
    }
  }
}
