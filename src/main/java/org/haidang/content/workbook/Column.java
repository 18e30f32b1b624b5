package org.haidang.content.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One column's heading.
 *
 * @param name in lower case, without the language: {@code label}, {@code bind::haidang:pii}
 * @param written the name as its author wrote it
 * @param language the tag in the parentheses of {@code label::Tiếng Việt (vi)}; empty when the
 *     heading names no language
 * @param index from 0
 */
record Column(String name, String written, String language, int index) {

  private static final Pattern TAGGED = Pattern.compile("\\(\\s*([A-Za-z]{2,3}(?:-\\w+)*)\\s*\\)$");
  private static final Pattern BARE_TAG = Pattern.compile("[A-Za-z]{2,3}(?:-\\w+)*");

  /** Whether it names a language of which the tag cannot be told. */
  boolean untagged() {
    return language.equals("?");
  }

  static Column of(String heading, int index) {
    var text = heading.strip();
    var at = text.indexOf("::");
    if (at < 0 || text.toLowerCase(Locale.ROOT).startsWith("bind::")) {
      return new Column(text.toLowerCase(Locale.ROOT), text, "", index);
    }
    var name = text.substring(0, at).strip();
    return new Column(
        name.toLowerCase(Locale.ROOT), name, tag(text.substring(at + 2).strip()), index);
  }

  /** The tag in a language's name, {@code Tiếng Việt (vi)} or {@code vi}; {@code ?} without one. */
  static String tag(String language) {
    var tagged = TAGGED.matcher(language);
    if (tagged.find()) {
      return tagged.group(1).toLowerCase(Locale.ROOT);
    }
    return BARE_TAG.matcher(language).matches() ? language.toLowerCase(Locale.ROOT) : "?";
  }
}
