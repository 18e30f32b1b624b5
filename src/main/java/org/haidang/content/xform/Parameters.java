package org.haidang.content.xform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in the parameters column: {@code start=1 end=5}, parted by spaces, commas or ;. */
final class Parameters {

  private static final Pattern AROUND = Pattern.compile("\\s*=\\s*");

  private Parameters() {}

  /** The parameters by name in lower case; empty when the cell is not of that form. */
  static Optional<Map<String, String>> of(String cell) {
    var all = new LinkedHashMap<String, String>();
    for (var part : AROUND.matcher(cell.strip()).replaceAll("=").split("[\\s,;]+", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      var at = part.indexOf('=');
      if (at <= 0 || at == part.length() - 1) {
        return Optional.empty();
      }
      all.put(part.substring(0, at).toLowerCase(Locale.ROOT), part.substring(at + 1));
    }
    return Optional.of(all);
  }

  /** One parameter, or {@code otherwise}. */
  static String get(Item item, String name, String otherwise) {
    return of(item.row.get(Rules.PARAMETERS)).orElse(Map.of()).getOrDefault(name, otherwise);
  }
}
