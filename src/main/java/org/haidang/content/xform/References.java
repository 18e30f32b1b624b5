package org.haidang.content.xform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Turns the {@code ${name}} of expressions and texts into paths. */
final class References {

  static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

  private final Survey survey;
  private final Faults faults;

  References(Survey survey, Faults faults) {
    this.survey = survey;
    this.faults = faults;
  }

  /**
   * The XPath of an expression.
   *
   * @param from the item whose expression it is; null for one at the form's root
   * @param filter whether paths start at a choice, so that the item must be named
   */
  String xpath(Sheet.Row row, String column, @Nullable Item from, boolean filter) {
    return translate(
        row.get(column), (name, inside) -> path(row, column, name, from, filter || inside));
  }

  private String path(
      Sheet.Row row, String column, String name, @Nullable Item from, boolean fromCurrent) {
    var target = survey.named(name).orElse(null);
    if (target == null) {
      faults.at(row, column, Reason.UNKNOWN_REFERENCE, name);
      return "''";
    }
    return path(from, target, fromCurrent);
  }

  /** The path from one item to another: relative where they share a repeat's entry. */
  static String path(@Nullable Item from, Item target, boolean fromCurrent) {
    var repeat = from == null ? null : from.repeatWith(target);
    if (from == null || repeat == null) {
      return target.ref();
    }
    if (from == target) {
      return fromCurrent ? "current()" : ".";
    }
    var up = "../".repeat(from.depth() - repeat.depth());
    var down = target.path().substring(repeat.path().length() + 1);
    return (fromCurrent ? "current()/" : "") + up + down;
  }

  /** {@code label} with {@code ${name}} made {@code ${path}}; unknown names are faults. */
  Label label(Sheet.Row row, String column, Label label) {
    Map<String, String> texts = new LinkedHashMap<>();
    label
        .byLanguage()
        .forEach(
            (language, text) ->
                texts.put(language, inText(text, name -> known(row, column, language, name))));
    return new Label(texts);
  }

  private String known(Sheet.Row row, String column, String language, String name) {
    var target = survey.named(name).orElse(null);
    if (target == null || !target.isQuestion()) {
      faults.at(row, column, language, Reason.UNKNOWN_REFERENCE, name);
      return "${" + name + "}";
    }
    return "${" + target.path() + "}";
  }

  private static String inText(String text, UnaryOperator<String> replacement) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group(1))));
  }

  private interface Replacement {
    String of(String name, boolean insidePredicate);
  }

  /** Replaces references outside of quoted text, and knows which stand in a predicate. */
  private static String translate(String source, Replacement replacement) {
    var out = new StringBuilder();
    var matcher = REFERENCE.matcher(source);
    var predicates = 0;
    var quote = (char) 0;
    for (var i = 0; i < source.length(); i++) {
      var c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '[' || c == ']') {
        predicates += c == '[' ? 1 : -1;
      } else if (c == '$' && matcher.find(i) && matcher.start() == i) {
        // Spaces keep a name from growing together with an operator: ${a}-1.
        out.append(' ').append(replacement.of(matcher.group(1), predicates > 0)).append(' ');
        i = matcher.end() - 1;
        continue;
      }
      out.append(c);
    }
    return out.toString().strip();
  }
}
