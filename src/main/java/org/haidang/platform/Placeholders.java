package org.haidang.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a text of the interface takes as arguments. Without state. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private Placeholders() {}

  /** Whether {@code text} takes the same arguments as {@code model}. */
  static boolean fits(String text, String model) {
    var wanted = placeholders(model);
    if (!placeholders(text).equals(wanted)) {
      return false;
    }
    if (wanted.isEmpty()) {
      return true;
    }
    // A single apostrophe would quote what follows it.
    if (text.replace("''", "").indexOf('\'') >= 0) {
      return false;
    }
    try {
      var format = new MessageFormat(text, Locale.ROOT);
      return format.getFormatsByArgumentIndex().length == Integer.parseInt(wanted.last()) + 1;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static SortedSet<String> placeholders(String text) {
    var found = new TreeSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(each -> found.add(each.group(1)));
    return found;
  }
}
