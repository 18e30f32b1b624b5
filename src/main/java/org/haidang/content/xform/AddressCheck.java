package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.workbook.SheetRow;

/** Whether every {@code {name}} in a spoken line is explained by an address row. */
final class AddressCheck {

  private static final Pattern NAMED = Pattern.compile("(?<!\\$)\\{([^}]*)}");

  private final Faults faults;
  private final Set<String> explained = new HashSet<>();
  private final List<SheetRow> spoken = new ArrayList<>();

  AddressCheck(Faults faults) {
    this.faults = faults;
  }

  void explains(SheetRow row) {
    explained.add(row.get("name"));
  }

  void says(SheetRow row) {
    spoken.add(row);
  }

  /** With every row read. */
  void check() {
    spoken.forEach(
        row ->
            row.texts("label")
                .byLanguage()
                .forEach((language, text) -> check(row, language, text)));
  }

  private void check(SheetRow row, String language, String text) {
    NAMED
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(name -> name.isEmpty() || !explained.contains(uncapitalized(name)))
        .forEach(
            name -> faults.at(row, "label", language, Reason.UNKNOWN_ADDRESS, "{" + name + "}"));
  }

  private static String uncapitalized(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
