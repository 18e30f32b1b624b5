package org.haidang.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A workbook that an author changes, as a folder of sheets. */
record AuthorWorkbook(Path folder) {

  /** The version its settings name. */
  String version() throws IOException {
    var settings = Files.readString(folder.resolve("settings.csv"));
    var found = Pattern.compile("\\d{10}").matcher(settings);
    if (!found.find()) {
      throw new StepFailed("the workbook has no version of ten digits", null);
    }
    return found.group();
  }

  /** Puts {@code to} in the place of {@code from} in one of its sheets. */
  void edit(String name, String from, String to) throws IOException {
    var file = folder.resolve(name);
    var text = Files.readString(file, StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new StepFailed("the workbook does not say " + from, null);
    }
    Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
  }
}
