package org.haidang.content.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the sheets of a pack come from that are a CSV file each. */
@FunctionalInterface
public interface SheetSource {

  /** The folder, beside those of packs, of the sheets that several packs share. */
  String SHARED = "shared";

  /** The sheet's CSV text; null when the pack has no such sheet. The caller closes it. */
  @Nullable InputStream open(String sheet) throws IOException;

  /** What the pack goes by where it does not say: its folder's name; empty when it has none. */
  default String name() {
    return "";
  }

  /**
   * A file beside the sheets, such as {@code places.csv} or {@code places.geojson}; null when there
   * is none. The caller closes it.
   */
  default @Nullable InputStream file(String name) throws IOException {
    return name.endsWith(".csv") ? open(name.substring(0, name.length() - ".csv".length())) : null;
  }

  /**
   * The files {@code SHEET.csv} of a folder, and of the folder {@code shared} beside it: a sheet
   * the pack has not is the shared one, and a row {@code include,NAME} stands for the rows of
   * {@code shared/SHEET-NAME.csv}.
   */
  static SheetSource folder(Path folder) {
    return new SharedSheets(
        folder.toAbsolutePath().normalize().getFileName().toString(),
        files(folder),
        files(folder.toAbsolutePath().normalize().resolveSibling(SHARED)));
  }

  private static SheetSource files(Path folder) {
    return new StoreSource(new FolderStore(List.of(folder)));
  }

  /**
   * The files {@code SHEET.csv} of a folder on the class path, from a jar too, and of the folder
   * {@code shared} beside it, as {@link #folder}.
   *
   * @param folder without a slash at either end, {@code content/tip-vi}
   */
  static SheetSource resources(ClassLoader loader, String folder) {
    var beside = folder.substring(0, folder.lastIndexOf('/') + 1) + SHARED;
    return new SharedSheets(
        folder.substring(folder.lastIndexOf('/') + 1),
        files(loader, folder),
        files(loader, beside));
  }

  private static SheetSource files(ClassLoader loader, String folder) {
    return sheet -> loader.getResourceAsStream(folder + "/" + sheet + ".csv");
  }

  /**
   * The files {@code SHEET.csv} among {@code files}, and those named {@code shared/SHEET.csv} as
   * {@link #folder} has them beside it.
   *
   * @param files name to content
   */
  static SheetSource files(Map<String, byte[]> files) {
    return new SharedSheets("", files(files, ""), files(files, SHARED + "/"));
  }

  private static SheetSource files(Map<String, byte[]> files, String folder) {
    return sheet -> {
      var bytes = files.get(folder + sheet + ".csv");
      return bytes == null ? null : new ByteArrayInputStream(bytes);
    };
  }
}
