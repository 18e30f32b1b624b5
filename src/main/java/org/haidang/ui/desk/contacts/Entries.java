package org.haidang.ui.desk.contacts;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of repeats in a body's fields. Immutable. */
final class Entries {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final SortedMap<String, String> fields;

  Entries(SortedMap<String, String> fields) {
    this.fields = fields;
  }

  /** Whether {@code path} ends in an entry's id. */
  static boolean isEntry(String path) {
    return ID.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  /** Paths of the entries of the repeat at {@code at}, in their order. */
  List<String> of(String at) {
    return fields.keySet().stream()
        .filter(path -> path.startsWith(at + "/"))
        .filter(path -> ID.matcher(path.substring(at.length() + 1)).matches())
        .sorted(
            Comparator.comparingDouble((String path) -> order(fields.get(path)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static double order(@Nullable String written) {
    try {
      return written == null ? Double.MAX_VALUE : Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }

  /** {@code victims/{id}/age} as {@code victims/2/age}: the entry's number, not its id. */
  String numbered(String path) {
    var readable = new StringBuilder();
    var walked = new StringBuilder();
    for (var name : path.split("/", -1)) {
      boolean entry = ID.matcher(name).matches();
      var parent = walked.toString();
      walked.append(walked.isEmpty() ? "" : "/").append(name);
      int number = entry ? of(parent).indexOf(walked.toString()) + 1 : 0;
      readable.append(readable.isEmpty() ? "" : "/").append(entry ? "" + number : name);
    }
    return readable.toString();
  }
}
