package org.haidang.ui.form;

import org.haidang.ui.kit.Wording;

/** What is said beside a field: what is to be mended before what helps to fill it. */
final class Aside {

  /** Characters of a text that tell which it is. */
  private static final int BEGINNING = 40;

  private Aside() {}

  /** The words beside {@code field} now; may be empty. */
  static String of(FieldViewModel field, Wording wording) {
    var reading = field.readingProperty().get();
    if (!reading.isEmpty()) {
      return wording.get("form.legacy", beginning(reading));
    }
    var error = field.errorProperty().get();
    if (!error.isEmpty()) {
      return field.tooLong() ? error + "\n" + wording.get("form.long", TypedText.SHOWN) : error;
    }
    var reason = field.reasonProperty().get();
    if (reason != null) {
      return wording.get("form.why." + reason.stored());
    }
    var hint = field.hintProperty().get();
    return hint.isEmpty() ? help(field, wording) : hint;
  }

  /** What the type of answer wants, where its author says nothing. */
  private static String help(FieldViewModel field, Wording wording) {
    return switch (field.type()) {
      case TEXT -> field.appears("multiline") ? wording.get("form.multiline") : "";
      case GEOPOINT -> point(field.valueProperty().get(), wording);
      case GEOTRACE, GEOSHAPE -> wording.get("form.geo.lines");
      case RANK -> wording.get("form.rank.help");
      case ATTACHMENT -> attachment(field, wording);
      default -> "";
    };
  }

  private static String attachment(FieldViewModel field, Wording wording) {
    if (!field.unableProperty().get().isEmpty()) {
      return "";
    }
    if (field.attaching() == null) {
      return wording.get("form.attachment.help");
    }
    boolean empty = field.valueProperty().get().isEmpty();
    return wording.get(empty ? "form.file.help" : "form.file.keys");
  }

  private static String point(String stored, Wording wording) {
    return Positions.point(stored)
        .map(numbers -> numbers.stream().map(number -> number.replace('.', ',')).toList())
        .map(numbers -> wording.get("form.geo.read", numbers.get(0), numbers.get(1)))
        .orElseGet(() -> wording.get("form.geo.help"));
  }

  private static String beginning(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(BEGINNING, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
