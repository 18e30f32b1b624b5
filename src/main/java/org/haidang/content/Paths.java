package org.haidang.content;

import java.util.regex.Pattern;

/** Field paths with and without the ids of repeat entries. */
public final class Paths {

  private static final Pattern ENTRY =
      Pattern.compile("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=/|$)");

  private Paths() {}

  /** {@code victims/{id}/age} as {@code victims/age}; a path without ids as it is. */
  public static String template(String path) {
    return ENTRY.matcher(path).replaceAll("");
  }

  /** The last name of a path. */
  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
