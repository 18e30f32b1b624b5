package org.haidang.content.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of some folders, the first that has a file counting. */
final class FolderStore implements Store {

  private final List<Path> folders;

  FolderStore(List<Path> folders) {
    this.folders = folders.stream().filter(Files::isDirectory).toList();
  }

  @Override
  public List<String> names() throws IOException {
    var names = new ArrayList<String>();
    for (var folder : folders) {
      try (var files = Files.list(folder)) {
        files.map(file -> String.valueOf(file.getFileName())).sorted().forEach(names::add);
      }
    }
    return names;
  }

  /** Only of plain files: reading a pipe or a device would never end. */
  @Override
  public @Nullable InputStream open(String name) throws IOException {
    for (var folder : folders) {
      var file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Files.newInputStream(file);
      }
      if (Files.exists(file)) {
        throw new Refusal(Told.NOT_A_FILE, name);
      }
    }
    return null;
  }
}
