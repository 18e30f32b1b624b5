package org.haidang.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paths of the entries of repeats, {@code victims/{id}}. What the desk writes about an entry stands
 * beside it ({@code _why/victims/{id}/age}), in no entry itself.
 */
final class Entries {

  private static final Pattern ENTRY =
      Pattern.compile("(?!_).*/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The last slash and what is behind it: each field of each change is looked at. */
  private static final int TAIL = 1 + 36;

  private Entries() {}

  /** Whether {@code path} is that of an entry itself, whose value is its place. */
  static boolean isEntry(String path) {
    return mayEndAt(path, path.length()) && ENTRY.matcher(path).matches();
  }

  private static boolean mayEndAt(String path, int end) {
    return end >= TAIL && path.charAt(end - TAIL) == '/';
  }

  /** The entries that {@code path} lies in, the outermost first; never the path itself. */
  static List<String> around(String path) {
    var entries = new ArrayList<String>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (mayEndAt(path, slash)) {
        var prefix = path.substring(0, slash);
        if (isEntry(prefix)) {
          entries.add(prefix);
        }
      }
    }
    return entries;
  }
}
