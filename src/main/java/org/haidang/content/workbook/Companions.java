package org.haidang.content.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that a survey names: lists of choices, and tables its expressions look things up in.
 */
final class Companions {

  private static final Pattern FROM_FILE =
      Pattern.compile(
          "(?i)select[_ ](?:one|multiple)[_ ]from[_ ]file\\s+(?-i:(" + Workbook.LIST_FILE + "))");

  private static final Pattern CALL =
      Pattern.compile("\\b(?:pulldata|search)\\s*\\(\\s*['\"]([A-Za-z0-9_. -]+?)(?:\\.csv)?['\"]");

  private Companions() {}

  /** Their names, {@code places.csv}. */
  static Set<String> of(List<Line> survey) {
    var files = new LinkedHashSet<String>();
    if (survey.isEmpty()) {
      return files;
    }
    var name =
        survey.getFirst().cells().stream()
            .map(cell -> Spaces.plain(cell).toLowerCase(Locale.ROOT))
            .toList()
            .indexOf("name");
    for (var line : survey) {
      for (var cell : line.cells()) {
        var text = Spaces.plain(cell);
        var type = text.toLowerCase(Locale.ROOT);
        var listed = FROM_FILE.matcher(text);
        if (listed.matches()) {
          files.add(listed.group(1));
        } else if ((type.equals("csv-external") || type.equals("xml-external"))
            && name >= 0
            && name < line.cells().size()) {
          files.add(Spaces.plain(line.cells().get(name)) + "." + type.substring(0, 3));
        } else if (text.contains("pulldata") || text.contains("search")) {
          CALL.matcher(text).results().forEach(found -> files.add(found.group(1) + ".csv"));
        }
      }
    }
    return files;
  }
}
