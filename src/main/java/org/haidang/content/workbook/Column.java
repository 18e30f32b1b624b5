package org.haidang.content.workbook;

import java.util.Locale;
import java.util.Set;

/**
 * One column's heading.
 *
 * @param name in lower case, without the language: {@code label}, {@code bind::haidang:pii}, {@code
 *     media::image}
 * @param written the name as its author wrote it
 * @param language the tag of the language in {@code label::Tiếng Việt (vi)}; empty when the heading
 *     names no language
 * @param untagged whether it names a language without saying its tag
 * @param index from 0
 */
record Column(String name, String written, String language, boolean untagged, int index) {

  /** Those whose second part is no language but the name of an attribute. */
  private static final Set<String> TWO_PARTS =
      Set.of("bind", "body", "control", "instance", "media");

  /** Those that older workbooks part from a language by a single colon. */
  private static final Set<String> OLD =
      Set.of(
          "label",
          "caption",
          "hint",
          "guidance_hint",
          "constraint_message",
          "required_message",
          "image",
          "audio",
          "video",
          "media",
          "bind",
          "control",
          "body",
          "instance");

  static Column of(String heading, int index) {
    var text = heading.strip();
    var parts = text.split("\\s*::\\s*", -1);
    if (parts.length == 1) {
      parts = old(text);
    }
    var ahead = TWO_PARTS.contains(parts[0].toLowerCase(Locale.ROOT)) ? 2 : 1;
    if (parts.length <= ahead) {
      return new Column(text.toLowerCase(Locale.ROOT), text, "", false, index);
    }
    var written = ahead == 2 ? parts[0] + "::" + parts[1] : parts[0];
    var tongue = Tongues.of(parts[ahead]);
    return new Column(
        written.toLowerCase(Locale.ROOT), written, tongue.tag(), !tongue.told(), index);
  }

  private static String[] old(String text) {
    var colon = text.indexOf(':');
    var head = colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return OLD.contains(head) ? text.split("\\s*:\\s*", 2) : new String[] {text};
  }

  Column named(String other) {
    return new Column(other, written, language, untagged, index);
  }
}
