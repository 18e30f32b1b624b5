package org.haidang.content.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the sheets of one pack come from. */
@FunctionalInterface
public interface SheetSource {

  /** The sheet's CSV text in UTF-8; null when the pack has no such sheet. The caller closes it. */
  @Nullable InputStream open(String sheet) throws IOException;

  /** The files {@code SHEET.csv} of a folder. */
  static SheetSource folder(Path folder) {
    return sheet -> {
      var file = folder.resolve(sheet + ".csv");
      return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    };
  }

  /**
   * The files {@code SHEET.csv} of a folder on the class path, from a jar too.
   *
   * @param folder without a slash at either end, {@code content/tip-vi}
   */
  static SheetSource resources(ClassLoader loader, String folder) {
    return sheet -> loader.getResourceAsStream(folder + "/" + sheet + ".csv");
  }
}
