package org.haidang.content.workbook;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the sheets of a pack come from that are a CSV file each. */
@FunctionalInterface
public interface SheetSource {

  /** The sheet's CSV text; null when the pack has no such sheet. The caller closes it. */
  @Nullable InputStream open(String sheet) throws IOException;

  /**
   * A file beside the sheets, such as {@code places.csv} or {@code places.geojson}; null when there
   * is none. The caller closes it.
   */
  default @Nullable InputStream file(String name) throws IOException {
    return name.endsWith(".csv") ? open(name.substring(0, name.length() - ".csv".length())) : null;
  }

  /**
   * The files {@code SHEET.csv} of a folder on the class path, from a jar too.
   *
   * @param folder without a slash at either end, {@code content/tip-vi}
   */
  static SheetSource resources(ClassLoader loader, String folder) {
    return new SheetSource() {
      @Override
      public @Nullable InputStream open(String sheet) {
        return loader.getResourceAsStream(folder + "/" + sheet + ".csv");
      }

      @Override
      public @Nullable InputStream file(String name) {
        return loader.getResourceAsStream(folder + "/" + name);
      }
    };
  }
}
