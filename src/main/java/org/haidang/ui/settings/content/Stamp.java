package org.haidang.ui.settings.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a file, or the files of a folder, looked at one moment: times and sizes. Two that are equal
 * mean that nobody saved in between.
 *
 * @param files what is there; empty when there is nothing
 */
record Stamp(SortedMap<String, String> files) {

  /** How {@code path} looks now; blocks on the disk. */
  static Stamp of(Path path) {
    var files = new TreeMap<String, String>();
    try {
      if (Files.isDirectory(path)) {
        try (var inside = Files.newDirectoryStream(path)) {
          for (var file : inside) {
            add(files, file);
          }
        }
      } else {
        add(files, path);
      }
    } catch (IOException e) {
      // While a spreadsheet program saves, the file may be gone for a moment.
      files.clear();
    }
    return new Stamp(files);
  }

  private static void add(SortedMap<String, String> files, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      files.put(
          String.valueOf(file.getFileName()),
          Files.getLastModifiedTime(file) + " " + Files.size(file));
    }
  }
}
