package org.haidang.content;

import java.util.regex.Pattern;

/** Field paths with and without the ids of repeat entries. */
public final class Paths {

  private static final Pattern ENTRY =
      Pattern.compile("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=/|$)");

  private static final int ENTRY_LENGTH = 37;

  private Paths() {}

  /** {@code victims/{id}/age} as {@code victims/age}; a path without ids as it is. */
  public static String template(String path) {
    // Most paths stand in no repeat.
    return path.length() < ENTRY_LENGTH ? path : ENTRY.matcher(path).replaceAll("");
  }

  /** Whether {@code path} is that of a repeat's entry itself, {@code victims/{id}}. */
  public static boolean isEntry(String path) {
    var entry = ENTRY.matcher(path);
    return path.length() > ENTRY_LENGTH
        && entry.region(path.length() - ENTRY_LENGTH, path.length()).lookingAt();
  }

  /** The path of the innermost entry that {@code path} is or stands in; empty when in none. */
  public static String entryOf(String path) {
    var entry = ENTRY.matcher(path);
    int end = 0;
    while (entry.find()) {
      end = entry.end();
    }
    return path.substring(0, end);
  }

  /** Whether {@code path} is {@code outer} or stands inside it. */
  public static boolean within(String path, String outer) {
    return path.startsWith(outer)
        && (path.length() == outer.length() || path.charAt(outer.length()) == '/');
  }

  /** The last name of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
