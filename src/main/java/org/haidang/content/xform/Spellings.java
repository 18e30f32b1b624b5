package org.haidang.content.xform;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.haidang.content.workbook.Sheet;

/**
 * The columns of the XLSForm standard in all the spellings that are about (xlsform.org's reference
 * and pyxform's tables of aliases), and which of them a desk has no use for.
 */
final class Spellings {

  private static final Map<String, String> SURVEY =
      Map.ofEntries(
          Map.entry("command", "type"),
          Map.entry("tag", "name"),
          Map.entry("value", "name"),
          Map.entry("caption", "label"),
          Map.entry("bind::relevant", Rules.RELEVANT),
          Map.entry("relevance", Rules.RELEVANT),
          Map.entry("bind::required", Rules.REQUIRED),
          Map.entry("readonly", Rules.READ_ONLY),
          Map.entry("bind::readonly", Rules.READ_ONLY),
          Map.entry("bind::constraint", Rules.CONSTRAINT),
          Map.entry("calculate", Rules.CALCULATION),
          Map.entry("bind::calculate", Rules.CALCULATION),
          Map.entry("constraining_message", Wording.CONSTRAINT_MESSAGE),
          Map.entry("bind::jr:constraintmsg", Wording.CONSTRAINT_MESSAGE),
          Map.entry("jr:constraintmsg", Wording.CONSTRAINT_MESSAGE),
          Map.entry("requiredmsg", Wording.REQUIRED_MESSAGE),
          Map.entry("bind::jr:requiredmsg", Wording.REQUIRED_MESSAGE),
          Map.entry("jr:requiredmsg", Wording.REQUIRED_MESSAGE),
          Map.entry("count", Rules.REPEAT_COUNT),
          Map.entry("jr:count", Rules.REPEAT_COUNT),
          Map.entry("control::jr:count", Rules.REPEAT_COUNT),
          Map.entry("body::jr:count", Rules.REPEAT_COUNT),
          Map.entry("control::appearance", "appearance"),
          Map.entry("body::appearance", "appearance"));

  /** Columns of the survey that mean something here, besides those of the desk's own. */
  private static final Set<String> USED =
      Set.of(
          "type",
          "name",
          "label",
          "hint",
          "guidance_hint",
          "relevant",
          "required",
          "read_only",
          "constraint",
          "constraint_message",
          "required_message",
          "calculation",
          "choice_filter",
          "default",
          "repeat_count",
          "trigger",
          "parameters",
          "appearance",
          "disabled",
          "list_name",
          "source");

  private static final Map<String, String> CHOICES =
      Map.of("caption", "label", "list name", "list_name", "value", "name");

  private static final Map<String, String> SETTINGS =
      Map.of(
          "title", "form_title",
          "set_form_title", "form_title",
          "id_string", "form_id",
          "set_form_id", "form_id");

  private Spellings() {}

  /** The survey with its columns called by their one name. */
  static Sheet survey(Sheet sheet) {
    return sheet.renamed(
        spelling -> {
          var name = plain(spelling);
          return USED.contains(name) ? name : SURVEY.getOrDefault(name, spelling);
        });
  }

  /** The choices likewise; {@code value} is the name only where no column is called so. */
  static Sheet choices(Sheet sheet) {
    var named = sheet.has("name");
    UnaryOperator<String> name =
        spelling ->
            spelling.equals("value") && named ? spelling : CHOICES.getOrDefault(spelling, spelling);
    return sheet.renamed(name);
  }

  /** The settings likewise. */
  static Sheet settings(Sheet sheet) {
    return sheet.renamed(spelling -> SETTINGS.getOrDefault(plain(spelling), plain(spelling)));
  }

  private static String plain(String spelling) {
    return spelling.replaceAll("\\s+", "_");
  }

  /** Whether a survey's column does something here. */
  static boolean used(String column) {
    return USED.contains(column)
        || column.startsWith("bind::haidang:")
        || column.startsWith("bind::jr:preload")
        || column.equals("bind::jr:noapperrorstring")
        || column.equals("noapperrorstring")
        || column.equals("no_app_error_string");
  }

  /** Whether a column holds pictures, sounds or films, which a desk does not show. */
  static boolean media(String column) {
    return column.startsWith("media::")
        || Set.of("image", "big-image", "audio", "video", "autoplay").contains(column);
  }
}
